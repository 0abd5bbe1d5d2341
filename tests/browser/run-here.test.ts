import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Recorded } from '../../src/schemas/transcript.ts';
import { inBrowser } from '../support/browser.ts';
import { editor, LONG, programOf as programIn, run as runIn, send, statusOf } from '../support/run-panel.ts';
import { readFile, SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
const recorded = JSON.parse(readFileSync('content/experiments/trailing-slashes/recorded.json', 'utf8')) as Recorded;
const frameworks = Object.keys(recorded);

/** An experiment with an admin, and the framework whose admin asks for a login. */
const ADMIN = '/experiments/admin-crud/';
const WITH_LOGIN = 'django';
/** The framework in which the programs of these tests are written. */
const WITH_ROUTES = 'flask';
const ECHO = `
from flask import Flask, request
app = Flask(__name__)
@app.post("/")
def echo():
    files = [[field, one.filename, one.mimetype, list(one.read())] for field, one in request.files.items(multi=True)]
    return {"form": request.form.to_dict(flat=False), "files": files}
`;
const STYLED = `
from flask import Flask
app = Flask(__name__)
PAGE = """<!doctype html><html lang=en><head><title>A page</title>
<link rel=stylesheet href=/a.css><link rel=stylesheet href="/none.css"><link rel=icon href=/icon.png>
<style>@font-face { font-family: f; src: url(/f.woff) } h2 { font-family: f; color: rgb(2, 0, 0); background: url(/b.png) }</style>
<script>document.documentElement.dataset.ran = 1</script><script src=/c.js></script></head>
<body onload="document.documentElement.dataset.ran = 1"><h1>1</h1><h2>2</h2>
<h3 style="color: rgb(3, 0, 0); background: url('/d.png')" onclick="x()">3</h3><h4>4</h4>
<img src=/e.png alt=e><iframe src=/f></iframe><input autofocus aria-label=a>
<a href="https://elsewhere.example/" target=_top>elsewhere</a> <form action=/found><input name=a value=1 aria-label=b></form>
<a href="found?a=1">on</a></body></html>"""
@app.get("/page")
def page():
    return PAGE
@app.get("/a.css")
def a():
    return "@import url('b.css'); h1 { color: rgb(1, 0, 0) }", {"Content-Type": "text/css"}
@app.get("/b.css")
def b():
    return "h4 { color: rgb(4, 0, 0) } h1 { color: red }", {"Content-Type": "text/css"}
`;

const programOf = (page: Page, framework = frameworks[0] ?? ''): Locator => programIn(page, framework);
const run = (page: Page, framework = frameworks[0] ?? ''): Promise<Locator> => runIn(page, framework);

for (const [name, site] of Object.entries({ root: SITES.root, base: SITES.base }))
  inBrowser(`Run in your browser, on the site ${name}`, site, ({ open, requests }) => {
    test('loads nothing before it is pressed, then only what it says', async () => {
      const page = await open(PATH);
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => url.includes('/python/') || url.includes('panel'))).toEqual([]);
      expect(await send(await run(page))).toContain('Response ');
      expect(
        requests.filter((url) => url.includes('/python/')).every((url) => new URL(url).pathname.startsWith(`${site.base}python/`)),
      ).toBe(true);
    });
  });

inBrowser('Run in your browser', SITES.root, ({ open }) => {
  test.each(frameworks)('answers the recorded requests as recorded: %s', async (framework) => {
    const page = await open(PATH);
    const program = await run(page, framework);
    const [run0] = Object.values(recorded[framework] ?? {});
    for (const [index, { status, body = '' }] of (run0?.steps ?? []).entries()) {
      await program.getByLabel('Recorded step').selectOption({ index });
      const shown = await send(program);
      expect(shown, `step ${index + 1}`).toContain(`Response ${status}`);
      if (body !== '') expect(await program.getByLabel('Body', { exact: true }).last().inputValue()).toBe(body);
      await program.locator('.returned').evaluate((element) => element.replaceChildren());
    }
  });

  test('shows another answer when a line of the program is changed, and the old one after Reset', async () => {
    const page = await open(PATH);
    const program = await run(page);
    const text = await editor(program).inputValue();
    await editor(program).fill(text.replace('request.method}', 'request.method} changed'));
    expect(await send(program)).toContain('Response 200');
    expect(await program.getByLabel('Body', { exact: true }).last().inputValue()).toBe('GET changed None');
    await program.getByRole('button', { name: 'Reset' }).click();
    expect(await editor(program).inputValue()).toBe(text);
    await send(program);
    expect(await program.getByLabel('Body', { exact: true }).last().inputValue()).toBe('GET None');
  });

  test('says file and line of a mistake, marks the line and goes there', async () => {
    const page = await open(PATH);
    const program = await run(page);
    await editor(program).fill('a = 1\nb = 2\ndef (\n');
    await program.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => statusOf(program), LONG).toBe('The app did not start.');
    expect(await program.locator('p.wrong').textContent()).toMatch(/^\w+\.py, line 3 SyntaxError: /);
    expect(await program.locator('.editor .numbers .wrong').textContent()).toBe('3');
    await program.locator('p.wrong button').click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('def (');
  });

  test('says where an exception arose that became an error page', async () => {
    const page = await open(PATH);
    const program = await run(page);
    const text = await editor(program).inputValue();
    const changed = text.replace("request.form.get('a')", '1 / 0');
    const line = changed.split('\n').findIndex((one) => one.includes('1 / 0')) + 1;
    await editor(program).fill(changed);
    expect(await send(program)).toContain('Response 500');
    expect(await program.locator('p.wrong').textContent()).toContain(`line ${line} ZeroDivisionError`);
  });

  test('stops a program that does not finish, and starts again', async () => {
    const page = await open(PATH);
    const program = await run(page);
    await editor(program).fill('while True: pass\n');
    await program.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => statusOf(program), LONG).toBe('Starting the app');
    await program.getByRole('button', { name: 'Stop' }).click();
    expect(await statusOf(program)).toMatch(/^Stopped\./);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    await program.getByRole('button', { name: 'Reset' }).click();
    expect(await send(program)).toContain('Response 200');
  });

  test('follows a redirect when told to', async () => {
    const page = await open(PATH);
    const program = await run(page);
    await program.getByLabel('Recorded step').selectOption({ index: 1 });
    await send(program);
    await program.getByRole('button', { name: 'Follow redirect to GET /branch/' }).click();
    await program.getByRole('heading', { name: 'Response 200' }).waitFor();
  });

  test('is complete by keyboard', async () => {
    const page = await open(PATH);
    const program = programOf(page);
    await program.getByRole('button', { name: 'Run in your browser' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(program), LONG).toMatch(/^Ready \(/);
    expect(await editor(program).evaluate((element) => element === document.activeElement)).toBe(true);
    const reached = new Set<string>();
    for (let steps = 0; steps < 20; steps++) {
      await page.keyboard.press('Tab');
      reached.add(
        await page.evaluate(() => {
          const { activeElement: element } = document;
          const named = element as (HTMLInputElement & HTMLButtonElement) | null;
          return (
            named?.labels?.[0]?.firstChild?.textContent?.trim() ||
            named?.labels?.[0]?.textContent ||
            element?.textContent ||
            ''
          ).trim();
        }),
      );
    }
    const controls = ['Version', 'Recorded step', 'Send as', 'Method', 'Path', 'Headers, one per line', 'Body', 'HTTPS', 'Cookies'];
    expect([...reached]).toEqual(expect.arrayContaining([...controls, 'Follow redirects', 'Send', 'Reset']));
    await program.getByLabel('Path').focus();
    await page.keyboard.press('Enter');
    await program.getByRole('heading', { name: 'Response 200' }).waitFor();
  });

  test('hears the words of the status once each', async () => {
    const page = await open(PATH);
    const program = programOf(page);
    await program.getByRole('button', { name: 'Run in your browser' }).click();
    await program.locator('.run-panel').evaluate((panel) => {
      const status = panel.querySelector('[role=status]');
      if (status === null) throw new Error('no status');
      const said = [status.textContent];
      Object.assign(globalThis, { said });
      new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
    });
    await expect.poll(() => statusOf(program), LONG).toMatch(/^Ready \(/);
    await send(program);
    await expect.poll(() => statusOf(program), LONG).toMatch(/^Response 200/);
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
    expect(said.filter((words, index) => words === said[index - 1])).toEqual([]);
    expect(said.map((words) => words.replace(/[\d.]+ s/, '… s').replace(/Python \d.*/, 'Python …'))).toEqual([
      'Downloading Python and packages',
      'Starting Python',
      'Importing the packages',
      'Starting the app',
      'Ready (… s, Python …',
      'Sending GET /branch/',
      'Response 200 to GET /branch/ (… s).',
    ]);
  });

  test('evaluates an expression and runs a command, of the transcript or typed', async () => {
    const page = await open(ADMIN);
    const program = await run(page, WITH_LOGIN);
    await program.getByLabel('Recorded step').selectOption({ label: '1. startproject mysite' });
    await program.getByRole('button', { name: 'Run', exact: true }).click();
    await program.getByRole('heading', { name: 'Exit code 0' }).waitFor(LONG);
    await program.getByLabel('Recorded step').selectOption({ index: 2 });
    await program.getByRole('button', { name: 'Evaluate' }).click();
    await program.getByRole('heading', { name: 'Value' }).waitFor(LONG);
    expect(await program.getByLabel('Value as text').inputValue()).toContain("path('admin/', admin.site.urls)");
    await program.getByLabel('Send as').selectOption('Python expression');
    await program.getByLabel(/^Python expression/).fill('[6 * 7, __name__]');
    await program.getByRole('button', { name: 'Evaluate' }).click();
    await expect.poll(() => program.getByLabel('Value as text').inputValue(), LONG).toBe("[42, 'urls']");
    await program.getByLabel('Send as').selectOption('Command');
    await program.getByLabel(/^Command-line arguments/).fill('shell -c "print(6 * 7)"');
    await page.keyboard.press('Enter');
    await expect.poll(() => program.getByLabel('Output', { exact: true }).inputValue(), LONG).toMatch(/42\n$/);
    await program.getByLabel(/^Command-line arguments/).fill('shell -c "for i in range(20_000): print(i)"');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => program.getByLabel('Output', { exact: true }).inputValue(), LONG)
      .toMatch(/\n… 19,\d\d\d lines are not shown …\n/);
    await program.getByLabel(/^Command-line arguments/).fill('shell -c "print(');
    await page.keyboard.press('Enter');
    expect(await statusOf(program)).toBe('Close the quotation mark in the command.');
  });

  test('sends fields that repeat, and files', async () => {
    const page = await open(PATH);
    const program = await run(page, WITH_ROUTES);
    await editor(program).fill(ECHO);
    await program.getByLabel('Method').selectOption('POST');
    await program.getByLabel('Path').fill('/');
    await program.getByRole('combobox', { name: 'Body' }).selectOption('form');
    await program.getByLabel('Body text').fill('a=1\nb=x\na=2');
    await send(program);
    const body = (): Promise<unknown> => program.locator('.returned').getByLabel('Body').inputValue().then(JSON.parse);
    expect(await body()).toEqual({ form: { a: ['1', '2'], b: ['x'] }, files: [] });
    await program.getByLabel('Field name').fill('photo');
    await program.getByLabel('Add files').setInputFiles([
      { name: 'a.bin', mimeType: 'image/png', buffer: Buffer.from([0, 255, 1]) },
      { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
    ]);
    await program.getByRole('button', { name: 'Remove b.txt' }).click();
    await send(program);
    expect(await body()).toEqual({ form: { a: ['1', '2'], b: ['x'] }, files: [['photo', 'a.bin', 'image/png', [0, 255, 1]]] });
  });

  test('lets the reader click through an admin: log in, add, see it', async () => {
    const page = await open(ADMIN);
    const program = await run(page, WITH_LOGIN);
    await program.getByLabel('Recorded step').selectOption({ label: '6. GET /admin/shop/product/' });
    await program.getByRole('button', { name: 'Run all steps up to this one' }).click();
    await program.getByRole('button', { name: 'Follow redirect to GET /admin/login/' }).click(LONG);
    const frame = program.frameLocator('iframe');
    await frame.getByLabel('Username').fill('ada');
    expect(await frame.locator('#header').evaluate((element) => getComputedStyle(element).display)).toBe('flex');
    expect(await program.locator('.returned .note').textContent()).toContain('here they come from the packages.');
    await frame.getByLabel('Password').fill('correct horse battery');
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(program), LONG).toBe('Response 200 to GET /admin/shop/product/.');
    await frame.getByRole('link', { name: 'Add product' }).first().click();
    await frame.getByLabel('Name').fill('Green tea');
    await frame.getByLabel('Price').fill('3.50');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('was added successfully').waitFor(LONG);
    expect(await frame.locator('#result_list').textContent()).toContain('Green tea');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    expect(await program.getByLabel('Path').inputValue()).toBe('/admin/shop/product/');
  });

  test('frames a page with its style sheets from the program, and without rights or scripts', async () => {
    const page = await open(PATH);
    const program = await run(page, WITH_ROUTES);
    await editor(program).fill(STYLED);
    await program.getByLabel('Path').fill('/page');
    await send(program);
    const frame = program.frameLocator('iframe');
    const colours = (name: string): Promise<string> => frame.locator(name).evaluate((element) => getComputedStyle(element).color);
    expect(await Promise.all(['h1', 'h2', 'h3', 'h4'].map(colours))).toEqual([
      'rgb(1, 0, 0)',
      'rgb(2, 0, 0)',
      'rgb(3, 0, 0)',
      'rgb(4, 0, 0)',
    ]);
    expect(await frame.locator('html').getAttribute('data-ran')).toBeNull();
    expect(await frame.locator('body').evaluate(() => origin)).toBe('null');
    expect(await program.locator('.returned .note').textContent()).toContain('The app does not serve the stylesheet /none.css.');
    await frame.getByRole('link', { name: 'elsewhere' }).click();
    await expect.poll(() => statusOf(program)).toBe('This leads to another host, https://elsewhere.example/, so it is not followed here.');
    await frame.getByRole('link', { name: 'on' }).click();
    await expect.poll(() => program.getByLabel('Path').inputValue()).toBe('/found?a=1');
    await program.getByRole('heading', { name: 'Response 404' }).waitFor();
  });

  test('ends a program at its limit and names it', async () => {
    const page = await open(PATH);
    await page.route('**/programs/*.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), limit: 2 } });
    });
    const program = await run(page, WITH_ROUTES);
    await editor(program).fill(`import time\n${ECHO}\n@app.get("/long")\ndef long():\n    while True: pass\n`);
    await program.getByLabel('Path').fill('/long');
    await program.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => statusOf(program), LONG)
      .toMatch(/^Stopped: GET \/long took longer than 2 s \(trailing-slashes on \w+ [\d.]+\)\.$/);
    await editor(program).fill('while True: pass\n');
    await program.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => statusOf(program), LONG).toMatch(/^Stopped: starting the app took longer than 2 s \(/);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    expect(await program.getByRole('button', { name: 'Stop' }).isDisabled()).toBe(true);
  });

  test('stops in the middle of loading', async () => {
    const page = await open(PATH);
    let isHeld = true;
    await page.context().route('**/*.wasm', async (route) => {
      if (isHeld) await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    const program = programOf(page);
    await program.getByRole('button', { name: 'Run in your browser' }).click();
    await program.getByRole('progressbar').waitFor();
    await program.getByRole('button', { name: 'Stop' }).click();
    expect(await statusOf(program)).toMatch(/^Stopped\./);
    expect(await program.getByRole('progressbar').isVisible()).toBe(false);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    isHeld = false;
    expect(await send(program)).toContain('Response 200');
  });

  test('runs both programs at once', async () => {
    const page = await open(PATH);
    for (const framework of frameworks) await programOf(page, framework).getByRole('button', { name: 'Run in your browser' }).click();
    for (const framework of frameworks) expect(await send(programOf(page, framework)), framework).toContain('Response 200');
  });

  test('satisfies axe with an open panel, on light and dark, narrow and wide', { timeout: 120_000 }, async () => {
    const page = await open(PATH);
    const program = await run(page, WITH_ROUTES);
    await editor(program).fill(STYLED);
    await program.getByLabel('Path').fill('/page');
    await program.getByRole('combobox', { name: 'Body' }).selectOption('form');
    await program.getByLabel('Add files').setInputFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }]);
    await program.getByRole('button', { name: 'Send' }).click();
    await program.locator('iframe').waitFor(LONG);
    await page.evaluate(axe.source);
    const violations = (): Promise<string[]> =>
      page.evaluate(async () => {
        const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: ['iframe'] });
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
      });
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [360, 1440]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(), `${colorScheme}, ${width} px`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
      }
  });

  test('without scripts has no button', async () => {
    const page = await open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('run-here button').first().isVisible()).toBe(false);
    expect(await page.locator('.visit').count()).toBeGreaterThan(10);
  });
});

test('what is loaded stays within its budget, and brings its licences', () => {
  const folder = join(SITES.root.outDir, 'python');
  const buttons = [...readFile(SITES.root, 'experiments/trailing-slashes/index.html').matchAll(/\(([\d.]+) MB download\)/g)].map(
    ([, size]) => Number(size),
  );
  expect(buttons).toHaveLength(frameworks.length);
  expect(Math.max(...buttons)).toBeLessThan(11 * 1.048576);
  expect(Math.min(...buttons)).toBeLessThan(8 * 1.048576);
  const licences = readFileSync(join(folder, 'LICENSES.txt'), 'utf8');
  for (const runs of Object.values(recorded))
    for (const { versions } of Object.values(runs))
      for (const [name, version] of Object.entries(versions)) expect(licences).toContain(`${name} ${version}\n`);
  for (const line of licences.split('\n').filter((one) => one.includes('brings no licence text')))
    expect(line).toMatch(/^The wheel brings no licence text\. Its metadata name: [A-Z].+\.$/);
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['LICENSES.txt', 'packages', 'programs']));
});

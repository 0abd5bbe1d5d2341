import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Recorded } from '../../src/schemas/transcript.ts';
import { inBrowser } from '../support/browser.ts';
import { readFile, SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
const recorded = JSON.parse(readFileSync('content/experiments/trailing-slashes/recorded.json', 'utf8')) as Recorded;
const frameworks = Object.keys(recorded);
const LONG = { timeout: 60_000 };

const programOf = (page: Page, framework = frameworks[0]): Locator => page.locator(`.programs > section[data-framework="${framework}"]`);
const statusOf = (program: Locator): Promise<string | null> => program.locator('.run-panel > [role=status]').textContent();
const editor = (program: Locator): Locator => program.locator('.editor textarea').first();

/** Presses the button and waits until the program is ready. */
async function run(page: Page, framework?: string): Promise<Locator> {
  const program = programOf(page, framework);
  await program.getByRole('button', { name: 'Run it here' }).click();
  await expect.poll(() => statusOf(program), LONG).toMatch(/^Ready after/);
  return program;
}

async function send(program: Locator): Promise<string> {
  await program.getByRole('button', { name: 'Send' }).click();
  await program.locator('.returned h4').waitFor(LONG);
  return (await program.locator('.returned').textContent()) ?? '';
}

for (const [name, site] of Object.entries({ root: SITES.root, base: SITES.base }))
  inBrowser(`Run it here on the site ${name}`, site, ({ open, requests }) => {
    test('loads nothing before it is pressed, then only what it says', async () => {
      const page = await open(PATH);
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => url.includes('/python/') || url.includes('panel'))).toEqual([]);
      await run(page);
      expect(
        requests.filter((url) => url.includes('/python/')).every((url) => new URL(url).pathname.startsWith(`${site.base}python/`)),
      ).toBe(true);
    });

    test.each(frameworks)('answers the recorded requests as recorded: %s', async (framework) => {
      const page = await open(PATH);
      const program = await run(page, framework);
      const [run0] = Object.values(recorded[framework] ?? {});
      for (const [index, { status, body = '' }] of (run0?.steps ?? []).entries()) {
        await program.getByLabel('Recorded request').selectOption({ index });
        const shown = await send(program);
        expect(shown, `step ${index + 1}`).toContain(`Response ${status}`);
        if (body !== '') expect(await program.getByLabel('Body', { exact: true }).last().inputValue()).toBe(body);
        await program.locator('.returned').evaluate((element) => element.replaceChildren());
      }
    });
  });

inBrowser('Run it here', SITES.root, ({ open }) => {
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
    await expect.poll(() => statusOf(program), LONG).toBe('The program does not start.');
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
    await expect.poll(() => statusOf(program), LONG).toBe('Starting the program');
    await program.getByRole('button', { name: 'Stop' }).click();
    expect(await statusOf(program)).toMatch(/^Stopped/);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
    await program.getByRole('button', { name: 'Reset' }).click();
    expect(await send(program)).toContain('Response 200');
  });

  test('follows a redirect when told to', async () => {
    const page = await open(PATH);
    const program = await run(page);
    await program.getByLabel('Recorded request').selectOption({ index: 1 });
    await send(program);
    await program.getByRole('button', { name: 'Follow to GET /branch/' }).click();
    await program.getByRole('heading', { name: 'Response 200' }).waitFor();
  });

  test('is usable by keyboard and satisfies axe', async () => {
    const page = await open(PATH);
    const program = programOf(page);
    await program.getByRole('button', { name: 'Run it here' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(program), LONG).toMatch(/^Ready after/);
    expect(await editor(program).evaluate((element) => element === document.activeElement)).toBe(true);
    await program.getByLabel('Path').focus();
    await page.keyboard.press('Enter');
    await program.getByRole('heading', { name: 'Response 200' }).waitFor();
    await program.getByLabel('Recorded request').selectOption({ index: 1 });
    await send(program);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
      return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    });
    expect(violations).toEqual([]);
  });

  test('without scripts has no button', async () => {
    const page = await open(PATH, { javaScriptEnabled: false });
    expect(await page.locator('run-here button').first().isVisible()).toBe(false);
    expect(await page.locator('.visit').count()).toBeGreaterThan(10);
  });
});

test('what is loaded stays within its budget, and brings its licences', () => {
  const folder = join(SITES.root.outDir, 'python');
  const buttons = [...readFile(SITES.root, 'experiments/trailing-slashes/index.html').matchAll(/loads ([\d.]+) MB/g)].map(([, size]) =>
    Number(size),
  );
  expect(buttons).toHaveLength(frameworks.length);
  expect(Math.max(...buttons)).toBeLessThan(11 * 1.048576);
  expect(Math.min(...buttons)).toBeLessThan(8 * 1.048576);
  const licences = readFileSync(join(folder, 'LICENSES.txt'), 'utf8');
  for (const runs of Object.values(recorded))
    for (const { versions } of Object.values(runs))
      for (const [name, version] of Object.entries(versions)) expect(licences).toContain(`${name} ${version}\n`);
  expect(licences).not.toContain('brings no licence text');
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['LICENSES.txt', 'packages', 'programs']));
});

import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Recorded } from '../../src/schemas/transcript.ts';
import { inBrowser } from '../support/browser.ts';
import { bodyOf, editor, LONG, openForm, open as openPanelOf, programOf, returned, run, statusOf } from '../support/run-panel.ts';
import { SITES } from '../support/sites.ts';

const PATH = '/experiments/trailing-slashes/';
const recorded = JSON.parse(readFileSync('content/experiments/trailing-slashes/recorded.json', 'utf8')) as Recorded;
const [framework = '', ...others] = Object.keys(recorded);
const frameworks = [framework, ...others];

const openPanel = (page: Page, of = framework): Promise<Locator> => openPanelOf(page, of);
/** The name of the control that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]
        : undefined;
    return (label?.firstChild?.textContent?.trim() || label?.textContent || element?.textContent || '').trim();
  });

/** Notes everything that the status of a panel says from now on. */
const watch = (program: Locator): Promise<void> =>
  program.locator('.run-panel').evaluate((panel) => {
    const status = panel.querySelector('[role=status]');
    if (status === null) throw new Error('no status');
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const note = (): void => void (status.textContent === '' || said.push(status.textContent));
    note();
    new MutationObserver(note).observe(status, { childList: true, characterData: true, subtree: true });
  });
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

for (const [name, site] of Object.entries({ root: SITES.root, base: SITES.base }))
  inBrowser(`Run in your browser, on the site ${name}`, site, ({ open, requests }) => {
    test('loads nothing before it is pressed, then only what it says, and runs the first recorded request', async () => {
      const page = await open(PATH);
      await page.waitForLoadState('networkidle');
      expect(requests.filter((url) => url.includes('/python/') || url.includes('panel'))).toEqual([]);
      const program = await openPanel(page);
      expect(await statusOf(program)).toMatch(/^Response 200 to GET \/branch\/ \([\d.]+ s\)\. As recorded\.$/);
      expect(
        requests.filter((url) => url.includes('/python/')).every((url) => new URL(url).pathname.startsWith(`${site.base}python/`)),
      ).toBe(true);
    });
  });

inBrowser('Run in your browser', SITES.root, ({ open }) => {
  test.each(frameworks)('returns for every recorded step what was recorded: %s', async (of) => {
    const page = await open(PATH);
    const program = await openPanel(page, of);
    const [run0] = Object.values(recorded[of] ?? {});
    for (const [index, { status, body = '' }] of (run0?.steps ?? []).entries()) {
      await program.getByLabel('Recorded step').selectOption({ index });
      expect(await run(program), `step ${index + 1}`).toContain(`Response ${status}`);
      await expect.poll(() => statusOf(program), LONG).toMatch(/As recorded\.$/);
      if (body !== '') expect(await bodyOf(program)).toBe(body);
      expect(await program.locator('.compared .differs').count()).toBe(0);
    }
  });

  test('marks what differs from the recording when a line of the program is changed, and nothing after Reset', async () => {
    const page = await open(PATH);
    const program = await openPanel(page);
    const text = await editor(program).inputValue();
    await editor(program).fill(text.replace('request.method}', 'request.method} changed'));
    await page.keyboard.press('Control+Enter');
    await returned(program);
    await expect.poll(() => statusOf(program), LONG).toMatch(/2 lines differ from the recording\.$/);
    expect(await bodyOf(program)).toBe('GET changed None');
    expect(await program.locator('.compared del').allTextContents()).toContain('GET None');
    expect(await program.locator('.compared ins').allTextContents()).toContain('GET changed None');
    await program.getByRole('button', { name: 'Reset' }).click();
    expect(await editor(program).inputValue()).toBe(text);
    await run(program);
    expect(await bodyOf(program)).toBe('GET None');
    expect(await program.locator('.compared .differs').count()).toBe(0);
  });

  test('imports the packages once: neither a changed program nor the next visit does it again', async () => {
    const page = await open(PATH);
    const program = await openPanel(page);
    await expect.poll(() => page.evaluate(async () => (await (await caches.open('python-starts')).keys()).length), LONG).toBe(1);
    await program.locator('.run-panel [role=status]').evaluate((status) => status.replaceChildren());
    await watch(program);
    await editor(program).fill(`# changed\n${await editor(program).inputValue()}`);
    await run(program);
    const phases = ['Downloading Python and packages', 'Starting Python', 'Starting the app', 'Sending GET /branch/'];
    await expect.poll(async () => (await heard(page)).at(-1), LONG).toMatch(/As recorded\.$/);
    // How far it was prepared when Run was pressed is not known; what is over by then is not said.
    const said = (await heard(page)).slice(0, -1);
    expect(said).toEqual(phases.slice(-said.length));
    expect(said).toContain('Starting the app');
    await page.reload();
    const again = programOf(page, framework);
    await again.getByRole('button', { name: 'Run in your browser' }).click();
    await watch(again);
    await returned(again);
    await expect.poll(() => heard(page), LONG).toEqual([...phases, expect.stringMatching(/As recorded\.$/)]);
  });

  test('puts the editor in the place of the listing, and the listing back on Close', async () => {
    const page = await open(PATH);
    const listing = programOf(page, framework).locator('run-here > figure');
    expect(await listing.first().isVisible()).toBe(true);
    const program = await openPanel(page);
    expect(await listing.first().isVisible()).toBe(false);
    expect(await editor(program).inputValue()).toBe(`${await listing.first().locator('pre').textContent()}\n`.replace(/\n\n$/, '\n'));
    await program.getByRole('button', { name: 'Close' }).click();
    expect(await listing.first().isVisible()).toBe(true);
    expect(await focused(page)).toMatch(/^Run in your browser/);
    await expect.poll(() => page.workers().length, LONG).toBe(0);
  });

  test('is complete by keyboard: Run follows the editor, the request is folded', async () => {
    const page = await open(PATH);
    const program = programOf(page, framework);
    await program.getByRole('button', { name: 'Run in your browser' }).focus();
    await page.keyboard.press('Enter');
    await returned(program);
    await expect.poll(() => statusOf(program), LONG).toMatch(/As recorded\.$/);
    expect(await editor(program).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Run');
    expect(await program.getByLabel('Path').isVisible()).toBe(false);
    await openForm(program);
    const reached = new Set<string>();
    for (let steps = 0; steps < 24; steps++) {
      await page.keyboard.press('Tab');
      reached.add(await focused(page));
    }
    const controls = ['Send as', 'Method', 'Path', 'Headers, one per line', 'Body', 'HTTPS', 'Cookies', 'Follow redirects', 'Send'];
    expect([...reached]).toEqual(expect.arrayContaining(controls));
    await program.getByLabel('Recorded step').focus();
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => statusOf(program), LONG).toMatch(/As recorded\.$/);
  });

  test('says each phase once, with bytes while it loads', async () => {
    const page = await open(PATH);
    const watched = Promise.withResolvers<void>();
    await page.route(/\.wasm$/, async (route) => {
      await watched.promise;
      await route.continue();
    });
    const program = programOf(page, framework);
    await program.getByRole('button', { name: 'Run in your browser' }).click();
    await watch(program);
    watched.resolve();
    await expect.poll(() => statusOf(program), LONG).toMatch(/As recorded\.$/);
    expect((await heard(page)).map((words) => words.replace(/[\d.]+ s/, '… s'))).toEqual([
      'Downloading Python and packages',
      'Starting Python',
      'Importing the packages',
      'Starting the app',
      'Sending GET /branch/',
      'Response 200 to GET /branch/ (… s). As recorded.',
    ]);
    expect(await program.locator('.loading').textContent()).toMatch(/^Download +([\d.]+ MB) of \1$/);
  });

  test('runs both programs at once', async () => {
    const page = await open(PATH);
    for (const of of frameworks) await programOf(page, of).getByRole('button', { name: 'Run in your browser' }).click();
    for (const of of frameworks) expect(await returned(programOf(page, of)), of).toContain('Response 200');
  });

  test('satisfies axe with an open panel, on light and dark, narrow and wide', { timeout: 120_000 }, async () => {
    const page = await open(PATH);
    const program = await openPanel(page);
    await editor(program).fill((await editor(program).inputValue()).replace('request.method}', 'request.method} changed'));
    await run(program);
    await program.locator('.compared ins').first().waitFor(LONG);
    await openForm(program);
    await program.getByRole('combobox', { name: 'Body' }).selectOption('form');
    await program.getByLabel('Add files').setInputFiles([{ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') }]);
    await program.getByText('Full response').click();
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
    expect(await page.locator('run-here figure').first().isVisible()).toBe(true);
    expect(await page.locator('.visit').count()).toBeGreaterThan(10);
  });
});

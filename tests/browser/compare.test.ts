import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ComparisonData } from '../../src/choose/data.ts';
import { inBrowser } from '../support/browser.ts';
import { readFile, SITES } from '../support/sites.ts';

/** The comparison once it shows all that it has to say, which it does some at a time. */
async function compared(page: Page): Promise<Page> {
  await page.locator('.outcome output:not(:empty)').waitFor();
  await page.locator('[data-part=compared][aria-busy=false]').waitFor({ state: 'attached' });
  return page;
}
/** Everything that a result says. */
const result = (page: Page): Promise<string[]> => page.locator('.outcome output, [data-part=result], [data-part=needs]').allTextContents();

/** On how many pages of A4 something is printed. */
async function printedPages(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const pdf = await page.pdf({ format: 'A4' });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

inBrowser('a comparison that a team makes, shares and exports', SITES.root, ({ open }) => {
  test('twelve rows are weighed, what decides is named, and a fresh browser shows the same from the address', async () => {
    const { topics, cases } = JSON.parse(readFile(SITES.root, 'compare.json')) as ComparisonData;
    const titleOf = new Map(topics.flatMap(({ rows }) => rows.map(({ id, title }) => [id, title] as const)));
    const { rows = [], should = [], nice = [] } = cases.find(({ id }) => id === 'multi-tenant') ?? {};
    const wanted = [
      'rest-api/api-authentication',
      'rest-api/openapi',
      'scalability/background-work',
      'admin/admin-site',
      'authentication/social-login',
    ];
    const page = await open('/');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'My comparison' }).click();
    await compared(page);
    await page.getByLabel('Add a project').selectOption('multi-tenant');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    for (const id of wanted) {
      await page.getByLabel('Add a row').fill(titleOf.get(id) ?? '');
      await page.keyboard.press('Enter');
    }
    await compared(page);
    expect(await page.locator('tr[data-row]').count()).toBe(new Set([...rows, ...should, ...nice, ...wanted]).size);
    await page.locator('[data-part=rows] summary').click();
    for (const id of wanted) await page.locator(`[data-weight="${id}"]`).selectOption('must');
    await page.locator(`[data-weight="${wanted[1]}"]`).selectOption('nice');
    await compared(page);
    expect(await page.locator('#decides ~ ul a').count()).toBeGreaterThan(0);
    expect(await page.locator('#flips ~ p').count()).toBeGreaterThan(0);

    const said = await result(page);
    const fresh = await compared(await open(new URL(page.url()).pathname + new URL(page.url()).search));
    expect(await result(fresh)).toEqual(said);

    const [download] = await Promise.all([fresh.waitForEvent('download'), fresh.getByRole('button', { name: 'Download' }).click()]);
    const record = readFileSync(await download.path(), 'utf8');
    for (const heading of [
      'Context and Problem Statement',
      'Decision Drivers',
      'Considered Options',
      'Decision Outcome',
      'Pros and Cons of the Options',
    ])
      expect(record).toContain(`\n## ${heading}\n`);
    for (const id of wanted) expect(record).toContain(`[${titleOf.get(id)}](${SITES.root.site}/topics/${id}/)`);
    expect(record).toContain(fresh.url());
    expect(await printedPages(fresh)).toBeLessThanOrEqual(2);
  });

  test.each([
    ['what projects ask for', (data: ComparisonData) => [...new Set(data.cases.flatMap(({ rows }) => rows))]],
    [
      'rows from all topics',
      ({ topics }: ComparisonData) => topics.flatMap(({ rows }) => rows.flatMap(({ id }, at) => (at % 7 === 0 ? [id] : []))),
    ],
  ])('the record of 25 rows, %s, is printed on two pages, in letters of 8 points or more', async (_, pick) => {
    const rows = pick(JSON.parse(readFile(SITES.root, 'compare.json')) as ComparisonData).slice(0, 25);
    const page = await compared(await open(`/compare/?must=${rows.join('~')}`));
    expect(await printedPages(page)).toBeLessThanOrEqual(2);
    const sizes = await page
      .locator('.record details :is(p, li, th, td, small, code, a, h3, h4, h5)')
      .evaluateAll((all) => all.map((one) => (Number.parseFloat(getComputedStyle(one).fontSize) * 72) / 96));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(8);
  });
});

inBrowser('a comparison of the reader’s own', SITES.editors, ({ open }) => {
  test('begins with a project, a topic or a row, and is kept in the address and in the browser', async () => {
    const page = await compared(await open('/compare/'));
    expect(await page.locator('.outcome').textContent()).toBe('Nothing to compare yet. Add a project, a topic or a row.');
    await page.getByLabel('Add a topic').selectOption('files');
    expect(await page.locator('tr[data-row]').count()).toBe(0);
    await page.getByLabel('Add a row').fill('o');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-part=added]').textContent()).toMatch(/^\d rows have this in their name: .*\. Type more of one\.$/);
    await page.getByLabel('Add a row').fill('und');
    await page.keyboard.press('Enter');
    await compared(page);
    expect(await page.locator('tr[data-row]').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['row']))).toEqual(
      ['files/backup', 'editing/undo'].sort(),
    );
    expect(page.url()).toMatch(/\?should=editing\/undo\.\w{4}~files\/backup\.\w{4}$/);
    await page.goto(page.url().replace(/\?.*/, ''));
    await compared(page);
    expect(await page.locator('tr[data-row]').count()).toBe(2);
    await page.getByRole('button', { name: 'Clear all' }).click();
    expect(await page.locator('tr[data-row]').count()).toBe(0);
    await page.reload();
    expect(await (await compared(page)).locator('tr[data-row]').count()).toBe(0);
  });

  test('can be made with the keyboard alone: a weight that is changed keeps the focus, and the result is announced', async () => {
    const page = await compared(await open('/compare/?case=letter&without=bee,dog'));
    expect(await page.locator('.outcome').textContent()).toBe('Ant is ahead of Cat.');
    expect(await page.locator('.outcome output').getAttribute('aria-live')).toBe('polite');
    const weight = page.getByRole('combobox', { name: 'Weight of Undo' });
    await weight.focus();
    await page.keyboard.press('End');
    expect(await weight.inputValue()).toBe('ignore');
    expect(await weight.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('.outcome').textContent()).toContain('No row counts yet');
    await page.getByRole('checkbox', { name: 'Better for us: Cat, Macros' }).focus();
    await page.keyboard.press('Space');
    expect(await page.locator('.outcome').textContent()).toBe('Cat is ahead of Ant.');
    expect(page.url()).toContain('better=editing/macros.cat');
  });

  test('follows what the team says about itself', async () => {
    const page = await compared(await open('/compare/?add=editing/undo&without=bee,dog'));
    await page.getByText('About your team').click();
    await page.getByRole('checkbox', { name: 'We have a cat' }).check();
    expect(await page.locator('.outcome').textContent()).toBe('A tie: Ant and Cat have the same counts.');
    await page.getByLabel('Which releases?').selectOption('Old ones');
    expect(await page.locator('.outcome').textContent()).toBe('Cat is ahead of Ant.');
    expect(page.url()).toContain('team=releases.old,habits.cats');
  });

  test('names what an address says and the guide does not know, and what has changed since', async () => {
    const page = await compared(await open('/compare/?must=editing/undo.0000,redo.1111'));
    const message = await page.locator('[data-part=message]').textContent();
    expect(message).toContain('Skipped, because this guide does not have it: editing/redo.');
    expect(message).toContain('Changed since this address was copied: Undo. Look at this answer again.');
  });

  test('that somebody shares does not replace the reader’s own', async () => {
    const page = await compared(await open('/compare/?add=files/backup'));
    await page.goto(`${page.url().replace(/\?.*/, '')}?must=editing/undo`);
    await compared(page);
    await page.getByRole('link', { name: 'Show mine' }).click();
    await page.locator('tr[data-row="files/backup"]').waitFor();
    expect(await page.locator('tr[data-row]').count()).toBe(1);
  });

  test('is printed as its record, on no more than two pages', async () => {
    const page = await compared(await open('/compare/?case=letter'));
    expect([1, 2]).toContain(await printedPages(page));
    expect(await page.getByRole('heading', { name: 'Decision Outcome' }).isVisible()).toBe(true);
    expect(await page.locator('.compare-form').isVisible()).toBe(false);
  });

  test('explains itself without scripts and leads to projects, whose pages show the same counts', async () => {
    const page = await open('/compare/', { javaScriptEnabled: false });
    expect(await page.locator('.compare-form').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'A letter' }).click();
    const counts = await page.locator('.weighed-counts').textContent();
    const own = await compared(await open('/compare/?case=letter'));
    expect(await own.locator('.weighed-counts').textContent()).toBe(counts);
  });

  test('takes rows from a table, whose rows have no more stops for the Tab key before that', async () => {
    const page = await open('/matrix/');
    expect(await page.locator('tr input').count()).toBe(0);
    await page.getByRole('button', { name: 'Pick rows for my comparison' }).click();
    await page.getByRole('checkbox', { name: 'Add to my comparison: Undo' }).check();
    await page.getByRole('link', { name: 'Add 1 row to my comparison' }).click();
    await page.locator('tr[data-row="editing/undo"]').waitFor();
    await page.goto(new URL('topics/files/backup/', page.url().replace(/compare\/.*/, '')).href);
    await page.getByRole('link', { name: 'Add to my comparison' }).click();
    await page.locator('tr[data-row="files/backup"]').waitFor();
    expect(await page.locator('tr[data-row]').count()).toBe(2);
  });
});

import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true };

/** The rows of the matrix that are shown, once its script has run. */
async function rowsOf(page: Page): Promise<Locator> {
  await page.locator('.matrix-controls fieldset:enabled').waitFor();
  return page.locator('tr[data-differs]:visible');
}

const inScreens = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

/** Words that are broken inside: their letters stand in more than one line. */
const brokenWords = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      return broken;
    }),
  );

inBrowser('the whole matrix', SITES.root, ({ open }) => {
  test.each([
    ['a wide screen', WIDE, 0.065],
    ['a phone', PHONE, 0.15],
  ])('shows its first row in the first screen of %s, and stays short', async (_, options, perRow) => {
    const page = await open('/matrix/', options);
    const rows = await rowsOf(page);
    const box = await rows.first().boundingBox();
    expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThan(options.viewport.height);
    // Screens: what stands around the table, and the closed rows.
    expect(await inScreens(page)).toBeLessThan(1 + perRow * (await rows.count()));
  });

  test('tells rows with another label from rows with another fact, and counts them', async () => {
    const page = await open('/matrix/?only=level');
    const shown = await rowsOf(page);
    const all = await page.locator('tr[data-differs]').count();
    const kinds = async () => new Set(await shown.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['differs'])));
    const levels = await shown.count();
    expect(await kinds()).toEqual(new Set(['level']));
    expect(await page.locator('output').textContent()).toBe(`${levels} of ${all} rows`);
    await page.getByLabel('Show').selectOption('Different fact or number');
    expect(await kinds()).toEqual(new Set(['wording']));
    const facts = await shown.count();
    await page.getByLabel('Show').selectOption('Any difference');
    expect(await shown.count()).toBe(levels + facts);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    expect(await shown.count()).toBe(all);
    await page.waitForURL((url) => url.search === '');
  });

  test('finds words, in one topic, at one level of one framework', async () => {
    const page = await open('/matrix/', WIDE);
    const shown = await rowsOf(page);
    await page.getByLabel('Find in the table').fill('TOKEN csrf');
    for (const text of await shown.allTextContents()) expect(text.toLowerCase()).toMatch(/csrf/);
    const found = await shown.count();
    await page.getByText('More filters').click();
    await page.getByRole('combobox', { name: 'Topic', exact: true }).selectOption('Security');
    expect(await shown.count()).toBeLessThan(found);
    const [framework = ''] = await page
      .locator('select[name=level]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['framework'] ?? ''));
    await page.locator(`select[name=level][data-framework=${framework}]`).selectOption('third-party');
    const marks = shown.locator(`td[data-framework=${framework}] .period[data-current=true] .level`);
    expect(await marks.count()).toBeGreaterThan(0);
    expect(await marks.evaluateAll((all) => all.every((mark) => (mark as HTMLElement).dataset['level'] === 'third-party'))).toBe(true);
    await page.waitForURL(
      (url) => url.searchParams.get('level') === `${framework}-third-party` && url.searchParams.get('q') === 'TOKEN csrf',
    );
    // The address shows the same rows to somebody else, with the filters that are in use in view.
    const { pathname, search } = new URL(page.url());
    const there = await open(pathname + search, WIDE);
    expect(await (await rowsOf(there)).allTextContents()).toEqual(await shown.allTextContents());
    expect(await there.getByRole('combobox', { name: 'Topic', exact: true }).isVisible()).toBe(true);
    await page.getByLabel('Find in the table').fill('xyzzy');
    expect(await page.locator('output').textContent()).toBe('No row matches.');
  });

  test('sorts by difference and back, and names the topic of each row meanwhile', async () => {
    const page = await open('/matrix/?sort=difference');
    const shown = await rowsOf(page);
    const ids = () => shown.evaluateAll((rows) => rows.map(({ id }) => id));
    const kinds = await shown.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['differs']));
    expect(kinds.lastIndexOf('level')).toBeLessThan(kinds.indexOf('wording'));
    expect(kinds.lastIndexOf('wording')).toBeLessThan(kinds.indexOf('same'));
    expect(await shown.locator('.of').count()).toBe(kinds.length);
    expect(await page.locator('.matrix h2:visible').count()).toBe(0);
    // The name of the topic is no word of the row.
    const topic = (await shown.locator('.of').first().textContent()) ?? '';
    const words = page.getByRole('searchbox').first();
    await words.fill(topic);
    const found = await shown.count();
    await words.fill('');
    await page.getByLabel('Order').selectOption('By topic');
    await words.fill(topic);
    expect(await shown.count()).toBe(found);
    await words.fill('');
    expect(await page.locator('.matrix .of').count()).toBe(0);
    const plain = await open('/matrix/');
    expect(await ids()).toEqual(await (await rowsOf(plain)).evaluateAll((rows) => rows.map(({ id }) => id)));
  });

  test('opens a row by keyboard to its sentences, and takes one stop for each closed row', async () => {
    const page = await open('/matrix/?topic=security', WIDE);
    const shown = await rowsOf(page);
    const first = shown.first();
    await first.locator('summary').focus();
    expect(await first.locator('td .marks').first().isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await first.locator('td .marks').first().isVisible()).toBe(true);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/\?$/);
    expect(new URL(page.url()).hash).toBe(`#${await first.getAttribute('id')}`);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    expect(await first.locator('td .marks').first().isVisible()).toBe(false);
    for (const title of (await shown.locator('summary').allTextContents()).slice(1)) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(title);
    }
  });

  test('opens and closes all rows, and keeps that in the address', async () => {
    const page = await open('/matrix/', WIDE);
    const shown = await rowsOf(page);
    const opened = () => shown.locator('details[open]').count();
    expect(await opened()).toBe(0);
    await page.getByRole('button', { name: 'Open all rows' }).click();
    expect(await opened()).toBe(await shown.count());
    expect(page.url()).toContain('rows=open');
    await page.getByRole('button', { name: 'Close all rows' }).click();
    expect(await opened()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
  });

  test('keeps its header and the name of the topic in view, and opens a linked row below them', async () => {
    for (const options of [WIDE, PHONE]) {
      const page = await open('/matrix/#row-security-clickjacking', options);
      const row = page.locator('#row-security-clickjacking');
      await row.locator('td .marks').first().waitFor();
      const box = await row.boundingBox();
      const topic = await page.locator('.group', { hasText: 'Security' }).locator('h2').boundingBox();
      const header = await page.locator('.matrix thead th[data-framework]').first().boundingBox();
      expect(header?.y).toBeGreaterThanOrEqual(-1);
      expect(topic?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1);
      expect(box?.y).toBeGreaterThanOrEqual((topic?.y ?? 0) + (topic?.height ?? 0) - 1);
      expect(box?.y).toBeLessThan(options.viewport.height / 2);
    }
  });

  test('opens its legend for a link to it', async () => {
    const page = await open('/matrix/#legend');
    await page.locator('#legend').waitFor();
    expect(await page.locator('.legend-fold[open]').count()).toBe(1);
  });

  test('breaks no word inside on a phone, closed or open', async () => {
    const page = await open('/matrix/', PHONE);
    await rowsOf(page);
    expect(await brokenWords(page, '.matrix :is(summary, .level, h2, thead th)')).toEqual([]);
    await page.getByRole('button', { name: 'Open all rows' }).click();
    expect(await brokenWords(page, '.matrix :is(th, .level)')).toEqual([]);
  });

  test('has no finding of axe with filters, legend and a row open', async () => {
    const page = await open('/matrix/?q=csrf&only=level');
    const shown = await rowsOf(page);
    await shown.last().locator('summary').click();
    await page.getByText('More filters').click();
    await page.getByText('What the labels mean').click();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('is complete and opens its rows without scripts', async () => {
    const page = await open('/matrix/', { javaScriptEnabled: false });
    const row = page.locator('#row-security-csrf');
    expect(await page.locator('.matrix-controls').isVisible()).toBe(false);
    expect(await row.locator('.marks').first().isVisible()).toBe(false);
    await row.locator('summary').click();
    expect(await row.locator('.marks').first().isVisible()).toBe(true);
  });
});

inBrowser('the matrix of a topic', SITES.root, ({ open }) => {
  test('is open on a wide screen and closed on a phone', async () => {
    const wide = await rowsOf(await open('/topics/security/', WIDE));
    expect(await wide.locator('details[open]').count()).toBe(await wide.count());
    const page = await open('/topics/security/', PHONE);
    const narrow = await rowsOf(page);
    expect(await narrow.locator('details[open]').count()).toBe(0);
    await page.getByRole('button', { name: 'Open all rows' }).click();
    expect(page.url()).toContain('rows=open');
  });
});

inBrowser('pages', SITES.root, ({ open }) => {
  test.each([
    '/matrix/',
    '/topics/security/',
    '/topics/security/csrf/',
    '/topics/performance/throughput/',
    '/measurements/',
    '/experiments/',
    '/examples/hello-world/',
    '/',
    '/frameworks/django/',
    '/search/',
    '/contribute/',
  ])('are never wider than the screen: %s', async (path) => {
    const page = await open(path, { viewport: { width: 1440, height: 800 } });
    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
});

inBrowser('the matrix of four frameworks', SITES.editors, ({ open }) => {
  test('has four columns, and a choice of release where there is one', async () => {
    const page = await open('/matrix/?against=ant-1.0');
    await rowsOf(page);
    expect(await page.locator('thead th > a').allInnerTexts()).toEqual(['Ant', 'Bee', 'Cat', 'Dög & <Co> #1']);
    expect(await page.locator('#row-editing-undo td').first().locator('.period').first().getAttribute('data-term')).toBe('none');
    expect(await page.locator('thead select').count()).toBe(3);
  });

  test('keeps the release that the reader picks for every page, in the browser and in the address', async () => {
    const page = await open('/topics/editing/');
    const cell = page.locator('#row-editing-undo td[data-framework=ant]');
    const first = (place: Locator) => place.locator('.period').first().getAttribute('data-term');
    expect(await first(cell)).toBe('on');
    await page.getByRole('combobox', { name: 'Ant version' }).selectOption('1.0');
    expect(await first(cell)).toBe('none');
    expect(await cell.locator('.period[data-current=true]').count()).toBe(1);
    expect(page.url()).toContain('against=ant-1.0');
    for (const path of ['topics/editing/undo/', 'choose/letter/', 'matrix/']) {
      await page.goto(new URL(`/${path}`, page.url()).href);
      expect(await page.getByRole('combobox', { name: 'Ant version' }).inputValue(), path).toBe('1.0');
      expect(new URL(page.url()).search, path).toBe('?against=ant-1.0');
    }
    await page.goto(new URL('/topics/editing/undo/', page.url()).href);
    expect(await first(page.locator('.answer[data-framework=ant]'))).toBe('none');
    await page.getByRole('combobox', { name: 'Ant version' }).selectOption('2.0');
    expect(await first(page.locator('.answer[data-framework=ant]'))).toBe('on');
    expect(new URL(page.url()).search).toBe('');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('an address with a release wins over the one that was picked before', async () => {
    const page = await open('/matrix/?against=bee-1.0');
    await page.evaluate(() => localStorage.setItem('releases', '{"ant":"1.0","bee":"2.0"}'));
    await page.reload();
    await rowsOf(page);
    expect(await page.getByRole('combobox', { name: 'Bee version' }).inputValue()).toBe('1.0');
    expect(await page.getByRole('combobox', { name: 'Ant version' }).inputValue()).toBe('1.0');
  });

  test('ignores choices that it does not know, in the address and in the browser', async () => {
    const page = await open('/matrix/?against=nobody-1.0&against=ant-0.1&only=everything&level=ant-nothing');
    const shown = await rowsOf(page);
    expect(await page.getByRole('combobox', { name: 'Ant version' }).inputValue()).toBe('2.0');
    expect(await page.getByLabel('Show').inputValue()).toBe('');
    const all = await shown.count();
    for (const stored of ['[1', 'null', '{"ant":3}', '{"ant":"9.9"}']) {
      await page.evaluate((text) => localStorage.setItem('releases', text), stored);
      await page.reload();
      await rowsOf(page);
      expect(await page.getByRole('combobox', { name: 'Ant version' }).inputValue(), stored).toBe('2.0');
      expect(await shown.count()).toBe(all);
    }
  });

  test('names each framework in each row on a narrow screen', async () => {
    const page = await open('/topics/editing/', PHONE);
    await rowsOf(page);
    const names = page.locator('#row-editing-undo .name');
    expect(await names.allInnerTexts()).toEqual(['Ant', 'Bee', 'Cat', 'Dög & <Co> #1']);
    expect(await names.evaluateAll((all) => all.every((name) => name.getClientRects().length > 0))).toBe(true);
  });
});

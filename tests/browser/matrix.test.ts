import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

inBrowser('the matrix', SITES.root, ({ open }) => {
  test('folds away the rows that agree, and counts the rest', async () => {
    const page = await open('/matrix/?only=differences');
    const rows = page.locator('tr[data-differs]');
    const visible = await rows.evaluateAll((all) =>
      all.filter((row) => row.getClientRects().length > 0).map((row) => (row as HTMLElement).dataset['differs']),
    );
    expect(new Set(visible)).toEqual(new Set(['true']));
    expect(await page.locator('output').textContent()).toBe(`Showing ${visible.length} of ${await rows.count()}: the rows that differ.`);
    await page.getByLabel('Show only differences').uncheck();
    expect(await rows.evaluateAll((all) => all.every((row) => row.getClientRects().length > 0))).toBe(true);
    expect(page.url()).not.toContain('only');
  });

  test('keeps its header and first column in view, and a linked row below the header', async () => {
    const page = await open('/matrix/#row-routing-path-converters', { viewport: { width: 1280, height: 800 } });
    const header = await page.locator('.matrix thead th').first().boundingBox();
    const row = await page.locator('#row-routing-path-converters').boundingBox();
    expect(header?.y).toBe(0);
    expect(row?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1);
    expect(row?.y).toBeLessThan(400);
  });

  test.each([320, 360, 768, 1440])('never makes the page wider than a screen of %i px', async (width) => {
    for (const path of [
      '/matrix/',
      '/topics/security/',
      '/topics/security/csrf/',
      '/examples/hello-world/',
      '/',
      '/frameworks/django/',
      '/search/',
      '/contribute/',
    ]) {
      const page = await open(path, { viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
});

inBrowser('the matrix of four frameworks', SITES.editors, ({ open }) => {
  test('has four columns, and a choice of release where there is one', async () => {
    const page = await open('/matrix/?against=ant-1.0');
    expect(await page.locator('thead th').allInnerTexts()).toEqual(['Question', 'Ant 1.0 LTS', 'Bee 2.0', 'Cat 2.0', 'Dög & <Co> #1 3.0']);
    expect(await page.locator('#row-editing-undo td').first().locator('.period').first().getAttribute('data-term')).toBe('none');
    expect(await page.locator('.matrix-controls select').count()).toBe(3);
  });

  test('shows the release that the reader picks, and says so in the address', async () => {
    const page = await open('/topics/editing/');
    const cell = page.locator('#row-editing-undo td[data-framework=ant]');
    expect(await cell.locator('.period').first().getAttribute('data-term')).toBe('on');
    await page.getByRole('combobox', { name: 'Ant' }).selectOption('1.0');
    expect(await cell.locator('.period').first().getAttribute('data-term')).toBe('none');
    expect(await cell.locator('.period[data-current=true]').count()).toBe(1);
    expect(page.url()).toContain('against=ant-1.0');
    expect(await page.locator('thead th[data-framework=ant] .release').textContent()).toBe('1.0 LTS');
  });

  test('ignores choices that it does not know', async () => {
    const page = await open('/matrix/?against=nobody-1.0&against=ant-0.1&only=everything');
    expect(await page.getByRole('combobox', { name: 'Ant' }).inputValue()).toBe('2.0');
    expect(await page.getByLabel('Show only differences').isChecked()).toBe(false);
  });

  test('is a card for each row on a narrow screen, with the name of each framework', async () => {
    const page = await open('/topics/editing/', { viewport: { width: 360, height: 800 } });
    const row = page.locator('#row-editing-undo');
    const boxes = await row.locator('th, td').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
    expect(new Set(boxes).size).toBe(1);
    expect(await row.locator('.name').allInnerTexts()).toEqual(['Ant', 'Bee', 'Cat', 'Dög & <Co> #1']);
  });
});

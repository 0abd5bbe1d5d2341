import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOn } from '../support/axe.ts';
import { inBrowser } from '../support/browser.ts';
import { PAGES } from '../support/kinds-of-page.ts';
import { SITES } from '../support/sites.ts';

/** Unfolds everything that is folded. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });

inBrowser('axe finds nothing', SITES.root, ({ open }) => {
  test.each(PAGES)(
    '%s',
    async (path) => {
      const page = await open(path);
      if (path.includes('?q=')) await page.locator('.results > li').first().waitFor();
      if (path.includes('?case=')) await page.locator('tr[data-row]').first().waitFor();
      await unfold(page);
      expect(await violationsOn(page)).toEqual([]);
    },
    120_000,
  );

  test('the open search dialog', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('csrf');
    await page.locator('dialog .results > li').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

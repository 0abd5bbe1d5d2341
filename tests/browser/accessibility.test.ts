import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { PAGES } from '../support/kinds-of-page.ts';
import { SITES } from '../support/sites.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The global that the script of axe adds to a page. */
interface Axe {
  readonly axe: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
}

/** What depends on colours: only this is asked again in the dark, because nothing else changes with the theme. */
const OF_COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Rows of a long table are alike: the first topics stand for all. */
const SOME_ROWS = { exclude: [['.matrix tbody:nth-of-type(n + 5)']] };

/** What axe finds on a page as it stands, in the light and in the dark, at three widths. The page is not loaded again. */
async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const width of [360, 768, 1440])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await page.evaluate(([context, options]) => (globalThis as unknown as Axe).axe.run(context, options), [
        SOME_ROWS,
        colorScheme === 'light' ? { resultTypes: ['violations' as const] } : OF_COLOURS,
      ] as const);
      for (const { id, nodes } of violations) found.push(`${colorScheme}, ${width} px, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  return found;
}

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

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The global that the script of axe adds to a page. */
interface Axe {
  readonly axe: { readonly run: (context: ElementContext, options: RunOptions) => Promise<AxeResults> };
}

/** What depends on colours: only this is asked again in the dark, because nothing else changes with the theme. */
const OF_COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** What long lists repeat: the first of each kind stand for all. Names and ids are looked at on whole pages by html-validate. */
const SOME_ROWS = {
  exclude: [
    'matrix-view tbody:nth-of-type(n + 4)',
    '.topic-list > li:nth-of-type(n + 5) details',
    '[data-group]:nth-of-type(n + 5)',
    '[data-item]:nth-of-type(n + 3)',
    '.measurement:nth-of-type(n + 5)',
    '[aria-labelledby="programs"] details:nth-of-type(n + 3)',
  ].map((one) => [one]),
};

/** What axe finds on a page as it stands, in the light and in the dark, at three widths. The page is not loaded again. */
export async function violationsOn(page: Page): Promise<string[]> {
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

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from '../support/browser.ts';
import { SITES } from '../support/sites.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of each kind. */
const PAGES = [
  '/',
  '/topics/',
  '/topics/security/',
  '/topics/security/csrf/',
  '/matrix/',
  '/choose/multi-tenant/',
  '/compare/?case=multi-tenant',
  '/frameworks/',
  '/frameworks/django/',
  '/examples/',
  '/examples/hello-world/',
  '/experiments/',
  '/experiments/trailing-slashes/',
  '/search/?q=csrf',
  '/methodology/',
  '/404.html',
];

/** What axe finds on a page as it stands, in the light and in the dark, narrow and wide. */
async function violationsOn(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [360, 1280]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
      for (const { id, nodes } of violations) found.push(`${colorScheme}, ${width} px, ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }
  return found;
}

inBrowser('axe finds nothing', SITES.root, ({ open }) => {
  test.each(PAGES)('%s', async (path) => {
    const page = await open(path);
    if (path.includes('?q=')) await page.locator('.results > li').first().waitFor();
    if (path.includes('?case=')) await page.locator('tr[data-row]').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });

  test('the open search dialog', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await page.keyboard.type('csrf');
    await page.locator('dialog .results > li').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});

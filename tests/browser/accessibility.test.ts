import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
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

inBrowser('axe finds nothing', SITES.root, ({ open }) => {
  describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
    describe.each([360, 1280])('at %i px', (width) => {
      test.each(PAGES)('%s', async (path) => {
        const page = await open(path, { colorScheme, viewport: { width, height: 900 } });
        if (path.includes('?q=')) await page.locator('.results > li').first().waitFor();
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      });

      test('the open search dialog', async () => {
        const page = await open('/', { colorScheme, viewport: { width, height: 900 } });
        await page.keyboard.press('/');
        await page.keyboard.type('csrf');
        await page.locator('dialog .results > li').first().waitFor();
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      });
    });
  });
});

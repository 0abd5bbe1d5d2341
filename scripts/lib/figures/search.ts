/** What a search costs a reader: bytes and time until the first results and until all of them, on a fast and on a slow network. */
import type { Browser } from 'playwright-core';

/** What is typed: one, two and three words, one typed wrong, and a message. */
const QUERIES = ['session', 'password reset', 'how to upload files', 'midleware', 'No module named settings'] as const;

/** Milliseconds that each request waits, as on a network at hand and on one far away. */
export const DELAYS = [0, 80] as const;

/** Bytes and milliseconds of one search, from the first key on. */
export interface SearchCost {
  readonly delay: number;
  readonly query: string;
  readonly 'first results, ms': number;
  readonly 'first results, bytes': number;
  readonly 'complete, ms after the last key': number;
  readonly 'complete, bytes more': number;
}

/** The search of each query with nothing in the browser's cache, opened by its key. */
export async function costsOfSearch(browser: Browser, url: string, sent: () => number): Promise<SearchCost[]> {
  const costs: SearchCost[] = [];
  for (const delay of DELAYS)
    for (const query of QUERIES) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(url, { waitUntil: 'networkidle' });
      if (delay > 0)
        await page.route('**/*', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          await route.continue();
        });
      const before = sent();
      const started = performance.now();
      await page.keyboard.press('/');
      await page.keyboard.type(query.slice(0, 1));
      await page.locator('dialog .results > li').first().waitFor();
      const first = performance.now();
      const firstBytes = sent();
      await page.keyboard.type(query.slice(1));
      const typed = performance.now();
      await page.locator('dialog .status').filter({ hasText: /\d|“/ }).waitFor();
      const complete = performance.now();
      await page.waitForLoadState('networkidle');
      costs.push({
        delay,
        query,
        'first results, ms': Math.round(first - started),
        'first results, bytes': firstBytes - before,
        'complete, ms after the last key': Math.round(complete - typed),
        'complete, bytes more': sent() - firstBytes,
      });
      await context.close();
    }
  return costs;
}

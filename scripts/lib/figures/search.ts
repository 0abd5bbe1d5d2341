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

/** What the first results need: the code of the dialog, and the first part of the index of titles. All else is for complete results. */
const OF_FIRST = /\/_astro\/|\/search\/titles\.json$/;

/** The search of each query with nothing in the browser's cache, opened by its key. Bytes are those on the wire, with headers. */
export async function costsOfSearch(browser: Browser, url: string): Promise<SearchCost[]> {
  const costs: SearchCost[] = [];
  for (const delay of DELAYS) for (const query of QUERIES) costs.push(await costOf(browser, url, query, delay));
  return costs;
}

async function costOf(browser: Browser, url: string, query: string, delay: number): Promise<SearchCost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const loaded: Promise<{ readonly isOfFirst: boolean; readonly bytes: number }>[] = [];
  page.on('requestfinished', (request) =>
    loaded.push(
      request.sizes().then(({ responseHeadersSize, responseBodySize }) => ({
        isOfFirst: OF_FIRST.test(request.url()),
        bytes: responseHeadersSize + responseBodySize,
      })),
    ),
  );
  if (delay > 0)
    await page.route('**/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      await route.continue();
    });
  const started = performance.now();
  await page.keyboard.press('/');
  await page.keyboard.type(query.slice(0, 1));
  await page.locator('dialog .results > li').first().waitFor();
  const first = performance.now();
  await page.keyboard.type(query.slice(1));
  const typed = performance.now();
  await page.locator('dialog .status').filter({ hasText: /\d|“/ }).waitFor();
  const complete = performance.now();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(loaded);
  await context.close();
  const sum = (isOfFirst: boolean): number =>
    sizes.filter((one) => one.isOfFirst === isOfFirst).reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    delay,
    query,
    'first results, ms': Math.round(first - started),
    'first results, bytes': sum(true),
    'complete, ms after the last key': Math.round(complete - typed),
    'complete, bytes more': sum(false),
  };
}

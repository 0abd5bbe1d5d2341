/** What a search costs a reader: bytes and time until the first results and until all of them, on a fast and on a slow network. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';

/** What is typed: one, two and three words, one typed wrong, and a message. */
const QUERIES = ['session', 'password reset', 'how to upload files', 'midleware', 'No module named settings'] as const;

/** Milliseconds that each request waits, as on a network at hand and on one far away. */
export const DELAYS = [0, 80] as const;

/** Bytes and milliseconds of one search, from the first key on. */
export interface SearchCost {
  readonly delay: number;
  readonly query: string;
  /** From the key that opens search, with the first letter right after it. */
  readonly 'first results, ms': number;
  readonly 'first results, bytes': number;
  /** From a further key to its results, in the median; undefined for a query of which all keys were typed before there were any. */
  readonly 'a further key, ms': number | undefined;
  readonly 'complete, ms after the last key': number;
  readonly 'complete, bytes more': number;
}

/** What the first results need: the code of the dialog, and the first part of the index of titles. All else is for complete results. */
const OF_FIRST = /\/_astro\/|\/search\/titles\.json$/;

/** What the status says once results are complete: how many there are, or that there are none. */
const COMPLETE = /\d|“/u;
/** Milliseconds between two keys of somebody who types fast. */
const BETWEEN_KEYS = 60;
/** Milliseconds without a request after which a search is over. */
const QUIET = 500;

/**
 * The search of each query with nothing in the browser's cache, opened by its key. Bytes are those on the wire, with headers; what the server
 * sends as it is although it could be packed counts as packed, as hosts do that.
 */
export async function costsOfSearch(browser: Browser, url: string): Promise<SearchCost[]> {
  const costs: SearchCost[] = [];
  for (const delay of DELAYS) for (const query of QUERIES) costs.push(await costOf(browser, url, query, delay));
  return costs;
}

async function costOf(browser: Browser, url: string, query: string, delay: number): Promise<SearchCost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const requests = recordRequests(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    // The keys belong to search once its script has run.
    await page.locator('search-link a[aria-haspopup]').waitFor();
    await recordTimes(page);
    if (delay > 0)
      await page.route('**/*', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
    const before = requests.all.length;
    await page.keyboard.press('/');
    await page.keyboard.type(query.slice(0, 1));
    await page.locator('dialog .results > li').first().waitFor();
    await page.keyboard.type(query.slice(1), { delay: BETWEEN_KEYS });
    await page.locator('dialog .status').filter({ hasText: COMPLETE }).waitFor();
    await requests.quiet();
    const sizes = await Promise.all(
      requests.all.slice(before).map(async (request) => ({ isOfFirst: OF_FIRST.test(request.url()), bytes: await bytesOf(request) })),
    );
    const sum = (isOfFirst: boolean): number =>
      sizes.filter((one) => one.isOfFirst === isOfFirst).reduce((bytes, one) => bytes + one.bytes, 0);
    const { opened, first, keys, last, complete } = await page.evaluate(() => window.searchTimes);
    const middle = keys.toSorted((a, b) => a - b)[Math.floor(keys.length / 2)];
    return {
      delay,
      query,
      'first results, ms': Math.round(first - opened),
      'first results, bytes': sum(true),
      'a further key, ms': middle === undefined ? undefined : Math.round(middle),
      'complete, ms after the last key': Math.round(complete - last),
      'complete, bytes more': sum(false),
    };
  } finally {
    await context.close();
  }
}

/** Records the requests of a page, from now on. */
function recordRequests(page: Page): { readonly all: readonly Request[]; readonly quiet: () => Promise<void> } {
  const all: Request[] = [];
  const open = new Set<Request>();
  let last = performance.now();
  page.on('request', (request) => {
    all.push(request);
    open.add(request);
  });
  const end = (request: Request): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on('requestfinished', end);
  page.on('requestfailed', end);
  return {
    all,
    quiet: async () => {
      while (open.size > 0 || performance.now() - last < QUIET) await new Promise((resolve) => setTimeout(resolve, QUIET / 10));
    },
  };
}

/** What a request cost. One that failed cost nothing that counts. */
async function bytesOf(request: Request): Promise<number> {
  const response = await request.response();
  if (response === null) return 0;
  const { responseHeadersSize: headers, responseBodySize: body } = await request.sizes();
  const sent = response.headers();
  const couldBePacked = sent['content-encoding'] === undefined && /text|json|javascript/.test(sent['content-type'] ?? '');
  return headers + (couldBePacked ? Math.min(body, gzipSync(await response.body()).length) : body);
}

declare global {
  interface Window {
    /** When search was opened, had its first results, was typed in last and was complete; and milliseconds from keys to their results. */
    searchTimes: { opened: number; first: number; last: number; complete: number; readonly keys: number[] };
  }
}

/** Lets the page itself record when what happens: from outside it is only seen some hundred milliseconds later. */
async function recordTimes(page: Page): Promise<void> {
  await page.evaluate((complete) => {
    const times = { opened: 0, first: 0, last: 0, complete: 0, keys: [] as number[] };
    window.searchTimes = times;
    let isAnswered = true;
    document.addEventListener('keydown', ({ timeStamp }) => (times.opened ||= timeStamp), { capture: true });
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        times.last = timeStamp;
        isAnswered = false;
      },
      { capture: true },
    );
    new MutationObserver((changes) => {
      const now = performance.now();
      const touches = (selector: string): boolean =>
        changes.some(({ target }) => target instanceof Element && target.closest(selector) !== null);
      if (document.querySelector('dialog .results > li') !== null) times.first ||= now;
      if (!isAnswered && touches('.found')) times.keys.push(now - times.last);
      isAnswered ||= touches('.found');
      if (touches('.status') && new RegExp(complete, 'u').test(document.querySelector('dialog .status')?.textContent ?? ''))
        times.complete = now;
    }).observe(document.body, { childList: true, subtree: true });
  }, COMPLETE.source);
}

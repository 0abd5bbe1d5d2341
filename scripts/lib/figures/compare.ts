/** What a comparison of the reader's own costs: the bytes of its rows, and how long the result takes after loading and after a change. */
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type ComparisonData, rowsIn } from '../../../src/choose/data.ts';

/** Milliseconds that a result may take after loading, and after a change. */
const TARGETS = { first: 100, change: 60 };
/** Frameworks up to which a comparison has to be as quick. */
const MOST_FRAMEWORKS = 4;
/** Changes whose median is reported. */
const CHANGES = 21;

/**
 * The data with some number of frameworks: those that are missing are made up from answers of the others, of another row each time, so
 * that no two frameworks have the same answers.
 */
export function withFrameworks(data: ComparisonData, count: number): ComparisonData {
  const rows = rowsIn(data);
  const own = data.frameworks.length;
  return {
    ...data,
    frameworks: Array.from({ length: count }, (_, at) => {
      const one = data.frameworks[at % own];
      if (one === undefined) throw new Error('the guide has no framework');
      return at < own ? one : { ...one, id: `made-up-${at}`, name: `Made up ${at}` };
    }),
    topics: data.topics.map((topic) => ({
      ...topic,
      rows: topic.rows.map((row) => {
        const place = rows.indexOf(row);
        const answers = Array.from(
          { length: count },
          (_, at) => (at < own ? row : rows[(place + 7 * at) % rows.length])?.answers[at % own] ?? [],
        );
        return { ...row, answers };
      }),
    })),
  };
}

/** A row for the guide's own frameworks, and one for as many as have to be as quick. */
export async function comparisonRows(browser: Browser, address: string): Promise<Readonly<Record<string, string | number>>[]> {
  const response = await fetch(new URL('compare.json', address));
  // The build wrote the file.
  const data = (await response.json()) as ComparisonData;
  const counts = new Set([data.frameworks.length, MOST_FRAMEWORKS]);
  const rows = [];
  for (const count of counts) rows.push(await measured(browser, address, withFrameworks(data, count)));
  return rows;
}

async function measured(browser: Browser, address: string, data: ComparisonData): Promise<Readonly<Record<string, string | number>>> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const text = JSON.stringify(data);
  await page.route('**/compare.json', (route) => route.fulfill({ body: text, contentType: 'application/json' }));
  await page.addInitScript(noteFirstResult);
  const all = `?topic=${data.topics.map(({ id }) => id).join()}`;
  await page.goto(new URL(`compare/${all}`, address).href, { waitUntil: 'load' });
  const first = await firstResult(page);
  const change = await changeOf(page);
  await context.close();
  const rowCount = rowsIn(data).length;
  const packed = brotliCompressSync(text).length;
  return {
    frameworks: data.frameworks.length,
    rows: rowCount,
    bytes: Buffer.byteLength(text),
    'bytes, brotli': packed,
    'bytes per row, brotli': Math.round(packed / rowCount),
    'first result': `${Math.round(first)} ms`,
    'target ': `${TARGETS.first} ms`,
    change: `${Math.round(change)} ms`,
    target: `${TARGETS.change} ms`,
  };
}

/** Milliseconds from the load event to the first frame in which the result stands. */
async function firstResult(page: Page): Promise<number> {
  const shown = await page.waitForFunction(() => {
    const at = Number(document.documentElement.dataset['compared'] ?? '0');
    return at > 0 ? at : false;
  });
  const loaded = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : 0;
  });
  return Math.max(0, Number(await shown.jsonValue()) - loaded);
}

/** Notes in the page when the result is first painted. It runs before the page's own scripts. */
function noteFirstResult(): void {
  const look = (): void => {
    if (document.querySelector('[data-part="result"] table') === null) requestAnimationFrame(look);
    // A task after the frame that has the result: it has been painted then.
    else setTimeout(() => Object.assign(document.documentElement.dataset, { compared: String(performance.now()) }));
  };
  requestAnimationFrame(look);
}

/** Median milliseconds from a change of a weight until the browser has laid out the new result. */
const changeOf = (page: Page): Promise<number> =>
  page.evaluate((count) => {
    const selects = [...document.querySelectorAll<HTMLSelectElement>('[data-weight]')];
    const times = Array.from({ length: count }, (_, at) => {
      const select = selects[(at * 31) % selects.length];
      if (select === undefined) return Number.NaN;
      select.selectedIndex = (select.selectedIndex + 1 + at) % 4;
      const begun = performance.now();
      select.dispatchEvent(new Event('change', { bubbles: true }));
      // Reading a size makes the browser lay the page out.
      document.body.getBoundingClientRect();
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    return times[Math.floor(count / 2)] ?? Number.NaN;
  }, CHANGES);

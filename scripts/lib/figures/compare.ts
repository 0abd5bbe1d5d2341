/** What a comparison of the reader's own costs: the bytes of its rows, and how long the result takes after loading and after a change. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { type ComparisonData, rowsIn } from '../../../src/choose/data.ts';
import { spreadOf } from '../../../src/measurements/statistics.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { paths } from '../../../src/urls/urls.ts';
import { serve } from '../../serve.ts';

/** Milliseconds that a result may take after the page has loaded, and after a change. */
const TARGETS = { first: 100, change: 60 };
/** Frameworks up to which a comparison has to be as quick. */
const MOST_FRAMEWORKS = 4;
/** Loads, and changes after each, whose medians are reported: single ones depend on what else the machine does. */
const LOADS = 9;
const CHANGES = 7;

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
export async function comparisonRows(
  browser: Browser,
  { outDir, base }: Pick<Settings, 'outDir' | 'base'>,
): Promise<Readonly<Record<string, string | number>>[]> {
  // The build wrote the file.
  const data = JSON.parse(readFileSync(join(outDir, ROWS), 'utf8')) as ComparisonData;
  const counts = new Set([data.frameworks.length, MOST_FRAMEWORKS]);
  const rows = [];
  for (const count of counts) rows.push(await measured(browser, { outDir, base }, withFrameworks(data, count)));
  return rows;
}

/** The file with the rows. */
const ROWS = paths.compareJson.slice(1);

/** What one load of the page with all rows took. Milliseconds. */
interface Load {
  /** From the request of the page to its load event. */
  readonly loaded: number;
  /** From the load event to the first frame in which the balance stands: who is ahead, the counts and the rows that decide. */
  readonly first: number;
  /** From the load event to the end of all drawing: what would change it, what is needed, and the rows. */
  readonly whole: number;
  /** From a change of a weight until the new balance is laid out. */
  readonly changes: readonly number[];
  /** From a change of a weight until what would change it and what is needed are laid out as well. */
  readonly wholeChanges: readonly number[];
}

async function measured(
  browser: Browser,
  { outDir, base }: Pick<Settings, 'outDir' | 'base'>,
  data: ComparisonData,
): Promise<Readonly<Record<string, string | number>>> {
  const text = JSON.stringify(data);
  // A folder like the site with other rows. To answer requests in the browser's stead would add to what is measured.
  const folder = mkdtempSync(join(tmpdir(), 'comparison-'));
  for (const name of readdirSync(outDir)) if (!name.startsWith(ROWS)) symlinkSync(resolve(outDir, name), join(folder, name));
  writeFileSync(join(folder, ROWS), text);
  const { server, address } = await serve({ outDir: folder, base }, 0);
  const loads: Load[] = [];
  try {
    for (let at = 0; at < LOADS; at += 1) loads.push(await loadOnce(browser, address, data));
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
  const of = (numbers: readonly number[]): string => `${Math.round(spreadOf(numbers).median)} ms`;
  const rowCount = rowsIn(data).length;
  const packed = brotliCompressSync(text).length;
  return {
    frameworks: data.frameworks.length,
    rows: rowCount,
    bytes: Buffer.byteLength(text),
    'bytes, brotli': packed,
    'per row, brotli': Math.round(packed / rowCount),
    'request to load': of(loads.map(({ loaded }) => loaded)),
    'load to balance': of(loads.map(({ first }) => first)),
    'target ': `${TARGETS.first} ms`,
    'load to all drawn': of(loads.map(({ whole }) => whole)),
    'change to balance': of(loads.flatMap(({ changes }) => changes)),
    'change to all': of(loads.flatMap(({ wholeChanges }) => wholeChanges)),
    target: `${TARGETS.change} ms`,
  };
}

async function loadOnce(browser: Browser, address: string, data: ComparisonData): Promise<Load> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFrames);
    await page.goto(new URL(`compare/?topic=${data.topics.map(({ id }) => id).join()}`, address).href, { waitUntil: 'load' });
    await page.waitForFunction(() => document.documentElement.dataset['drawn'] !== undefined);
    const { loaded, first, whole } = await page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      const at = (name: string): number => Number(document.documentElement.dataset[name]);
      const load = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : 0;
      return { loaded: load, first: Math.max(0, at('compared') - load), whole: Math.max(0, at('drawn') - load) };
    });
    return { loaded, first, whole, ...(await changesOf(page)) };
  } finally {
    await context.close();
  }
}

/** Notes in the page when the balance is first painted, and when all is. It runs before the page's own scripts. */
function noteFrames(): void {
  const note = (name: string, isThere: () => boolean, then: () => void): void => {
    const look = (): void => {
      if (!isThere()) return void requestAnimationFrame(look);
      // A task after the frame that has it: it has been painted then.
      setTimeout(() => {
        Object.assign(document.documentElement.dataset, { [name]: String(performance.now()) });
        then();
      });
    };
    requestAnimationFrame(look);
  };
  note(
    'compared',
    () => document.querySelector('[data-part="result"] table') !== null,
    () =>
      note(
        'drawn',
        () => document.querySelector('[data-part="compared"]')?.ariaBusy === 'false',
        () => undefined,
      ),
  );
}

/** Milliseconds from changes of weights until the browser has laid out the new balance, and all of the result. */
const changesOf = (page: Page): Promise<Pick<Load, 'changes' | 'wholeChanges'>> =>
  page.evaluate(async (count) => {
    const selects = [...document.querySelectorAll<HTMLSelectElement>('[data-weight]')];
    const changes: number[] = [];
    const wholeChanges: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const select = selects[(at * 31) % selects.length];
      if (select === undefined) break;
      select.selectedIndex = (select.selectedIndex + 1 + at) % 4;
      const begun = performance.now();
      select.dispatchEvent(new Event('change', { bubbles: true }));
      // Reading a size makes the browser lay the page out.
      document.body.getBoundingClientRect();
      changes.push(performance.now() - begun);
      while (document.querySelector('[data-part="compared"]')?.ariaBusy === 'true') await new Promise(requestAnimationFrame);
      document.body.getBoundingClientRect();
      wholeChanges.push(performance.now() - begun);
    }
    return { changes, wholeChanges };
  }, CHANGES);

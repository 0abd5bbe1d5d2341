/** What "Run in your browser" costs a reader: what is loaded, how long the first response takes, and whether the page answers meanwhile. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { bytesOf } from '../../../src/run-here/offer.ts';
import { LOADED, type Runnable } from '../../../src/run-here/runnable.ts';

/** A program that a page offers. */
export interface OfferedProgram {
  /** Path of the page below the base. */
  readonly page: string;
  /** Name of the framework, as the page writes it. */
  readonly framework: string;
  /** What is loaded for the newest release. */
  readonly bytes: number;
}

/** The least and the most that is loaded for a framework, with the pages where that is. */
export interface Range {
  readonly framework: string;
  readonly least: OfferedProgram;
  readonly most: OfferedProgram;
}

/** The offers of a page that cites programs. */
const CITED = /<section class="run-programs".*?<\/section>/gs;

/** All programs that the pages of a built site offer, each on the page that shows it: pages that cite it offer it too. */
export function offeredPrograms(site: string): OfferedProgram[] {
  return globSync('**/index.html', { cwd: site }).flatMap((file) =>
    [
      ...readFileSync(join(site, file), 'utf8')
        .replaceAll(CITED, '')
        .matchAll(/<run-here data-program="([^"]+)"[^>]* data-name="([^"]+)"/g),
    ].map(([, path = '', framework = '']) => {
      const runnable = JSON.parse(readFileSync(join(site, LOADED, path), 'utf8')) as Runnable;
      return { page: file.replace(/index\.html$/, ''), framework, bytes: bytesOf(runnable) };
    }),
  );
}

/** The range of each framework, the one with the smallest program first. */
export function rangesOf(programs: readonly OfferedProgram[]): Range[] {
  return [...Map.groupBy(programs, ({ framework }) => framework)]
    .flatMap(([framework, some]) => {
      const sorted = [...some].sort((a, b) => a.bytes - b.bytes || a.page.localeCompare(b.page, 'en'));
      const [least, most] = [sorted[0], sorted.at(-1)];
      return least === undefined || most === undefined ? [] : [{ framework, least, most }];
    })
    .sort((a, b) => a.least.bytes - b.least.bytes);
}

/** Milliseconds in the page, from a press of a button to the first frame with the response. */
interface Times {
  /** From the button, with nothing in the browser's cache. */
  readonly cold: number;
  /** From the button, on the next visit. */
  readonly warm: number;
  /** From Run, at once after a line was pasted into the program. */
  readonly pasted: number;
  /** From Run, after a line was typed into it. */
  readonly typed: number;
}

/** Milliseconds between two keys of a reader who types fast. */
const KEY = 100;

/** Measures how long a reader waits for a response. */
export async function timeToFirstResponse(browser: Browser, address: string, { page: path, framework }: OfferedProgram): Promise<Times> {
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const time = async (): Promise<number> => {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    return firstResponse(page, framework);
  };
  const cold = await time();
  const warm = await time();
  const program = programOn(page, framework);
  const file = program.locator('.editor textarea').first();
  await file.fill(`# pasted\n${await file.inputValue()}`);
  const pasted = await runAgain(program);
  await file.press('Control+Home');
  await file.pressSequentially('# changed\n', { delay: KEY });
  const typed = await runAgain(program);
  await context.close();
  return { cold, warm, pasted, typed };
}

/** The longest time, in milliseconds, for which the page does not answer while its program prints 20,000 lines. */
export async function longestSilence(browser: Browser, address: string, { page: path, framework }: OfferedProgram): Promise<number> {
  const context = await browser.newContext();
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await firstResponse(page, framework);
  const program = programOn(page, framework);
  const file = program.locator('.editor textarea').first();
  await file.fill(`for i in range(20_000): print("line", i)\n${await file.inputValue()}`);
  await page.evaluate(() => {
    let last = performance.now();
    const beat = (longest: number): void => {
      const now = performance.now();
      const silence = Math.max(longest, now - last);
      document.documentElement.dataset['silence'] = String(silence);
      last = now;
      setTimeout(beat, 5, silence);
    };
    beat(0);
  });
  await runAgain(program);
  const silence = await page.evaluate(() => Number(document.documentElement.dataset['silence']));
  await context.close();
  return silence;
}

/** What a page shows of the program of a framework. */
const programOn = (page: Page, framework: string): Locator =>
  page.locator('.programs > section').filter({ has: page.getByRole('heading', { name: framework, exact: true, level: 2 }) });

const firstResponse = (page: Page, framework: string): Promise<number> => {
  const program = programOn(page, framework);
  return timed(program, program.getByRole('button', { name: /^Run in your browser/ }));
};

const runAgain = (program: Locator): Promise<number> => timed(program, program.getByRole('button', { name: 'Run', exact: true }));

/** Presses a button and measures in the page: what steers the browser takes time too. */
async function timed(program: Locator, button: Locator): Promise<number> {
  const response = program.evaluate(
    (section) =>
      new Promise<number>((resolve) => {
        section.addEventListener(
          'click',
          ({ timeStamp }) => {
            const wait = new MutationObserver(() => {
              if (section.querySelector('.returned h4') === null) return;
              wait.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp)));
            });
            wait.observe(section, { childList: true, subtree: true });
          },
          { once: true },
        );
      }),
  );
  await button.click();
  return response;
}

/** Bytes that may be loaded to run a program in the browser: for the framework that loads least, and for any with its admin. */
const LOAD_TARGETS = { smaller: 8 * 2 ** 20, larger: 11 * 2 ** 20 };
/** A row for each framework: what programs in the browser load, how long the first response of the smallest takes, on a first and a second visit and after a change, pasted or typed, and how long its page does not answer while it prints 20,000 lines. */
export async function runHereRows(browser: Browser, address: string, site: string): Promise<Readonly<Record<string, string>>[]> {
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
  const rows: Record<string, string>[] = [];
  for (const [index, { framework, least, most }] of rangesOf(offeredPrograms(site)).entries()) {
    const { cold, warm, pasted, typed } = await timeToFirstResponse(browser, address, least);
    const silence = await longestSilence(browser, address, least);
    rows.push({
      ...{ framework, least: mebibytes(least.bytes), most: mebibytes(most.bytes), 'most on': most.page },
      ...{ target: mebibytes(index === 0 ? LOAD_TARGETS.smaller : LOAD_TARGETS.larger) },
      ...{ 'first response, cold': `${(cold / 1000).toFixed(1)} s`, warm: `${(warm / 1000).toFixed(1)} s` },
      ...{ 'line pasted': `${(pasted / 1000).toFixed(1)} s`, 'line typed': `${(typed / 1000).toFixed(1)} s` },
      ...{ 'longest silence': `${Math.round(silence)} ms` },
    });
  }
  return rows;
}

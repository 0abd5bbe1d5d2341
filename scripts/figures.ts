/** `npm run figures`: how much a reader downloads, and what a build costs. */
import getPort from 'get-port';
import { type Browser, chromium } from 'playwright-core';
import { sourcesOf } from '../src/content/content.ts';
import { totals } from '../src/experiments/table.ts';
import { tallies } from '../src/search/tally.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { readSettings, type Settings, today } from '../src/site/settings.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { evidence } from './lib/evidence/evidence.ts';
import { Stopped } from './lib/faults.ts';
import { TIMED, timeBuild } from './lib/figures/build.ts';
import { comparisonRows } from './lib/figures/compare.ts';
import { sizesForPrograms } from './lib/figures/for-programs.ts';
import { DEVICES, pagesByKind, scores, weigh } from './lib/figures/pages.ts';
import { runHereRows } from './lib/figures/run-here.ts';
import { costsOfSearch } from './lib/figures/search.ts';
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, provideChromium } from './lib/machines/chromium.ts';
import { judge, openSearch } from './lib/site/ask-search.ts';
import { refuseNoSite, serve } from './serve.ts';

/** Seconds that a run of all experiments may take. */
const EVIDENCE_TARGET = 180;

/** Runs all experiments and reports how many gave the expected result, by release. */
async function printEvidence(settings: Settings): Promise<void> {
  const { rows, skipped, milliseconds } = await evidence(settings, today(process.env));
  const seconds = (milliseconds / 1000).toFixed(0);
  console.log(`Experiments\n${totals(rows, skipped)}A whole run took ${seconds} s (target: ${EVIDENCE_TARGET} s).\n`);
}

/** What search costs, and how well it answers the queries of the guide. */
async function printSearch(browser: Browser, address: string, settings: Settings): Promise<void> {
  console.log('Search, with nothing in the cache: from opening it by its key, and from the last key');
  console.table(await costsOfSearch(browser, address));
  const queries = sourcesOf(readContentFolder(settings, today(process.env)).content, 'queries').flatMap(({ value }) => value.queries);
  if (queries.length === 0) return;
  const search = await openSearch(settings);
  try {
    console.log('Queries with a right page among the first results');
    console.table(tallies(await judge(search, queries)));
  } finally {
    search.close();
  }
}

/** Visits a page of each kind. */
async function printPages(browser: Browser, port: number, address: string, settings: Settings): Promise<void> {
  const rows = [];
  for (const { kind, path } of pagesByKind(settings)) {
    const weight = await weigh(browser, address + path);
    for (const device of DEVICES) {
      const { percent, lost } = await scores(address + path, port, device);
      rows.push({ kind, path: `/${path}`, device, ...weight, ...percent });
      for (const audit of lost) console.log(`/${path}, ${device}: ${audit}`);
    }
  }
  console.table(rows);
}

export const command = defineCommand({
  name: 'figures',
  summary:
    'Builds the site twice and measures what a build costs and a reader downloads: time and memory, bytes over the wire of a page of each ' +
    "kind, sizes of Markdown and data, Lighthouse's scores for a phone and a desk, and what search and programs in the browser load.",
  options: {
    evidence: { type: 'boolean', description: 'Also run all experiments, which takes minutes, and count how many give what they must' },
    compare: { type: 'boolean', description: "Measure only the reader's own comparison, on the site in OUT_DIR" },
    'run-here': { type: 'boolean', description: 'Measure only programs in the browser, on the site in OUT_DIR' },
    search: { type: 'boolean', description: 'Measure only search, on the site in OUT_DIR' },
    pages: { type: 'boolean', description: 'Measure only pages, on the site in OUT_DIR: what a visit sends, and the scores' },
  },
  variables: ['CONTENT_DIR', 'OUT_DIR', 'BASE', 'CHROMIUM_PATH'],
  output: 'Tables on standard output. The site in OUT_DIR is built again, unless only some things are measured.',
  examples: ['npm run figures', 'npm run figures -- --run-here', 'npm run figures -- --search --compare'],
  run: async ({ evidence: runsAll, compare, 'run-here': programs, search, pages }) => {
    const isAlone = compare || programs || search || pages;
    const settings = isAlone ? readSettings(process.env) : settingsWithContent(process.env);
    if (isAlone) refuseNoSite(settings);
    const executablePath = provideChromium(process.env);
    if (executablePath === undefined) throw new Stopped(CHROMIUM_MISSING);
    if (runsAll) await printEvidence(settings);
    if (!isAlone) for (const timed of TIMED) console.log(`Build, ${timeBuild(settings, timed)}`);
    if (!isAlone) {
      console.log('\nWhat programs read, in files and bytes');
      console.table(sizesForPrograms(settings));
    }
    const { server, address } = await serve(settings, 0);
    const port = await getPort();
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`] });
    try {
      if (!isAlone || pages) await printPages(browser, port, address, settings);
      if (!isAlone || search) await printSearch(browser, address, settings);
      if (!isAlone || compare) {
        console.log(
          'My comparison, with all rows: what is loaded; from the load event of the page to the first frame with the balance (who is ahead, ' +
            'the counts, the rows that decide) and to all being drawn; from a change of a weight until both are laid out. Medians.',
        );
        console.table(await comparisonRows(browser, settings));
      }
      if (!isAlone || programs) {
        console.log(
          'Run in your browser: what is loaded, and from pressing the button to the first frame with the response of the smallest program, in the page',
        );
        console.table(await runHereRows(browser, address, settings.outDir));
      }
    } finally {
      await browser.close();
      server.close();
    }
  },
});

if (import.meta.main) await command.main();

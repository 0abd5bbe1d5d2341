/** `npm run figures`: how much a reader downloads, and what a build costs. */
import getPort from 'get-port';
import { type Browser, chromium } from 'playwright-core';
import { totals } from '../src/experiments/table.ts';
import { readSettings, type Settings, today } from '../src/site/settings.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { evidence } from './lib/evidence/evidence.ts';
import { Stopped } from './lib/faults.ts';
import { TIMED, timeBuild } from './lib/figures/build.ts';
import { sizesForPrograms } from './lib/figures/for-programs.ts';
import { pagesByKind, scores, sentBy, weigh, weighSearch } from './lib/figures/pages.ts';
import { runHereRows } from './lib/figures/run-here.ts';
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, provideChromium } from './lib/machines/chromium.ts';
import { refuseNoSite, serve } from './serve.ts';

/** Seconds that a run of all experiments may take. */
const EVIDENCE_TARGET = 180;

/** Runs all experiments and reports how many gave the expected result, by release. */
async function printEvidence(settings: Settings): Promise<void> {
  const { rows, skipped, milliseconds } = await evidence(settings, today(process.env));
  const seconds = (milliseconds / 1000).toFixed(0);
  console.log(`Experiments\n${totals(rows, skipped)}A whole run took ${seconds} s (target: ${EVIDENCE_TARGET} s).\n`);
}

/** Visits a page of each kind, and search. */
async function printPages(browser: Browser, port: number, address: string, settings: Settings, sent: () => number): Promise<void> {
  const rows = [];
  for (const { kind, path } of pagesByKind(settings)) {
    const weight = await weigh(browser, address + path);
    const { percent, lost } = await scores(address + path, port);
    rows.push({ kind, path: `/${path}`, ...weight, ...percent });
    for (const audit of lost) console.log(`/${path}  ${audit}`);
  }
  console.table(rows);
  const { bytes, milliseconds } = await weighSearch(browser, address, sent);
  console.log(`Search, from the key to the first results: ${bytes} bytes with headers, ${Math.round(milliseconds)} ms\n`);
}

export const command = defineCommand({
  name: 'figures',
  summary:
    'Builds the site twice and measures what a build costs and a reader downloads: time and memory, bytes over the wire of a page of each ' +
    "kind, sizes of Markdown and data, Lighthouse's scores for a phone, and what search and programs in the browser load.",
  options: {
    evidence: { type: 'boolean', description: 'Also run all experiments, which takes minutes, and count how many give what they must' },
    'run-here': { type: 'boolean', description: 'Measure only programs in the browser, on the site in OUT_DIR' },
  },
  variables: ['CONTENT_DIR', 'OUT_DIR', 'BASE', 'CHROMIUM_PATH'],
  output: 'Tables on standard output. The site in OUT_DIR is built again, unless only programs are measured.',
  examples: ['npm run figures', 'npm run figures -- --run-here'],
  run: async ({ evidence: runsAll, 'run-here': isAlone }) => {
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
    const sent = sentBy(server);
    const port = await getPort();
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`] });
    try {
      if (!isAlone) await printPages(browser, port, address, settings, sent);
      console.log('Run in your browser: what is loaded, and from pressing the button to the first response of the smallest program');
      console.table(await runHereRows(browser, address, settings.outDir));
    } finally {
      await browser.close();
      server.close();
    }
  },
});

if (import.meta.main) await command.main();

/**
 * `npm run figures`: what a reader downloads and a build costs, measured on the site that stands in the output folder.
 * Sizes are bytes over the wire as Chromium counts them, with brotli; scores are Lighthouse's for a phone.
 *
 * `--evidence` also runs all experiments, which takes minutes, and says how many gave what they must.
 * `--run-here` prints the figures of programs in the browser alone.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright-core';
import { cacheDir } from '../src/build/cache.ts';
import { totals } from '../src/evidence/table.ts';
import { readSettings, type Settings, today } from '../src/settings/settings.ts';
import { evidence } from './evidence.ts';
import { CHROMIUM_FLAGS, CHROMIUM_MISSING, provideChromium } from './lib/chromium.ts';
import { longestSilence, offeredPrograms, rangesOf, timeToFirstResponse } from './lib/run-here-figures.ts';
import { serve } from './serve.ts';

/** Kinds of pages with the files that may stand for them; the first of a kind is taken. */
const KINDS = [
  ['home', 'index.html'],
  ['list', 'topics/index.html'],
  ['topic', 'topics/*/index.html'],
  ['aspect', 'topics/*/*/index.html'],
  ['matrix', 'matrix/index.html'],
  ['framework', 'frameworks/*/index.html'],
  ['example', 'examples/*/index.html'],
  ['experiment', 'experiments/*/index.html'],
  ['page', 'methodology/index.html'],
  ['search', 'search/index.html'],
] as const;

/** Bytes over the wire of one visit, by type of resource. */
interface Weight {
  readonly requests: number;
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly other: number;
}

/** The heaviest page of each kind: what holds for it holds for all. */
function pagesByKind({ outDir }: Pick<Settings, 'outDir'>): { kind: string; path: string }[] {
  return KINDS.flatMap(([kind, pattern]) => {
    const [heaviest] = globSync(pattern, { cwd: outDir })
      .map((file) => ({ file, bytes: readFileSync(join(outDir, `${file}.br`)).length }))
      .sort((a, b) => b.bytes - a.bytes);
    return heaviest === undefined ? [] : [{ kind, path: heaviest.file.replace(/index\.html$/, '') }];
  });
}

async function weigh(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await context.close();
  const { Document = 0, Stylesheet = 0, Script = 0, Font = 0, ...rest } = bytes;
  return {
    requests: types.size,
    html: Document,
    css: Stylesheet,
    script: Script,
    font: Font,
    other: Object.values(rest).reduce((a, b) => a + b, 0),
  };
}

/** Bytes that the server sends from opening search until the first results stand, workers included; and the time of it. */
async function weighSearch(browser: Browser, url: string, sent: () => number): Promise<{ bytes: number; milliseconds: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const before = sent();
  const started = performance.now();
  await page.keyboard.press('/');
  await page.keyboard.type('session');
  await page.locator('dialog .results > li').first().waitFor();
  const milliseconds = performance.now() - started;
  const bytes = sent() - before;
  await context.close();
  return { bytes, milliseconds };
}

/** Lighthouse's scores in percent by category, and the audits that cost points. */
async function scores(url: string, port: number): Promise<{ percent: Record<string, number>; lost: string[] }> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  });
  if (result === undefined) throw new Error(`Lighthouse returned nothing for ${url}`);
  const { categories, audits } = result.lhr;
  const percent = Object.fromEntries(Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]));
  const lost = Object.entries(categories)
    .filter(([, { score }]) => (score ?? 0) < 1)
    .flatMap(([, { auditRefs }]) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => `${id}: ${audits[id]?.title}`),
    );
  return { percent, lost };
}

/** Runs the build in a process of its own and asks the kernel what it took. */
function timeBuild(settings: Settings, cold: boolean): string {
  if (cold) rmSync(cacheDir(settings), { recursive: true, force: true });
  const script = `const { build } = await import('./scripts/build.ts'); const { readSettings, today } = await import('./src/settings/settings.ts');
    const built = await build(readSettings(process.env), today(process.env));
    console.log(JSON.stringify({ ...built, peak: process.resourceUsage().maxRSS }));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const { pages, milliseconds, peak } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as {
    pages: number;
    milliseconds: number;
    peak: number;
  };
  return `${cold ? 'cold' : 'warm'}: ${pages} pages in ${(milliseconds / 1000).toFixed(1)} s, peak memory ${Math.round(peak / 1024)} MiB`;
}

/** Bytes that may be loaded to run a program in the browser: for the framework that loads least, and for any with its admin. */
const LOAD_TARGETS = { smaller: 8 * 2 ** 20, larger: 11 * 2 ** 20 };
/** Seconds that a run of all experiments may take. */
const EVIDENCE_TARGET = 180;

/** Runs all experiments and says how many gave what they must, by release. */
async function printEvidence(settings: Settings): Promise<void> {
  const { rows, skipped, milliseconds } = await evidence(settings, today(process.env));
  console.log(
    `Experiments\n${totals(rows, skipped)}A whole run took ${(milliseconds / 1000).toFixed(0)} s (target: ${EVIDENCE_TARGET} s).\n`,
  );
}

/** Says what programs in the browser load, how long the first response takes, and how long a page does not answer. */
async function printRunHere(browser: Browser, address: string, { outDir }: Settings): Promise<void> {
  const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MiB`;
  const rows = [];
  for (const [index, { framework, least, most }] of rangesOf(offeredPrograms(outDir)).entries()) {
    const { cold, warm } = await timeToFirstResponse(browser, address, least);
    const silence = await longestSilence(browser, address, least);
    rows.push({
      ...{ framework, least: mebibytes(least.bytes), most: mebibytes(most.bytes), 'most on': most.page },
      ...{ target: mebibytes(index === 0 ? LOAD_TARGETS.smaller : LOAD_TARGETS.larger) },
      ...{ 'first response, cold': `${(cold / 1000).toFixed(1)} s`, warm: `${(warm / 1000).toFixed(1)} s` },
      ...{ 'longest silence': `${Math.round(silence)} ms` },
    });
  }
  console.log(
    'Run it here: what is loaded, from pressing the button to the first response of the smallest program, and the longest time for which the page does not answer while it prints 20,000 lines',
  );
  console.table(rows);
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

if (import.meta.main) {
  const { values } = parseArgs({ options: { evidence: { type: 'boolean' }, 'run-here': { type: 'boolean' } } });
  const executablePath = provideChromium(process.env);
  if (executablePath === undefined) {
    console.error(CHROMIUM_MISSING);
    process.exitCode = 1;
  } else {
    const settings = readSettings(process.env);
    const isAlone = values['run-here'] === true;
    if (values.evidence) await printEvidence(settings);
    if (!isAlone) {
      console.log(`Build, ${timeBuild(settings, true)}`);
      console.log(`Build, ${timeBuild(settings, false)}\n`);
    }
    const { server, address } = await serve(settings, 0);
    let sent = 0;
    server.on('connection', (socket) => {
      let counted = 0;
      const count = (): void => {
        sent += socket.bytesWritten - counted;
        counted = socket.bytesWritten;
      };
      const timer = setInterval(count, 5).unref();
      socket.on('close', () => {
        clearInterval(timer);
        count();
      });
    });
    const port = await freePort();
    const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`] });
    try {
      const rows = [];
      for (const { kind, path } of isAlone ? [] : pagesByKind(settings)) {
        const weight = await weigh(browser, address + path);
        const { percent, lost } = await scores(address + path, port);
        rows.push({ kind, path: `/${path}`, ...weight, ...percent });
        for (const audit of lost) console.log(`/${path}  ${audit}`);
      }
      if (!isAlone) {
        console.table(rows);
        const search = await weighSearch(browser, address, () => sent);
        console.log(
          `Search, from the key to the first results: ${search.bytes} bytes with headers, ${Math.round(search.milliseconds)} ms\n`,
        );
      }
      await printRunHere(browser, address, settings);
    } finally {
      await browser.close();
      server.close();
    }
  }
}

/**
 * `npm run build`: checks the content, builds the site beside the last one, indexes it, and only then puts it in the
 * last one's place. Whatever goes wrong before, the last good site stays as it was.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build as buildAstro } from 'astro';
import { type Changes, changesBetween, changesInWords, type Manifest } from '../src/build/changes.ts';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { movesOf } from '../src/hosting/moves.ts';
import { LOADED } from '../src/run-here/runnable.ts';
import { Misuse, PLACEHOLDER_SITE, readSettings, type Settings, today } from '../src/settings/settings.ts';
import { check } from './check.ts';
import { compressTexts } from './lib/compress.ts';
import { writeHosting } from './lib/hosting.ts';
import { main } from './lib/main.ts';
import { makeRunHere, writeRunHere } from './lib/run-here.ts';
import { indexPages } from './lib/search-index.ts';

/** What a build made. */
export interface Built {
  /** Number of pages. */
  readonly pages: number;
  /** Wall time in milliseconds. */
  readonly milliseconds: number;
  /** What differs from the site that stood there before; nothing when there was none. */
  readonly changes?: Changes | undefined;
  /** Why no program can be run in a browser; nothing when they can. */
  readonly notRunnable?: string | undefined;
}

/** Thrown when the content has mistakes; the message is the report. */
export class BrokenContent extends Error {}

/** Builds the guide of the settings. Throws `BrokenContent`, or the error of the part that failed. */
export async function build(settings: Settings, day: string): Promise<Built> {
  const started = performance.now();
  const { content, findings, ...checked } = check(settings, day);
  if (hasErrors(findings)) throw new BrokenContent(report(findings, 'text', checked));
  refuseToReplace(settings);
  // Inside the project, because what Astro runs while it builds has to find the packages.
  const staging = resolve('.cache', `next-${process.pid}`);
  try {
    const runHere = await makeRunHere(content);
    const define = { OFFERS: JSON.stringify(runHere.offers) };
    await buildAstro({ root: process.cwd(), outDir: staging, logLevel: 'warn', vite: { define } });
    writeHosting(staging, settings.base, movesOf(content));
    const pages = await indexPages(staging);
    await compressTexts(staging);
    writeRunHere(runHere, join(staging, LOADED));
    const changes = existsSync(settings.outDir) ? changesBetween(manifestOf(settings.outDir), manifestOf(staging)) : undefined;
    replace(settings.outDir, staging);
    return { pages, milliseconds: performance.now() - started, changes, notRunnable: runHere.without };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Throws `Misuse` where the output folder holds anything but an earlier build: a build replaces all of it. */
function refuseToReplace({ outDir, contentDir }: Settings): void {
  const holds = (inner: string): boolean => !relative(outDir, inner).startsWith('..');
  if (holds(process.cwd()) || holds(contentDir))
    throw new Misuse(`OUT_DIR: expected a folder of its own, found ${outDir}, which holds the sources`);
  const isBuild = existsSync(join(outDir, 'pagefind', 'pagefind-entry.json'));
  if (existsSync(outDir) && readdirSync(outDir).length > 0 && !isBuild)
    throw new Misuse(
      `OUT_DIR: expected an earlier build or an empty folder, found other files in ${outDir}\n  tip: empty it, or name another folder`,
    );
}

/** Sizes and fingerprints of the files of a built site. */
const manifestOf = (site: string): Manifest =>
  new Map(
    globSync('**/*', { cwd: site, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        return [
          relative(site, path).replaceAll('\\', '/'),
          { bytes: bytes.length, hash: createHash('sha256').update(bytes).digest('hex') },
        ];
      }),
  );

/** Moves a folder, also to another disk. */
function move(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EXDEV')) throw cause;
    cpSync(source, target, { recursive: true });
    rmSync(source, { recursive: true });
  }
}

/** Puts a folder in the place of another: two renames on one disk, so that there is no moment with half a site. */
function replace(target: string, source: string): void {
  const next = `${target}.next-${process.pid}`;
  const old = `${target}.old-${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  move(source, next);
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(next, target);
  } catch (cause) {
    if (existsSync(old)) renameSync(old, target);
    throw cause;
  }
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main)
  await main(async () => {
    const settings = readSettings(process.env);
    try {
      const { pages, milliseconds, changes, notRunnable } = await build(settings, today(process.env));
      console.log(`${pages} pages in ${(milliseconds / 1000).toFixed(1)} s: ${settings.outDir}`);
      if (changes !== undefined) console.log(changesInWords(changes));
      if (notRunnable !== undefined) console.log(`Pages have no "Run it here": ${notRunnable}`);
      if (settings.site === PLACEHOLDER_SITE) console.log(`SITE is not set: canonical links, sitemap and feed say ${PLACEHOLDER_SITE}.`);
    } catch (cause) {
      if (!(cause instanceof BrokenContent)) throw cause;
      console.error(`${cause.message}\n\nNothing was built; the last good site is as it was.`);
      process.exitCode = 1;
    }
  });

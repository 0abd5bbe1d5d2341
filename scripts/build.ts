/**
 * `npm run build`: checks the content, builds the site in a new folder, indexes it, and only then replaces the
 * last one. If anything fails before that, the last good site is left unchanged.
 *
 * `--precompress` puts compressed copies next to the files, for servers that can send precompressed files.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Content } from '../src/content/content.ts';
import { readFiles } from '../src/content/files.ts';
import { openKept, versionOfReading } from '../src/content/kept.ts';
import { error, hasErrors } from '../src/findings/finding.ts';
import { inText, report } from '../src/findings/report.ts';
import { guideFrom } from '../src/guide/guide-from.ts';
import { shareCards } from '../src/guide/pages/share-cards.ts';
import { provideDrawn } from '../src/markdown/drawn.ts';
import { offer } from '../src/run-here/offers.ts';
import { LOADED } from '../src/run-here/runnable.ts';
import { findingOfFault } from '../src/site/astro-fault.ts';
import { bodiesIn, forgetBodies } from '../src/site/bodies.ts';
import { cacheDir } from '../src/site/cache.ts';
import { changedSince } from '../src/site/changed-since.ts';
import { type Changes, changesBetween, changesInWords, type Manifest } from '../src/site/changes.ts';
import { keptFile } from '../src/site/content-folder.ts';
import { movesOf } from '../src/site/hosting/moves.ts';
import { publish } from '../src/site/published.ts';
import { baseInWords, latestDay, Misuse, PLACEHOLDER_SITE, readSettings, type Settings, siteOf, today } from '../src/site/settings.ts';
import { provideShareImages } from '../src/site/share-images.ts';
import { sitemapFiles } from '../src/site/sitemap.ts';
import { addressOn } from '../src/urls/urls.ts';
import { defineCommand } from './lib/command/command.ts';
import { check } from './lib/content.ts';
import { faultInWords, Stopped } from './lib/faults.ts';
import { makeRunHere, writeRunHere } from './lib/python/run-here.ts';
import { renderAllBodies } from './lib/site/bodies.ts';
import { writeTwins } from './lib/site/compress.ts';
import { writeForPrograms } from './lib/site/for-programs.ts';
import { openHosting } from './lib/site/hosting.ts';
import { type Ahead, beginPageCode, type PageCode, pageCode } from './lib/site/page-code.ts';
import { filesToDraw } from './lib/site/pages.ts';
import { openSearchIndex } from './lib/site/search-index.ts';
import { drawShareImages } from './lib/site/share-images.ts';
import { clearAfterTheDead, filesBelow, keepFolder, place, replace, write } from './lib/site/site-folder.ts';

/** The result of a build. */
export interface Built {
  /** Number of pages. */
  readonly pages: number;
  /** Wall time in milliseconds. */
  readonly milliseconds: number;
  /** Of this, the time for Markdown and data, in milliseconds. */
  readonly forPrograms: number;
  /** Differences from the last site; undefined when there was none. */
  readonly changes?: Changes | undefined;
  /** Why programs cannot be run in a browser; undefined when they can. */
  readonly notRunnable?: string | undefined;
}

/** Thrown when the content has errors; the message is the report. */
export class BrokenContent extends Error {}

/** How to build. */
export interface Options {
  /** Whether to write compressed copies. */
  readonly precompress?: boolean | undefined;
  /** Whether to draw preview pictures. */
  readonly shareImages?: boolean | undefined;
  /** The latest day that has begun anywhere; without it, the same day. */
  readonly latest?: string | undefined;
}

/** Builds the guide of the settings. Throws `BrokenContent`, or the error of the part that failed. */
export async function build(settings: Settings, day: string, options: Options = {}): Promise<Built> {
  const ahead = beginPageCode(settings);
  try {
    return await buildWith(ahead, settings, day, options);
  } finally {
    ahead.stop();
  }
}

async function buildWith(
  ahead: Ahead,
  settings: Settings,
  day: string,
  { precompress, shareImages, latest = day }: Options,
): Promise<Built> {
  const started = performance.now();
  const { content, read, findings, ...checked } = check(settings, day, latest);
  if (hasErrors(findings)) throw new BrokenContent(report(findings, 'text', checked));
  refuseToReplace(settings);
  publish(read);
  const release = keepFolder(settings.outDir);
  clearAfterTheDead(resolve('.cache', 'next-'));
  // Inside the project, because code that Astro runs during the build must be able to resolve the packages.
  const staging = resolve('.cache', `next-${process.pid}`);
  try {
    const runHere = await makeRunHere(content);
    offer(runHere.offers);
    const guide = shareImages ? guideFrom(content) : undefined;
    const drawings = guide && (await drawShareImages(shareCards(guide)));
    provideShareImages(drawings?.images ?? {});
    const drawn = openKept<string>(keptFile(settings, 'drawn'), versionOfReading());
    provideDrawn(drawn);
    await renderAllBodies(content, settings);
    await ahead.ended;
    const code = await pageCode(content, settings);
    const { pages, same } = await writePages(code, content, settings, staging);
    provideDrawn(undefined);
    drawn.save();
    const rendered = performance.now();
    writeForPrograms(content, siteOf(settings), staging, settings.outDir);
    const forPrograms = performance.now() - rendered;
    writeRunHere(runHere, join(staging, LOADED), join(settings.outDir, LOADED));
    drawings?.write(staging, settings.outDir);
    if (precompress) await writeTwins(staging);
    const changes = existsSync(settings.outDir) ? changesBetween(manifestOf(settings.outDir), manifestOf(staging), same) : undefined;
    refuseOtherContent(content, settings);
    replace(settings.outDir, staging);
    forgetBodies(bodiesIn(resolve(cacheDir(settings))), Date.now());
    return { pages, milliseconds: performance.now() - started, forPrograms, changes, notRunnable: runHere.without };
  } catch (cause) {
    // The error may be caused by a file that disappeared.
    if (!(cause instanceof BrokenContent)) refuseOtherContent(content, settings);
    const finding = findingOfFault(cause, settings);
    throw finding === undefined ? cause : new BrokenContent(report([finding], 'text', checked));
  } finally {
    rmSync(staging, { recursive: true, force: true });
    release();
  }
}

/**
 * Draws all pages into a new site, with their policy, the search index and the sitemap.
 *
 * @returns the number of pages, and the files of those that are the same as in the last site
 */
async function writePages(
  code: PageCode,
  content: Content,
  settings: Settings,
  folder: string,
): Promise<{ readonly pages: number; readonly same: ReadonlySet<string> }> {
  mkdirSync(folder, { recursive: true });
  for (const path of filesBelow(code.client)) place(join(code.client, path), join(folder, path), join(settings.outDir, path));
  const moves = movesOf(content);
  const hosting = openHosting(folder, settings.base, moves);
  const index = await openSearchIndex();
  const same = new Set<string>();
  const addresses: string[] = [];
  try {
    let added = Promise.resolve();
    for (const { file, address, draw } of await filesToDraw(code, settings)) {
      const drawn = await draw();
      const html = address === undefined ? undefined : hosting.completed(drawn.toString('utf8'));
      const isSame = write(html ?? drawn, join(folder, file), join(settings.outDir, file));
      if (html === undefined || address === undefined) continue;
      if (isSame) same.add(file);
      addresses.push(address);
      // The index reads a page while the next one is drawn. One after another: together they would fill the memory.
      await added;
      added = index.add(file, html);
      added.catch(() => {});
    }
    await added;
    await index.write(folder);
  } finally {
    await index.close();
  }
  hosting.write();
  const site = siteOf(settings);
  const unlisted = new Set(['/404/', ...moves.map(({ from }) => from)].map((path) => addressOn(site, path)));
  const listed = addresses.filter((address) => !unlisted.has(address));
  for (const [path, text] of sitemapFiles(listed, (file) => addressOn(site, file)))
    write(text, join(folder, path), join(settings.outDir, path));
  return { pages: addresses.length, same };
}

/** Throws `BrokenContent` if a file was changed, added or removed after the check: only part of the site would reflect it. */
function refuseOtherContent(content: Content, { contentDir, contentName }: Settings): void {
  const findings = changedSince(content, readFiles(contentDir)).map(({ path, found }) =>
    error({ file: `${contentName}/${path}`, line: 1, column: 1 }, 'file', 'the same text until the build has ended', found, 'build again'),
  );
  if (findings.length > 0) throw new BrokenContent(findings.map(inText).join('\n\n'));
}

/** Throws `Misuse` if the output folder contains anything but an earlier build, because a build replaces the whole folder. */
function refuseToReplace({ outDir, contentDir }: Settings): void {
  const holds = (inner: string): boolean => !relative(outDir, inner).startsWith('..');
  if (holds(process.cwd()) || holds(contentDir))
    throw new Misuse(`OUT_DIR: expected a folder of its own, found ${outDir}, which contains the sources\n  tip: OUT_DIR=dist`);
  if (existsSync(outDir) && !statSync(outDir).isDirectory())
    throw new Misuse(`OUT_DIR: expected a folder, found a file at ${outDir}\n  tip: OUT_DIR=dist`);
  const isBuild = existsSync(join(outDir, 'pagefind', 'pagefind-entry.json'));
  if (existsSync(outDir) && readdirSync(outDir).length > 0 && !isBuild)
    throw new Misuse(
      `OUT_DIR: expected an earlier build or an empty folder, found other files in ${outDir}\n  tip: empty it, or name another folder`,
    );
}

/** Sizes of a built site's files. */
const manifestOf = (site: string): Manifest => new Map(filesBelow(site).map((path) => [path, statSync(join(site, path)).size]));

export const command = defineCommand({
  name: 'build',
  summary:
    'Checks the content, builds the site in a new folder, indexes it for search, and only then replaces the last site. ' +
    'Whatever goes wrong before, the last good site stays as it was.',
  options: {
    precompress: {
      type: 'boolean',
      description: 'Also write compressed copies (.br, .gz) of text files, for servers that do not compress',
    },
    'share-images': {
      type: 'boolean',
      description: 'Also draw pictures of topics, cases, frameworks and claims, which other sites show beside a link',
    },
  },
  variables: ['CONTENT_DIR', 'OUT_DIR', 'SITE', 'BASE'],
  output: 'The site in OUT_DIR, and what has changed in it on standard output. Exit code 1 when nothing was built.',
  examples: ['npm run build', 'npm run build -- --precompress --share-images', 'SITE=https://guide.example.org BASE=/guide/ npm run build'],
  run: async ({ precompress, 'share-images': shareImages }) => {
    const settings = readSettings(process.env);
    try {
      const { pages, milliseconds, changes, notRunnable } = await build(settings, today(process.env), {
        precompress,
        shareImages,
        latest: latestDay(process.env),
      });
      console.log(`${pages} pages in ${(milliseconds / 1000).toFixed(1)} s: ${settings.outDir}`);
      if (changes !== undefined) console.log(changesInWords(changes));
      if (notRunnable !== undefined) console.log(`Pages have no "Run in your browser": ${notRunnable}`);
      const readAs = baseInWords(process.env, settings);
      if (readAs !== undefined) console.log(readAs);
      if (settings.site === PLACEHOLDER_SITE) console.log(`SITE is not set: canonical links, sitemap and feed say ${PLACEHOLDER_SITE}.`);
    } catch (cause) {
      const words = cause instanceof BrokenContent ? cause.message : faultInWords(cause);
      throw words === undefined ? cause : new Stopped(`${words}\n\nNothing was built; the last good site is as it was.`);
    }
  },
});

if (import.meta.main) await command.main();

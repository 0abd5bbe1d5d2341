/**
 * `npm run build`: checks the content, builds the site beside the last one, indexes it, and only then puts it in the
 * last one's place. Whatever goes wrong before, the last good site stays as it was.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { build as buildAstro } from 'astro';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { readSettings, type Settings, today } from '../src/settings/settings.ts';
import { check } from './check.ts';
import { compressTexts } from './lib/compress.ts';
import { indexPages } from './lib/search-index.ts';

/** What a build made. */
export interface Built {
  /** Number of pages. */
  readonly pages: number;
  /** Wall time in milliseconds. */
  readonly milliseconds: number;
}

/** Thrown when the content has mistakes; the message is the report. */
export class BrokenContent extends Error {}

/** Builds the guide of the settings. Throws `BrokenContent`, or the error of the part that failed. */
export async function build(settings: Settings, day: string): Promise<Built> {
  const started = performance.now();
  const { findings, ...checked } = check(settings, day);
  if (hasErrors(findings)) throw new BrokenContent(report(findings, 'text', checked));
  const staging = `${settings.outDir}.next-${process.pid}`;
  try {
    await buildAstro({ root: process.cwd(), outDir: staging, logLevel: 'warn' });
    const pages = await indexPages(staging);
    await compressTexts(staging);
    replace(settings.outDir, staging);
    return { pages, milliseconds: performance.now() - started };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Puts a folder in the place of another: two renames, so that there is no moment with half a site. */
function replace(target: string, source: string): void {
  const old = `${target}.old-${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  try {
    renameSync(source, target);
  } catch (cause) {
    if (existsSync(old)) renameSync(old, target);
    throw cause;
  }
  rmSync(old, { recursive: true, force: true });
}

if (import.meta.main) {
  const settings = readSettings(process.env);
  try {
    const { pages, milliseconds } = await build(settings, today(process.env));
    console.log(`${pages} pages in ${(milliseconds / 1000).toFixed(1)} s: ${settings.outDir}`);
  } catch (cause) {
    if (!(cause instanceof BrokenContent)) throw cause;
    console.error(`${cause.message}\n\nNothing was built; the last good site is as it was.`);
    process.exitCode = 1;
  }
}

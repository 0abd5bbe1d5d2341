import { resolve } from 'node:path';
import { normaliseBase } from '../urls/urls.ts';
import { pathInside } from './paths.ts';

/** Where a build reads and writes, and where the site will stand. */
export interface Settings {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** What findings call it: its path from here, or the whole where it lies elsewhere. */
  readonly contentName: string;
  /** Absolute path of the output folder. */
  readonly outDir: string;
  /** Origin of the site, such as `https://example.org`. */
  readonly site: string;
  /** Path under which the site stands; starts and ends with `/`. */
  readonly base: string;
}

/** Origin that stands in canonical links until `SITE` names the real one. Reserved by RFC 2606: nobody owns it. */
export const PLACEHOLDER_SITE = 'https://guide.example';

/** Thrown when somebody asked for something that cannot be; the message says what was expected, found, and what to type. */
export class Misuse extends Error {}

/** Reads `CONTENT_DIR`, `OUT_DIR`, `SITE` and `BASE`. Throws `Misuse` when `SITE` is not a web address. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const content = environment['CONTENT_DIR'] || 'content';
  const site = environment['SITE'] || PLACEHOLDER_SITE;
  if (!/^https?:$/.test(URL.parse(site)?.protocol ?? ''))
    throw new Misuse(
      `SITE: expected an address such as https://example.org, found "${site}"\n  tip: SITE=https://example.org npm run build`,
    );
  const contentDir = resolve(content);
  const inside = pathInside(process.cwd(), contentDir);
  return {
    contentDir,
    contentName: inside ?? contentDir,
    outDir: resolve(environment['OUT_DIR'] || 'dist'),
    site: new URL(site).origin,
    base: normaliseBase(environment['BASE'] || '/'),
  };
}

/**
 * The folder of the project, for Astro. Throws `Misuse` for a path that Vite takes for an address with a query or a fragment: it would
 * not find its own files.
 */
export function projectFolder(folder = process.cwd()): string {
  const found = /[#?]/.exec(folder)?.[0];
  if (found === undefined) return folder;
  throw new Misuse(
    `folder of the project: expected a path without # and ?, found "${found}" in ${folder}\n  tip: rename or move the folder`,
  );
}

/** Today in UTC, YYYY-MM-DD, or the day of `SOURCE_DATE_EPOCH` (seconds since 1970) where that is set. */
export function today(environment: Readonly<Record<string, string | undefined>>, now = new Date()): string {
  const epoch = Number(environment['SOURCE_DATE_EPOCH']);
  return (environment['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch) ? new Date(epoch * 1000) : now).toISOString().slice(0, 10);
}

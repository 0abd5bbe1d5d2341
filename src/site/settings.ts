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

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `CONTENT_DIR`, `OUT_DIR`, `SITE` and `BASE`. Throws `Misuse` when `SITE` is not the origin of a web site, or `BASE` no path. */
export function readSettings(environment: Environment): Settings {
  const contentDir = resolve(environment['CONTENT_DIR'] || 'content');
  const inside = pathInside(process.cwd(), contentDir);
  const base = environment['BASE'] ? baseOf(environment['BASE']) : undefined;
  return {
    contentDir,
    contentName: inside ?? contentDir,
    outDir: resolve(environment['OUT_DIR'] || 'dist'),
    site: originOf(environment['SITE'] || PLACEHOLDER_SITE, base),
    base: base ?? '/',
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

const misuse = (name: string, expected: string, found: string, tip: string): Misuse =>
  new Misuse(`${name}: expected ${expected}, found ${found}\n  tip: ${tip}`);

/**
 * The origin in `SITE`. A path is refused rather than taken for `BASE`: the two could name different ones, and an origin that
 * loses its path in silence makes every address of the site wrong.
 */
function originOf(site: string, base: string | undefined): string {
  const url = /^https?:\/\/\S+$/i.test(site) ? URL.parse(site) : null;
  if (url === null) throw misuse('SITE', 'an address such as https://example.org', `"${site}"`, 'SITE=https://example.org npm run build');
  const { origin, pathname, username, password } = url;
  const surplus =
    username || password ? 'a user name or password' : /[?#]/.test(site) ? 'a query or fragment' : pathname === '/' ? undefined : 'a path';
  if (surplus === undefined) return origin;
  const under = base ?? (pathname === '/' ? undefined : suggestedBase(pathname));
  // A password does not belong in a log.
  const found = password ? `${url.protocol}//${username}:…@${url.host}${pathname}` : site;
  throw misuse('SITE', `an address without ${surplus}`, `"${found}"`, `SITE=${origin}${under === undefined ? '' : ` BASE=${under}`}`);
}

/** `BASE` with a slash at both ends, which may be left out. */
function baseOf(base: string): string {
  const parts = base.replace(/^\/|\/$/g, '').split('/');
  if (base === '/' || parts.every((part) => /^(?!\.{1,2}$)[\w.~-]+$/.test(part))) return normaliseBase(base);
  const expected = 'a path of letters, digits, ".", "_", "~" and "-" between slashes';
  throw misuse('BASE', expected, `"${base}"`, `BASE=${suggestedBase(base)}`);
}

/** What to say where `BASE` was typed without its slashes, and so is read as something else; undefined otherwise. */
export const baseInWords = ({ BASE: typed }: Environment, { base }: Pick<Settings, 'base'>): string | undefined =>
  typed && typed !== base ? `BASE is "${typed}", read as ${base}.` : undefined;

/** A path like another, in which every part may stand. @example suggestedBase('/my guide/?a') // '/my-guide/' */
const suggestedBase = (path: string): string =>
  normaliseBase(
    path
      .replace(/^https?:\/\/[^/]*|[?#].*/gi, '')
      .split(/[/\\]/)
      .map((part) => part.replace(/(?:%[0-9a-f]{2}|[^\w.~-])+/gi, '-').replace(/^[-.]+|[-.]+$/g, ''))
      .join('/'),
  );

/** The port in `PORT`, 4321 without it; 0 picks a free one. Throws `Misuse` when it is none. */
export function readPort({ PORT: port = '' }: Environment): number {
  if (port === '') return 4321;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw misuse('PORT', 'a number from 0 to 65535', `"${port}"`, 'PORT=4321');
  return Number(port);
}

/** Today in UTC, YYYY-MM-DD, or the day of `SOURCE_DATE_EPOCH` (seconds since 1970) where that is set. Throws `Misuse` when that is no number. */
export const today = (environment: Environment, now = new Date()): string => dayOf(instant(environment, now));

/** Hours by which the most eastern zone is ahead of UTC: Pacific/Kiritimati of the IANA time zone database. */
const EAST = 14;

/** The latest day that has begun anywhere on Earth by then, YYYY-MM-DD. Throws as `today` does. */
export const latestDay = (environment: Environment, now = new Date()): string =>
  dayOf(new Date(instant(environment, now).getTime() + EAST * 3_600_000));

/** Seconds since 1970 at the end of 30 December 9999: a day later, a year has five digits somewhere. */
const LAST_SECOND = 253_402_214_399;

function instant(environment: Environment, now: Date): Date {
  const epoch = environment['SOURCE_DATE_EPOCH'] || undefined;
  if (epoch === undefined) return now;
  if (!/^\d+$/.test(epoch) || Number(epoch) > LAST_SECOND)
    throw misuse('SOURCE_DATE_EPOCH', 'seconds since 1970', `"${epoch}"`, `SOURCE_DATE_EPOCH=${Math.floor(now.getTime() / 1000)}`);
  return new Date(Number(epoch) * 1000);
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

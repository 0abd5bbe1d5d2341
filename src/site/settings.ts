import { resolve } from 'node:path';
import { normaliseBase, type Site } from '../urls/urls.ts';
import { pathInside } from './paths.ts';

/** Where a build reads and writes, and where the site will be served. */
export interface Settings {
  /** Absolute path of the content folder. */
  readonly contentDir: string;
  /** Name of the folder in findings: relative to the project, or absolute if it is outside. */
  readonly contentName: string;
  /** Absolute path of the output folder. */
  readonly outDir: string;
  /** Origin of the site, such as `https://example.org`. */
  readonly site: string;
  /** Path under which the site is served; starts and ends with `/`. */
  readonly base: string;
}

/** Origin used in canonical links until `SITE` is set. Reserved by RFC 2606, so nobody can own it. */
export const PLACEHOLDER_SITE = 'https://guide.example';

/** Thrown for an invalid setting or argument; the message says what was expected, what was found, and what to type. */
export class Misuse extends Error {}

/** Where the site of the settings is served. */
export const siteOf = ({ site, base, contentName }: Pick<Settings, 'site' | 'base' | 'contentName'>): Site => ({
  origin: site,
  base,
  contentName,
});

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `CONTENT_DIR`, `OUT_DIR`, `SITE` and `BASE`. Throws `Misuse` when `SITE` is not an HTTP origin or `BASE` is not a path. */
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
 * The project folder, for Astro. Throws `Misuse` for a path that Vite would parse as a URL with a query or a fragment, because Vite could
 * not find its own files there.
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
 * The origin in `SITE`. A path is rejected instead of being used as `BASE`: the two could contradict each other, and silently
 * dropping the path would make every URL of the site wrong.
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

/** `BASE` with a slash at both ends; both are optional in the variable. */
function baseOf(base: string): string {
  const parts = base.replace(/^\/|\/$/g, '').split('/');
  if (base === '/' || parts.every((part) => /^(?!\.{1,2}$)[\w.~-]+$/.test(part))) return normaliseBase(base);
  const expected = 'a path of letters, digits, ".", "_", "~" and "-" between slashes';
  throw misuse('BASE', expected, `"${base}"`, `BASE=${suggestedBase(base)}`);
}

/** A hint for when `BASE` was typed without slashes and is therefore misread; undefined otherwise. */
export const baseInWords = ({ BASE: typed }: Environment, { base }: Pick<Settings, 'base'>): string | undefined =>
  typed && typed !== base ? `BASE is "${typed}", read as ${base}.` : undefined;

/** The given path reduced to valid characters. @example suggestedBase('/my guide/?a') // '/my-guide/' */
const suggestedBase = (path: string): string =>
  normaliseBase(
    path
      .replace(/^https?:\/\/[^/]*|[?#].*/gi, '')
      .split(/[/\\]/)
      .map((part) => part.replace(/(?:%[0-9a-f]{2}|[^\w.~-])+/gi, '-').replace(/^[-.]+|[-.]+$/g, ''))
      .join('/'),
  );

/** The port in `PORT`, or 4321 by default; 0 picks a free one. Throws `Misuse` when it is not a port. */
export function readPort({ PORT: port = '' }: Environment): number {
  if (port === '') return 4321;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) throw misuse('PORT', 'a number from 0 to 65535', `"${port}"`, 'PORT=4321');
  return Number(port);
}

/** Today in UTC, YYYY-MM-DD, or the date of `SOURCE_DATE_EPOCH` (seconds since 1970) if set. Throws `Misuse` when that is not a number. */
export const today = (environment: Environment, now = new Date()): string => dayOf(instant(environment, now));

/** Hours by which the easternmost time zone is ahead of UTC: Pacific/Kiritimati of the IANA time zone database. */
const EAST = 14;

/** The latest date that has begun anywhere on Earth, YYYY-MM-DD. Throws like `today`. */
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

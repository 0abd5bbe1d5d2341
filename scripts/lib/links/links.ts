/** Checks all external links of the content, and remembers which were fine. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sourcesOf } from '../../../src/content/content.ts';
import { writeWhole } from '../../../src/content/kept.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { nearest } from '../../../src/findings/nearest.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import { Misuse, type Settings } from '../../../src/site/settings.ts';
import { type ExternalLink, externalLinks, withoutFragment } from '../../../src/upkeep/links/external.ts';
import { linkFindings, type Verdict, verdictOf } from '../../../src/upkeep/links/verdict.ts';
import { daysBetween } from '../../../src/upkeep/stale.ts';
import { GOOD_MANNERS, looker, type Manners } from './look.ts';

/** Outside git: what was fine, and when. */
const CACHE = resolve('.cache/links.json');
/** Days before a page that was fine is checked again. */
export const KEPT_DAYS = 7;

/** Options from the command line. */
export interface Options {
  readonly manners?: Manners;
  /** The file that remembers which pages were fine. */
  readonly cache?: string;
  /** Whether to request pages again that were fine. */
  readonly fresh?: boolean | undefined;
  /** The only host to check. */
  readonly only?: string | undefined;
}

/** The result of checking all external links. */
export interface Links {
  readonly findings: readonly Finding[];
  /** Number of addresses. */
  readonly addresses: number;
  /** How many of these were requested in this run. */
  readonly asked: number;
  readonly milliseconds: number;
}

/** Checks every external link of the settings' content. Throws `Misuse` when nothing links to the one host. */
export async function links(settings: Settings, day: string, options: Options = {}): Promise<Links> {
  const { manners = GOOD_MANNERS, cache = CACHE, fresh = false, only } = options;
  const started = performance.now();
  const { content } = readContentFolder(settings, day);
  const all = externalLinks(content);
  const wanted = all.filter(({ url }) => only === undefined || new URL(url).host === only);
  const exceptions = sourcesOf(content, 'links').flatMap(({ data, value }) =>
    value.exceptions
      .map((exception, index) => ({ exception, place: data.placeOf(['exceptions', index]) }))
      .filter(({ exception }) => only === undefined || new URL(exception.url).host === only),
  );
  if (only !== undefined && wanted.length === 0 && exceptions.length === 0) throw noLinksTo(only, all);
  const excepted = new Set(exceptions.map(({ exception }) => withoutFragment(exception.url)));
  const fine = readCache(cache);
  const isKept = (link: ExternalLink): boolean => {
    const kept = fine[keyOf(link)];
    return !fresh && !excepted.has(link.url) && kept !== undefined && kept <= day && daysBetween(kept, day) < KEPT_DAYS;
  };
  const look = looker(manners);
  let asked = 0;
  const judged = await Promise.all(
    wanted.map(async (link): Promise<{ link: ExternalLink; verdict: Verdict }> => {
      if (isKept(link)) return { link, verdict: { kind: 'fine' } };
      asked++;
      const verdict = verdictOf(link, await look(link.url, link.phrases.length > 0));
      if (verdict.kind === 'fine') fine[keyOf(link)] = day;
      else delete fine[keyOf(link)];
      return { link, verdict };
    }),
  );
  writeCache(cache, fine);
  return { findings: linkFindings(judged, exceptions), addresses: wanted.length, asked, milliseconds: performance.now() - started };
}

function noLinksTo(host: string, all: readonly ExternalLink[]): Misuse {
  const hosts = new Set(all.toSorted((a, b) => b.places.length - a.places.length).map(({ url }) => new URL(url).host));
  const [mostCited] = hosts;
  const tip = nearest(host, hosts) ?? [...hosts].find((one) => one.includes(host)) ?? mostCited ?? 'example.org';
  return new Misuse(`--only: expected the host of a link, found "${host}", to which nothing links\n  tip: --only ${tip}`);
}

/** A page is fine for the words that were looked for. */
const keyOf = ({ url, phrases }: ExternalLink): string => [url, ...phrases.map(({ text }) => text)].join('\n');

function readCache(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    // An incomplete file from a killed run: request everything again.
    return {};
  }
}

const writeCache = (file: string, fine: Readonly<Record<string, string>>): void => writeWhole(file, JSON.stringify(fine, null, 2));

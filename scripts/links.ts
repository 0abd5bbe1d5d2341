/**
 * `npm run links`: whether every cited page is still there and still says what it is cited for. Slow on purpose: one request
 * at a time to each host. What was fine is not asked again for a week (`--fresh` asks); `--only <host>` looks at one host.
 * Exit code 1 when a page is gone, or no longer says it, or an exception of `links.yaml` is not needed any more.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent, sourcesOf } from '../src/content/content.ts';
import { readFiles } from '../src/content/files.ts';
import { type Finding, hasErrors } from '../src/findings/finding.ts';
import { FORMATS, type Format, report } from '../src/findings/report.ts';
import { linksSchema } from '../src/schemas/links.ts';
import { Misuse, readSettings, type Settings, today } from '../src/site/settings.ts';
import { type ExternalLink, externalLinks, withoutFragment } from '../src/upkeep/links/external.ts';
import { linkFindings, type Verdict, verdictOf } from '../src/upkeep/links/verdict.ts';
import { counted } from '../src/words/count.ts';
import { main } from './lib/main.ts';
import { GOOD_MANNERS, looker, type Manners } from './lib/site/look.ts';

/** Outside git: what was fine, and when. */
const CACHE = resolve('.cache/links.json');
/** Days for which a page that was fine is taken to be fine. */
const KEPT_DAYS = 7;

/** What is asked on the command line. */
export interface Options {
  readonly manners?: Manners;
  /** Where to keep what was fine. */
  readonly cache?: string;
  /** Whether to ask again for what was fine. */
  readonly fresh?: boolean | undefined;
  /** The one host to look at. */
  readonly only?: string | undefined;
}

/** What a look at all external links found. */
export interface Links {
  readonly findings: readonly Finding[];
  /** Number of addresses. */
  readonly addresses: number;
  /** Of these, how many were asked for now. */
  readonly asked: number;
  readonly milliseconds: number;
}

/** Looks at every external link of the settings' content. */
export async function links(settings: Settings, day: string, options: Options = {}): Promise<Links> {
  const { manners = GOOD_MANNERS, cache = CACHE, fresh = false, only } = options;
  const started = performance.now();
  const { content } = readContent(readFiles(settings.contentDir), settings.contentName, day);
  const wanted = externalLinks(content).filter(({ url }) => only === undefined || new URL(url).host === only);
  const exceptions = sourcesOf(content, 'links', linksSchema).flatMap(({ data, value }) =>
    value.exceptions
      .map((exception, index) => ({ exception, place: data.placeOf(['exceptions', index]) }))
      .filter(({ exception }) => only === undefined || new URL(exception.url).host === only),
  );
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

/** A page is fine for the words that were looked for. */
const keyOf = ({ url, phrases }: ExternalLink): string => [url, ...phrases.map(({ text }) => text)].join('\n');
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function readCache(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    // Half a file, of a run that was killed: everything is asked for again.
    return {};
  }
}

function writeCache(file: string, fine: Readonly<Record<string, string>>): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(fine, null, 2));
  renameSync(`${file}.${process.pid}`, file);
}

if (import.meta.main)
  await main(async () => {
    const { values } = parseArgs({
      options: { fresh: { type: 'boolean' }, only: { type: 'string' }, format: { type: 'string', default: 'text' } },
    });
    const format = FORMATS.find((one): one is Format => one === values.format);
    if (format === undefined) throw new Misuse(`--format: expected one of ${FORMATS.join(', ')}, found "${values.format}"`);
    const { findings, addresses, asked, milliseconds } = await links(readSettings(process.env), today(process.env), values);
    const what = `${counted(addresses, 'link')} looked at (${asked} of them requested now)`;
    console.log(report(findings, format, { what, milliseconds }));
    process.exitCode = hasErrors(findings) ? 1 : 0;
  });

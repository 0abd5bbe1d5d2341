import { error, type Finding, warning } from '../../findings/finding.ts';
import type { LinksData } from '../../schemas/links.ts';
import { type ExternalLink, withoutFragment } from './external.ts';

/** The result of requesting a URL. */
export type Looked =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Each redirect that was followed, with its target URL. */
      readonly redirects: readonly { readonly status: number; readonly to: string }[];
      /** The text of the page, if requested. */
      readonly text: string | undefined;
    }
  | { readonly kind: 'failed'; readonly why: string };

/** The verdict on a link. */
export type Verdict =
  | { readonly kind: 'fine' }
  /** Its own server says that it moved permanently. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'gone'; readonly why: string }
  /** It may work in a browser, but rejects automated requests. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string }
  /** It responds, but does not contain the words it is cited for. */
  | { readonly kind: 'unsaid'; readonly phrases: readonly string[] };

const PERMANENT = [301, 308];
const GONE = [404, 410];
const REFUSED = [401, 402, 403, 405, 406, 418, 451, 999];

/** Judges the result of requesting a link. */
export function verdictOf({ url, phrases }: Pick<ExternalLink, 'url' | 'phrases'>, looked: Looked): Verdict {
  if (looked.kind === 'failed') return looked;
  const { status, redirects, text } = looked;
  if (GONE.includes(status)) return { kind: 'gone', why: `status ${status}` };
  if (REFUSED.includes(status)) return { kind: 'refused', why: `status ${status}` };
  if (status < 200 || status >= 300) return { kind: 'failed', why: `status ${status}` };
  const end = redirects.at(-1)?.to ?? url;
  if (isHome(end) && !isHome(url)) return { kind: 'gone', why: `a redirect to the home page ${end}` };
  const absent = phrases.filter((phrase) => !says(text ?? '', phrase.text));
  if (absent.length > 0) return { kind: 'unsaid', phrases: absent.map((phrase) => phrase.text) };
  const temporary = redirects.findIndex((one) => !PERMANENT.includes(one.status));
  const to = (temporary < 0 ? redirects : redirects.slice(0, temporary)).at(-1)?.to;
  return to === undefined ? { kind: 'fine' } : { kind: 'moved', to };
}

const isHome = (url: string): boolean => {
  const { pathname = '', search = '' } = URL.parse(url) ?? {};
  return pathname === '/' && search === '';
};

/** Whether a text contains some words. White space and case are ignored, because pages break lines anywhere. */
export const says = (text: string, words: string): boolean => bare(text).includes(bare(words));
const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

type Exception = LinksData['exceptions'][number];

/** What an exception allows. */
const ALLOWED: Readonly<Record<Exception['may'], readonly Verdict['kind'][]>> = {
  refuse: ['refused'],
  move: ['moved'],
  fail: ['failed', 'gone'],
  differ: ['unsaid'],
};

/** A finding for each place that uses a broken URL, and for each unnecessary exception. */
export function linkFindings(
  links: readonly { readonly link: ExternalLink; readonly verdict: Verdict }[],
  exceptions: readonly { readonly exception: Exception; readonly place: Finding | Parameters<typeof error>[0] }[],
): Finding[] {
  const isAllowed = (url: string, verdict: Verdict): boolean =>
    exceptions.some(({ exception }) => withoutFragment(exception.url) === url && ALLOWED[exception.may].includes(verdict.kind));
  const known = new Map(links.map(({ link, verdict }) => [link.url, verdict]));
  return [
    ...links.filter(({ link, verdict }) => !isAllowed(link.url, verdict)).flatMap(({ link, verdict }) => findingsOf(link, verdict)),
    ...exceptions.flatMap(({ exception: { url, may }, place }) => {
      const verdict = known.get(withoutFragment(url));
      if (verdict !== undefined && ALLOWED[may].includes(verdict.kind)) return [];
      const found = verdict === undefined ? `nothing that links to ${url}` : `${url}, ${verdictInWords(verdict)}`;
      return [error(place, 'exception', `an exception that is needed: one that may ${may}`, found, 'remove it from links.yaml')];
    }),
  ];
}

function findingsOf({ url, places, phrases }: ExternalLink, verdict: Verdict): Finding[] {
  const all = (report: typeof error, expected: string, tip: string): Finding[] =>
    places.map((place) => report(place, 'link', expected, `${url}, ${verdictInWords(verdict)}`, tip));
  switch (verdict.kind) {
    case 'fine':
      return [];
    case 'moved':
      return all(warning, 'an address that does not send on for good', verdict.to);
    case 'gone':
      return all(error, 'a page that is there', 'cite another page, or the same at an archive');
    case 'refused':
      return all(warning, 'an answer', `open it; if it is there: - { url: "${url}", may: refuse, because: … } in links.yaml`);
    case 'failed':
      return all(warning, 'an answer', 'open it; look again tomorrow: npm run links');
    case 'unsaid':
      return phrases
        .filter(({ text }) => verdict.phrases.includes(text))
        .map(({ text, place }) =>
          error(
            place,
            'phrase',
            'words that the page still holds',
            `${url} without “${text}”`,
            'read the page again; does the answer still stand?',
          ),
        );
  }
}

/** Describes the result, to follow "which …". */
function verdictInWords(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'fine':
      return 'which is fine';
    case 'moved':
      return `which moved to ${verdict.to}`;
    case 'gone':
      return `which is gone (${verdict.why})`;
    case 'refused':
      return `which refuses programs (${verdict.why})`;
    case 'failed':
      return `which does not answer (${verdict.why})`;
    case 'unsaid':
      return 'which no longer says what is cited';
  }
}

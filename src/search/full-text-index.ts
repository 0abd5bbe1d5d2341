/** What the index of the full text is made from, and what connects it with the index of titles. */
import { type FullTextPages, type FullTextWords, shortName, wordsFile } from './full-text-files.ts';
import type { Row, TitlesHead } from './titles.ts';
import { wordsOf } from './words.ts';

/** Weight of a block of code in the full text: its words are found, but do not decide. */
const CODE_WEIGHT = 0.2;

/** HTML of a page in which blocks of code weigh little. */
export const codeWeighsLittle = (html: string): string => html.replaceAll('<pre ', `<pre data-pagefind-weight="${CODE_WEIGHT}" `);

/**
 * The part of a page that search reads, as a page: its main part, with the language. The rest would only be passed on and passed over.
 * Undefined for a page that is not searched.
 */
export function searchedPart(html: string): string | undefined {
  const main = /<main [^>]*data-pagefind-body[^>]*>/.exec(html);
  return main === null ? undefined : asPage(html, html.slice(main.index, html.indexOf('</main>', main.index)));
}

/** A part of a page, from `<main>` on, as a page. */
const asPage = (html: string, main: string): string => `${/<html[^>]*>/.exec(html)?.[0] ?? '<html>'}<body>${main}</main></body></html>`;

/** A section that is indexed as a page of its own. */
export interface SectionPage {
  /** Path of its page with its id. */
  readonly path: string;
  readonly html: string;
}

/**
 * The sections of the pages that the index of titles has by themselves, each as a small page with the language and filters of its page.
 *
 * @param paths all paths of the index of titles
 * @param htmlOf the HTML of a page by its path; called once for each page with sections
 */
export function sectionPages(paths: readonly string[], htmlOf: (path: string) => string): SectionPage[] {
  const sections = Map.groupBy(
    paths.filter((path) => path.includes('#')),
    (path) => path.slice(0, path.indexOf('#')),
  );
  return [...sections].flatMap(([page, some]) => {
    const html = htmlOf(page);
    const [opening = '<main data-pagefind-body>'] = /<main [^>]*data-pagefind-body[^>]*>/.exec(html) ?? [];
    return some.flatMap((path): SectionPage[] => {
      const start = html.search(new RegExp(`<h[1-6][^>]* id="${RegExp.escape(path.slice(page.length + 1))}"`));
      if (start < 0) return [];
      const end = html.slice(start + 1).search(/<h[1-6]\b|<\/main>/);
      return [{ path, html: asPage(html, `${opening}${html.slice(start, end < 0 ? undefined : start + 1 + end)}`) }];
    });
  });
}

/** What Pagefind has stored of a page. */
export interface Fragment {
  /** Pagefind's name of the page. */
  readonly id: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * The files that connect the full text with the index of titles: `pages.json`, and `words-<letter>.json` with the words of all texts.
 *
 * @param paths the pages of the index of titles, in its order
 * @param late the pages of the files `late-<n>`, in their order
 */
export function asFullTextFiles(
  paths: readonly string[],
  late: readonly Row[],
  head: Pick<TitlesHead, 'kinds' | 'topics' | 'frameworks'>,
  fragments: readonly Fragment[],
): Map<string, FullTextPages | FullTextWords> {
  const named = fragments.map((fragment) => ({ ...fragment, id: shortName(fragment.id) }));
  const ids = new Map(named.map(({ id, url }) => [url, id]));
  const known = new Set([...paths, ...late.map(([path]) => path)]);
  const others = named
    .filter(({ url }) => !known.has(url))
    .map(({ id, url, meta, filters }) => {
      const { kind = [], topic = [], framework = [] } = filters;
      const bits = head.frameworks.reduce((sum, [, name], index) => sum + (framework.includes(name) ? 2 ** index : 0), 0);
      const place = head.kinds.findIndex(([, label]) => kind.includes(label));
      return [id, [url, meta['title'] ?? url, place, head.topics.findIndex((title) => topic.includes(title)), bits, '']] as const;
    });
  const all = new Set(fragments.flatMap(({ content }) => [...new Set(wordsOf(content))]));
  const words = Map.groupBy(new Set([...all].flatMap(({ word, parts }) => [word, ...parts])), wordsFile);
  return new Map<string, FullTextPages | FullTextWords>([
    [
      'pages.json',
      {
        ids: paths.map((path) => ids.get(path) ?? ''),
        late: late.map(([path, , kind, topic, frameworks]) => [ids.get(path) ?? '', kind, topic, frameworks] as const),
        others,
      },
    ],
    ...[...words].map(([name, some]) => [`${name}.json`, some.sort().join(' ')] as const),
  ]);
}

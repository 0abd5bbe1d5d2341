/** What the index of the full text is made from, and what connects it with the index of titles. */
import { type FullTextWords, wordsFile } from './full-text-files.ts';
import { wordsOf } from './words.ts';

/** Weight of a block of code in the full text: its words are found, but do not decide. */
const CODE_WEIGHT = 0.2;

/** HTML of a page in which blocks of code weigh little. */
export const codeWeighsLittle = (html: string): string => html.replaceAll('<pre ', `<pre data-pagefind-weight="${CODE_WEIGHT}" `);

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
 * @param htmlOf the HTML of a page by its path
 */
export function sectionPages(paths: readonly string[], htmlOf: (path: string) => string): SectionPage[] {
  return paths.flatMap((path): SectionPage[] => {
    const [page = '', id] = path.split('#', 2);
    if (id === undefined) return [];
    const html = htmlOf(page);
    const start = html.search(new RegExp(`<h[1-6][^>]* id="${RegExp.escape(id)}"`));
    if (start < 0) return [];
    const end = html.slice(start + 1).search(/<h[1-6]\b|<\/main>/);
    const [opening = '<main data-pagefind-body>'] = /<main [^>]*data-pagefind-body[^>]*>/.exec(html) ?? [];
    const [root = '<html>'] = /<html[^>]*>/.exec(html) ?? [];
    return [{ path, html: `${root}<body>${opening}${html.slice(start, end < 0 ? undefined : start + 1 + end)}</main></body></html>` }];
  });
}

/** What Pagefind has stored of a page. */
interface Fragment {
  /** Pagefind's name of the page. */
  readonly id: string;
  readonly url: string;
  readonly content: string;
}

/**
 * The files that connect the full text with the index of titles: `pages.json` has Pagefind's name of each page in the order of the index
 * of titles, without what all share; `words-<letter>.json` the words of all texts.
 */
export function asFullTextFiles(paths: readonly string[], fragments: readonly Fragment[]): Map<string, readonly string[] | FullTextWords> {
  const ids = new Map(fragments.map(({ id, url }) => [url, id.replace(/^.*_/, '')]));
  const words = new Map<string, Set<string>>();
  for (const { content } of fragments)
    for (const { word, parts } of wordsOf(content))
      for (const one of [word, ...parts]) {
        const known = words.get(wordsFile(one));
        if (known === undefined) words.set(wordsFile(one), new Set([one]));
        else known.add(one);
      }
  return new Map<string, readonly string[] | FullTextWords>([
    ['pages.json', paths.map((path) => ids.get(path) ?? '')],
    ...[...words].map(([name, some]) => [`${name}.json`, [...some].sort().join(' ')] as const),
  ]);
}

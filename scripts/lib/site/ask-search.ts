/** Asks the search of a built site without a browser: with the code that readers run, and Pagefind in this process. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Query } from '../../../src/schemas/queries.ts';
import { askFullText } from '../../../src/search/full-text.ts';
import { type FullTextPages, type FullTextWords, rowsByName, shortName, wordsFile } from '../../../src/search/full-text-files.ts';
import { fuse, type Results } from '../../../src/search/fuse.ts';
import { TitlesIndex } from '../../../src/search/lookup.ts';
import { type Judged, placeOf } from '../../../src/search/tally.ts';
import type { Titles, TitlesPart } from '../../../src/search/titles.ts';
import { phrasesOf } from '../../../src/search/words.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { serve } from '../../serve.ts';

/** The part of Pagefind that is used here. */
interface Engine {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

/** A search that has been opened. */
export interface OpenSearch {
  /** The results of the titles alone, as at the last key, and those with the full text. */
  readonly ask: (query: string) => Promise<{ readonly atOnce: Results; readonly complete: Results }>;
  readonly close: () => void;
}

/** Opens the search of a built site. Throws if it has none. */
export async function openSearch(settings: Settings): Promise<OpenSearch> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(settings.outDir, 'search', `${name}.json`), 'utf8'));
  const index = new TitlesIndex(read('titles') as Titles);
  for (const part of index.head.more) index.add(read(part) as TitlesPart);
  const rows = rowsByName(read('pages') as FullTextPages, index.all());
  const words = new Map<string, Set<string>>();
  const isKnown = (word: string): boolean => {
    const file = wordsFile(word);
    let known = words.get(file);
    if (known === undefined) {
      try {
        known = new Set((read(file) as FullTextWords).split(' '));
      } catch {
        known = new Set();
      }
      words.set(file, known);
    }
    return known.has(word) || index.knows(word);
  };
  const { server, address } = await serve(settings, 0);
  const { createInstance } = (await import(pathToFileURL(join(settings.outDir, 'pagefind', 'pagefind.js')).href)) as {
    createInstance: (options: object) => Engine;
  };
  const engine = createInstance({ basePath: `${address}pagefind/`, noWorker: true });
  await engine.init();
  return {
    ask: async (query) => {
      const { hits, words: understood } = index.find(query);
      const ids = await askFullText(understood, phrasesOf(query), isKnown, index.size, async (text) =>
        (await engine.search(text)).results.map(({ id }) => shortName(id)),
      );
      return {
        atOnce: fuse(hits, undefined, index.head),
        complete: fuse(
          hits,
          ids.map((id) => rows.get(id)).filter((row) => row !== undefined),
          index.head,
        ),
      };
    },
    close: () => server.close(),
  };
}

/** Asks the queries of a guide, one after another. */
export async function judge(search: OpenSearch, queries: readonly Query[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const query of queries) {
    const { atOnce, complete } = await search.ask(query.typed);
    const paths = ({ answers }: Results): string[] => answers.map(({ row }) => row[0]);
    judged.push({ query, atOnce: placeOf(query, paths(atOnce)), complete: placeOf(query, paths(complete)) });
  }
  return judged;
}

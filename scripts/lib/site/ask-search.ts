/** Asks the search of a built site without a browser: with the code that readers run, and Pagefind in this process. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Query } from '../../../src/schemas/queries.ts';
import { searchBoth } from '../../../src/search/full-text.ts';
import { type FullTextPages, type FullTextWords, rowsByName, shortName, wordsFile } from '../../../src/search/full-text-files.ts';
import { fuse, type Results } from '../../../src/search/fuse.ts';
import { TitlesIndex } from '../../../src/search/lookup.ts';
import { placeOfUntitled } from '../../../src/search/says.ts';
import { type Judged, placeOf } from '../../../src/search/tally.ts';
import type { Row, Titles, TitlesPart } from '../../../src/search/titles.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { serve } from '../../serve.ts';
import { readTitles } from './search-index.ts';

/** The part of Pagefind that is used here. */
interface Engine {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

/** A search that has been opened. */
export interface OpenSearch {
  /** The results of the first part of the titles, as at the last key of a reader who types fast, and those with everything. */
  readonly ask: (query: string) => Promise<{ readonly atOnce: Results; readonly complete: Results }>;
  readonly close: () => void;
}

/** Opens the search of a built site. Throws if it has none. */
export async function openSearch(settings: Settings): Promise<OpenSearch> {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(settings.outDir, 'search', `${name}.json`), 'utf8'));
  const first = new TitlesIndex(read('titles') as Titles);
  const index = new TitlesIndex(read('titles') as Titles);
  for (const part of index.head.more) index.add(read(part) as TitlesPart);
  const { late } = readTitles(settings.outDir);
  const rows = rowsByName(read('pages') as FullTextPages, index.all());
  const rowOf = (id: string): Row | undefined => {
    const row = rows.get(id);
    const place = row === undefined ? undefined : placeOfUntitled(row);
    return place === undefined ? row : late[place];
  };
  const words = new Map<string, Set<string>>();
  const knows = async (word: string): Promise<boolean> => {
    const file = wordsFile(word);
    let known = words.get(file);
    if (known === undefined) {
      // No text has a word that begins so.
      known = new Set(existsSync(join(settings.outDir, 'search', `${file}.json`)) ? (read(file) as FullTextWords).split(' ') : []);
      words.set(file, known);
    }
    return known.has(word);
  };
  const { server, address } = await serve(settings, 0);
  const { createInstance } = (await import(pathToFileURL(join(settings.outDir, 'pagefind', 'pagefind.js')).href)) as {
    createInstance: (options: object) => Engine;
  };
  const engine = createInstance({ basePath: `${address}pagefind/`, noWorker: true });
  await engine.init();
  return {
    ask: async (query) => {
      const { answer, ids } = await searchBoth(index, query, new Set(), knows, async (text) =>
        (await engine.search(text)).results.map(({ id }) => shortName(id)),
      );
      const found = ids.map(rowOf).filter((row) => row !== undefined);
      return { atOnce: fuse(first.find(query).hits, undefined, first.head), complete: fuse(answer.hits, found, index.head) };
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

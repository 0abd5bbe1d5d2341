/** Loads what search needs, each file once: the index of titles first, then Pagefind with the full text, and what pages say. */

import { type FullTextPages, type FullTextWords, rowsByName, shortName, wordsFile } from '../../search/full-text-files.ts';
import { TitlesIndex } from '../../search/lookup.ts';
import { PER_FILE, type Says, saysFile } from '../../search/says.ts';
import type { Row, Titles, TitlesPart } from '../../search/titles.ts';

/** A section of a page that the full text found. */
export interface FoundSection {
  readonly url: string;
  readonly title: string;
}

/** The part of Pagefind's browser API that is used here; see https://pagefind.app/docs/api/. */
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] }>;
}

interface PagefindResult {
  readonly id: string;
  data(): Promise<{ readonly url: string; readonly sub_results: readonly FoundSection[] }>;
}

/** Pagefind and what connects it with the index of titles. */
export interface FullText {
  /** Names of the pages that have all words, best first. */
  readonly ask: (query: string) => Promise<readonly string[]>;
  readonly rowOf: (id: string) => Row | undefined;
  /** The sections of a page that have the words of the last query that found it. */
  readonly sectionsOf: (id: string) => Promise<readonly FoundSection[]>;
  readonly idOf: (row: Row) => string | undefined;
}

/** Everything that search loads, below the base of the site. */
export class SearchFiles {
  readonly #base: string;
  readonly #kept = new Map<string, Promise<unknown>>();
  #titles: Promise<TitlesIndex> | undefined;
  #all: Promise<TitlesIndex> | undefined;
  #fullText: Promise<FullText> | undefined;

  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load everything that a search needs, all at once. */
  prepare(): void {
    for (const part of [this.titles(), this.fullText()]) part.catch(() => undefined);
  }

  /** The index of titles, as soon as its first part is there. */
  titles(): Promise<TitlesIndex> {
    this.#titles ??= this.#read<Titles>('titles').then((first) => new TitlesIndex(first));
    this.#titles.catch(() => {
      this.#titles = undefined;
    });
    return this.#titles;
  }

  /** The index of titles with all its parts. */
  allTitles(): Promise<TitlesIndex> {
    this.#all ??= (async () => {
      const index = await this.titles();
      // In their order: places count on through all parts.
      for (const part of await Promise.all(index.head.more.map((name) => this.#read<TitlesPart>(name)))) index.add(part);
      return index;
    })();
    this.#all.catch(() => {
      this.#all = undefined;
    });
    return this.#all;
  }

  /** Pagefind. Rejects if there is no index, as on a development server. */
  fullText(): Promise<FullText> {
    this.#fullText ??= this.#loadFullText();
    this.#fullText.catch(() => {
      this.#fullText = undefined;
    });
    return this.#fullText;
  }

  async #loadFullText(): Promise<FullText> {
    const engine = (async (): Promise<Pagefind> => {
      const { createInstance } = (await import(/* @vite-ignore */ `${this.#base}pagefind/pagefind.js`)) as {
        createInstance: (options: object) => Pagefind;
      };
      const pagefind = createInstance({
        basePath: `${this.#base}pagefind/`,
        baseUrl: this.#base,
        language: document.documentElement.lang,
        // A second copy of its code would come with a worker; a search takes a few milliseconds.
        noWorker: true,
        // Without a tag of its own it asks for its entry with the time of day, which no cache can answer.
        metaCacheTag: 'entry',
      });
      await pagefind.init();
      return pagefind;
    })();
    const [pagefind, pages, index] = await Promise.all([engine, this.#read<FullTextPages>('pages'), this.allTitles()]);
    const rows = rowsByName(pages, index.all());
    const names = new Map([...rows].map(([id, row]) => [row, id] as const));
    const found = new Map<string, PagefindResult>();
    return {
      ask: async (query) => {
        const { results } = await pagefind.search(query);
        return results.map((result) => {
          const id = shortName(result.id);
          found.set(id, result);
          return id;
        });
      },
      rowOf: (id) => rows.get(id),
      idOf: (row) => names.get(row),
      sectionsOf: async (id) => (await found.get(id)?.data())?.sub_results ?? [],
    };
  }

  /** Whether the full text has a word. */
  async knows(word: string): Promise<boolean> {
    const known = await this.#read<FullTextWords>(wordsFile(word)).catch(() => '');
    return ` ${known} `.includes(` ${word} `);
  }

  /** What the page at a place of the index says: one text, or one for each framework. */
  async says(place: number): Promise<readonly string[]> {
    // A page that only the full text has.
    if (place < 0) return [];
    return (await this.#read<Says>(saysFile(place)))[place % PER_FILE] ?? [];
  }

  #read<Content>(name: string): Promise<Content> {
    let file = this.#kept.get(name);
    if (file === undefined) {
      file = fetch(`${this.#base}search/${name}.json`).then((response) => {
        if (!response.ok) throw new Error(`${response.status} ${name}`);
        return response.json();
      });
      file.catch(() => this.#kept.delete(name));
      this.#kept.set(name, file);
    }
    return file as Promise<Content>;
  }
}

const opened = new Map<string, SearchFiles>();

/** The files of the search of a site; the same each time. */
export function searchFilesOf(base: string): SearchFiles {
  const known = opened.get(base);
  if (known !== undefined) return known;
  const files = new SearchFiles(base);
  opened.set(base, files);
  return files;
}

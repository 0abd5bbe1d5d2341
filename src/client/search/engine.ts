/** Loads what search needs, each file once: the index of titles first, then Pagefind with the full text, and what pages say. */

import { type FullTextPages, type FullTextWords, lateRows, rowsByName, shortName, wordsFile } from '../../search/full-text-files.ts';
import { TitlesIndex } from '../../search/lookup.ts';
import { type Late, lateFile, PER_FILE, placeOfUntitled, type Says, saysFile } from '../../search/says.ts';
import type { Row, Titles, TitlesPart } from '../../search/titles.ts';
import { loadEngine, readFile } from './read.ts';

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
  /** A page by its name; without its title if that is not loaded yet. */
  readonly rowOf: (id: string) => Row | undefined;
  /** The sections of a page that have the words of the last query that found it. */
  readonly sectionsOf: (id: string) => Promise<readonly FoundSection[]>;
  readonly idOf: (row: Row) => string | undefined;
}

/** Everything that search loads, below the base of the site. */
export class SearchFiles {
  readonly #base: string;
  #titles: Promise<TitlesIndex> | undefined;
  #all: Promise<TitlesIndex> | undefined;
  #fullText: Promise<FullText> | undefined;
  /** The pages of the files `late-<n>` that were loaded, by their places, with what they say. */
  readonly #late = new Map<number, Late[number]>();

  constructor(base: string) {
    this.#base = base;
  }

  /** Begins to load everything that a search needs, all at once. */
  prepare(): void {
    for (const part of [this.titles(), this.fullText()]) part.catch(() => undefined);
  }

  /** The index of titles, as soon as its first part is there. */
  titles(): Promise<TitlesIndex> {
    this.#titles ??= readFile<Titles>(this.#base, 'titles').then((first) => new TitlesIndex(first));
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
      for (const part of await Promise.all(index.head.more.map((name) => readFile<TitlesPart>(this.#base, name)))) index.add(part);
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
      const { createInstance } = (await loadEngine(this.#base)) as {
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
    const [pagefind, pages, index] = await Promise.all([engine, this.#pages(), this.allTitles()]);
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
      rowOf: (id) => {
        const row = rows.get(id);
        return row === undefined ? undefined : this.#titled(row);
      },
      idOf: (row) => names.get(row),
      sectionsOf: async (id) => (await found.get(id)?.data())?.sub_results ?? [],
    };
  }

  /** Whether the full text has a word. */
  async knows(word: string): Promise<boolean> {
    const known = await readFile<FullTextWords>(this.#base, wordsFile(word)).catch(() => '');
    return ` ${known} `.includes(` ${word} `);
  }

  #pages(): Promise<FullTextPages> {
    return readFile<FullTextPages>(this.#base, 'pages');
  }

  /** All pages that the index of titles does not have. */
  async otherRows(): Promise<readonly Row[]> {
    const pages = await this.#pages();
    return [...lateRows(pages), ...pages.others.map(([, row]) => row)].map((row) => this.#titled(row));
  }

  /** A page with its title, if that has been loaded. */
  #titled(row: Row): Row {
    const place = placeOfUntitled(row);
    return (place === undefined ? undefined : this.#late.get(place)?.[0]) ?? row;
  }

  /** Loads the titles of pages that have none, and returns each with its title; one that could not be loaded is left out. */
  async titlesOf(rows: readonly Row[]): Promise<ReadonlyMap<Row, Row>> {
    await Promise.all(
      rows.map(async (row) => {
        const place = placeOfUntitled(row);
        if (place === undefined) return;
        const pages = await readFile<Late>(this.#base, lateFile(place)).catch(() => []);
        const page = pages[place % PER_FILE];
        if (page !== undefined) this.#late.set(place, page);
      }),
    );
    return new Map(rows.map((row) => [row, this.#titled(row)] as const).filter(([, titled]) => placeOfUntitled(titled) === undefined));
  }

  /** What a page says: one text, or one for each framework. Nothing for a page that only the full text has. */
  async says(row: Row, index: TitlesIndex): Promise<readonly string[]> {
    for (const [titled, text] of this.#late.values()) if (titled === row) return [text];
    const place = index.placeOf(row);
    if (place < 0) return [];
    return (await readFile<Says>(this.#base, saysFile(place)))[place % PER_FILE] ?? [];
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

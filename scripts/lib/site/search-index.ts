import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { asFullTextFiles, codeWeighsLittle, type Fragment, searchedPart, sectionPages } from '../../../src/search/full-text-index.ts';
import type { Late } from '../../../src/search/says.ts';
import type { Row, Titles, TitlesPart } from '../../../src/search/titles.ts';

/** Pages that search does not offer: one that is not there, and search itself. */
const UNSEARCHED = ['404.html', 'search/index.html'];

/**
 * Characters that belong to words besides letters and digits: `url_for` is one word. A dot and a hyphen separate words, so
 * that `ForeignKey` finds `models.ForeignKey`.
 */
const WORD_CHARACTERS = '_';

/** Pagefind's own interfaces, which it always writes. The site has one of its own and only asks the index. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.{js,css}';

/**
 * Positions of words in a piece of the full text. A search loads a piece for each word: of Pagefind's 20,000 that are 30 KB, of these 5.
 * Its interface has no option for it, only this variable, which it calls unstable; a test holds that pieces are small.
 */
const PIECE = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '2500' } as const;

/** Bytes at the start of Pagefind's files, once unpacked: its signature. */
const SIGNATURE = 'pagefind_dcd'.length;

/** A search index that pages are added to. */
export interface SearchIndex {
  /** Adds a page, if it is searched. Throws when it would not be found and ought to be. @param file path in the site */
  readonly add: (file: string, html: string) => Promise<void>;
  /**
   * Writes the index into the folder `pagefind/` of a built site, and what connects it with the index of titles into `search/`. Pagefind
   * passes over pages that it cannot read, so the pages are counted: throws when one would not be found.
   */
  readonly write: (site: string) => Promise<void>;
  /** Ends Pagefind. */
  readonly close: () => Promise<void>;
}

/** Starts Pagefind. */
export async function openSearchIndex(): Promise<SearchIndex> {
  // Pagefind is a program of its own, which takes the variable when it starts.
  process.env[PIECE.name] = PIECE.value;
  const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
  delete process.env[PIECE.name];
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  let wanted = 0;
  return {
    add: async (sourcePath, html) => {
      const part = searchedPart(html);
      if (part !== undefined) {
        await add(index, { sourcePath, content: codeWeighsLittle(part) });
        wanted += 1;
      } else if (!UNSEARCHED.includes(sourcePath) && !html.includes('http-equiv="refresh"'))
        throw new Error(`expected every page to be searched, found no data-pagefind-body in ${sourcePath}`);
    },
    write: async (site) => {
      const { head, paths, late } = readTitles(site);
      const sections = sectionPages(paths, (path) => {
        const page = join(site, path, 'index.html');
        return existsSync(page) ? readFileSync(page, 'utf8') : '';
      });
      for (const { path, html } of sections) await add(index, { url: path, content: codeWeighsLittle(html) });
      const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
      if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
      for (const file of globSync(UNUSED, { cwd: join(site, 'pagefind') })) rmSync(join(site, 'pagefind', file));
      const indexed = countIndexed(join(site, 'pagefind', 'pagefind-entry.json'));
      if (indexed !== wanted + sections.length)
        throw new Error(`expected ${wanted + sections.length} pages in the search index, found ${indexed}`);
      for (const [name, content] of asFullTextFiles(paths, late, head, fragmentsOf(site)))
        writeFileSync(join(site, 'search', name), JSON.stringify(content));
    },
    close: async () => void (await close()),
  };
}

async function add(index: PagefindIndex, file: Parameters<PagefindIndex['addHTMLFile']>[0]): Promise<void> {
  const { errors } = await index.addHTMLFile(file);
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** The index of titles of a site: what its parts share, the paths of all pages in its order, and the pages that the full text alone finds. */
export function readTitles(site: string): { readonly head: Titles; readonly paths: readonly string[]; readonly late: readonly Row[] } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(site, 'search', `${name}.json`), 'utf8'));
  const head = read('titles') as Titles;
  const parts = [head, ...head.more.map((name) => read(name) as TitlesPart)];
  const files = globSync('late-*.json', { cwd: join(site, 'search') }).length;
  return {
    head,
    paths: parts.flatMap(({ rows }) => rows.map(([path]) => path)),
    late: Array.from({ length: files }, (_, number) => read(`late-${number}`) as Late).flatMap((pages) => pages.map(([row]) => row)),
  };
}

/** What Pagefind has stored of each page. */
const fragmentsOf = (site: string): Fragment[] =>
  globSync('pagefind/fragment/*.pf_fragment', { cwd: site }).map((file) => {
    const stored = JSON.parse(
      gunzipSync(readFileSync(join(site, file)))
        .subarray(SIGNATURE)
        .toString('utf8'),
    ) as Omit<Fragment, 'id'>;
    return { ...stored, id: file.replace(/^.*[\\/]/, '').replace('.pf_fragment', '') };
  });

/** Number of pages that an index names, over all languages. */
function countIndexed(file: string): number {
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

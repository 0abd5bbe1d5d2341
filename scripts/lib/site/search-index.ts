import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { asFullTextFiles, codeWeighsLittle, type Fragment, sectionPages } from '../../../src/search/full-text-index.ts';
import type { Titles, TitlesPart } from '../../../src/search/titles.ts';

/** Pages that search does not offer: one that is not there, and search itself. */
const UNSEARCHED = ['404.html', 'search/index.html'];

/**
 * Characters that belong to words besides letters and digits: `url_for` is one word. A dot and a hyphen separate words, so
 * that `ForeignKey` finds `models.ForeignKey`.
 */
const WORD_CHARACTERS = '_';

/** Pagefind's own interfaces, which it always writes. The site has one of its own and only asks the index. */
const UNUSED = 'pagefind-{ui,modular-ui,component-ui,highlight}.{js,css}';

/** Bytes at the start of Pagefind's files, once unpacked: its signature. */
const SIGNATURE = 'pagefind_dcd'.length;

/**
 * Writes the search index of a built site into its folder `pagefind/`, and what connects it with the index of titles into `search/`.
 * Pagefind passes over pages that it cannot read, so the pages are counted. Returns the number of all pages; throws when a page would
 * not be found.
 */
export async function indexPages(site: string): Promise<number> {
  const pages = globSync('**/*.html', { cwd: site })
    .map((page) => page.replaceAll('\\', '/'))
    .sort();
  // One after another: together they would fill the memory.
  const textOf = (page: string): string => readFileSync(join(site, page), 'utf8');
  const { head, paths } = readTitles(site);
  const sections = sectionPages(paths, (path) => {
    const page = `${path.slice(1)}index.html`;
    return pages.includes(page) ? textOf(page) : '';
  });
  const missed: string[] = [];
  let wanted = sections.length;
  try {
    const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const sourcePath of pages) {
      const text = textOf(sourcePath);
      if (text.includes('data-pagefind-body')) {
        await add(index, { sourcePath, content: codeWeighsLittle(text) });
        wanted += 1;
      } else if (!UNSEARCHED.includes(sourcePath) && !text.includes('http-equiv="refresh"')) missed.push(sourcePath);
    }
    if (missed.length > 0) throw new Error(`expected every page to be searched, found no data-pagefind-body in ${missed.join(', ')}`);
    for (const { path, html } of sections) await add(index, { url: path, content: codeWeighsLittle(html) });
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    for (const file of globSync(UNUSED, { cwd: join(site, 'pagefind') })) rmSync(join(site, 'pagefind', file));
  } finally {
    await close();
  }
  const indexed = countIndexed(join(site, 'pagefind', 'pagefind-entry.json'));
  if (indexed !== wanted) throw new Error(`expected ${wanted} pages in the search index, found ${indexed}`);
  for (const [name, content] of asFullTextFiles(paths, head, fragmentsOf(site)))
    writeFileSync(join(site, 'search', name), JSON.stringify(content));
  return pages.length;
}

async function add(index: PagefindIndex, file: Parameters<PagefindIndex['addHTMLFile']>[0]): Promise<void> {
  const { errors } = await index.addHTMLFile(file);
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** The index of titles of a site: what its parts share, and the paths of all pages in its order. */
export function readTitles(site: string): { readonly head: Titles; readonly paths: readonly string[] } {
  const read = (name: string): TitlesPart => JSON.parse(readFileSync(join(site, 'search', `${name}.json`), 'utf8')) as TitlesPart;
  const head = read('titles') as Titles;
  return { head, paths: [head, ...head.more.map(read)].flatMap(({ rows }) => rows.map(([path]) => path)) };
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

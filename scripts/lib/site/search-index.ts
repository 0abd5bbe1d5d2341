import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

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
 * Writes the search index of a built site into its folder `pagefind/`. Pagefind passes over pages that it cannot read, so
 * the pages are counted. Returns the number of all pages; throws when a page would not be found.
 */
export async function indexPages(site: string): Promise<number> {
  const pages = globSync('**/*.html', { cwd: site });
  const searched = pages.filter((page) => readFileSync(join(site, page), 'utf8').includes('data-pagefind-body'));
  const isMoved = (page: string): boolean => readFileSync(join(site, page), 'utf8').includes('http-equiv="refresh"');
  const missed = pages.filter((page) => !searched.includes(page) && !UNSEARCHED.includes(page) && !isMoved(page));
  if (missed.length > 0) throw new Error(`expected every page to be searched, found no data-pagefind-body in ${missed.join(', ')}`);
  try {
    const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    for (const file of globSync(UNUSED, { cwd: join(site, 'pagefind') })) rmSync(join(site, 'pagefind', file));
  } finally {
    await close();
  }
  const indexed = countIndexed(join(site, 'pagefind', 'pagefind-entry.json'));
  if (indexed !== searched.length) throw new Error(`expected ${searched.length} pages in the search index, found ${indexed}`);
  return pages.length;
}

/** Number of pages that an index names, over all languages. */
function countIndexed(file: string): number {
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as { languages: Record<string, { page_count: number }> };
  return Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

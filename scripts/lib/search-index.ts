import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Pages that search does not offer: one that is not there, and search itself. */
const UNSEARCHED = ['404.html', 'search/index.html'];

/**
 * Characters that belong to words here: `url_for`, `models.ForeignKey`, `Flask-Login`, `<int:id>` are looked up as they
 * are written.
 */
const WORD_CHARACTERS = '_.-';

/**
 * Writes the search index of a built site into its folder `pagefind/`. Pagefind passes over pages that it cannot read, so
 * the pages are counted. Returns the number of all pages; throws when a page would not be found.
 */
export async function indexPages(site: string): Promise<number> {
  const pages = globSync('**/*.html', { cwd: site });
  const searched = pages.filter((page) => readFileSync(join(site, page), 'utf8').includes('data-pagefind-body'));
  const missed = pages.filter((page) => !searched.includes(page) && !UNSEARCHED.includes(page));
  if (missed.length > 0) throw new Error(`expected every page to be searched, found no data-pagefind-body in ${missed.join(', ')}`);
  try {
    const { index, errors } = await createIndex({ includeCharacters: WORD_CHARACTERS });
    if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    if (added.page_count !== searched.length)
      throw new Error(`expected ${searched.length} pages in the search index, found ${added.page_count}`);
    const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
  return pages.length;
}

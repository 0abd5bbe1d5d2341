/** Finds pages with most of the words of a query, for when no page has all of them. */

/** A word of a query, with the ids of the pages that contain it. */
export interface Hits {
  readonly word: string;
  readonly ids: readonly string[];
}

/** Minimum weight of a page that is shown, as a fraction of the best page's weight. */
const ENOUGH = 0.5;

/**
 * Ids of the pages that have the most significant words, best first. The fewer pages contain a word, the more it counts: its
 * weight is log(all pages / pages with the word), the inverse document frequency (Spärck Jones 1972).
 *
 * @param pages total number of pages
 */
export function rankLoosely(hits: readonly Hits[], pages: number): string[] {
  const weights = new Map<string, number>();
  for (const { ids } of hits) for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + Math.log((pages + 1) / ids.length));
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const [best] = ranked;
  return best === undefined ? [] : ranked.filter(([, weight]) => weight >= best[1] * ENOUGH).map(([id]) => id);
}

/** The distinct words of a query. */
export const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])];

/**
 * Whether a word is marked in an excerpt. The index contains stems, so word endings may differ. For a word that is not in the
 * index, Pagefind marks other words with the same beginning.
 */
export function isMarked(word: string, excerpt: string): boolean {
  const stem = word.toLowerCase().slice(0, Math.max(4, word.length - 3));
  return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].some(([, marked = '']) => marked.toLowerCase().includes(stem));
}

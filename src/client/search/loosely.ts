/** Finding what has most of the words of a question, where no page has all of them. */

/** A word of a question with the pages that have it, by their ids. */
export interface Hits {
  readonly word: string;
  readonly ids: readonly string[];
}

/** Of the best page's weight, what a page needs to be shown. */
const ENOUGH = 0.5;

/**
 * Ids of the pages that have the most telling words, best first. A word tells the more, the fewer pages have it: its weight is the
 * logarithm of all pages over those with it (inverse document frequency, Spärck Jones 1972).
 *
 * @param pages number of all pages
 */
export function rankLoosely(hits: readonly Hits[], pages: number): string[] {
  const weights = new Map<string, number>();
  for (const { ids } of hits) for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + Math.log((pages + 1) / ids.length));
  const ranked = [...weights].sort(([, a], [, b]) => b - a);
  const [best] = ranked;
  return best === undefined ? [] : ranked.filter(([, weight]) => weight >= best[1] * ENOUGH).map(([id]) => id);
}

/** The words of a question, each once. */
export const wordsOf = (text: string): string[] => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])];

/**
 * Whether a word is among those that an excerpt marks. The index knows stems, so that the ends of words may differ; of a word that it
 * does not know at all, it marks others that begin alike.
 */
export function isMarked(word: string, excerpt: string): boolean {
  const stem = word.toLowerCase().slice(0, Math.max(4, word.length - 3));
  return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].some(([, marked = '']) => marked.toLowerCase().includes(stem));
}

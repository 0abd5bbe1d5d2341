/** Entries with a name like a query, for when nothing was found. */
import { editDistance } from '../findings/nearest.ts';
import type { Row } from './titles.ts';
import { wordsOf } from './words.ts';

/** How many are offered. */
const MOST = 3;

/**
 * The sections of prose pages, such as terms of a glossary, whose whole name is like a word of the query: at most a third of the letters
 * differ.
 *
 * @param rows the pages of the index of titles
 */
export function nearestTerms(query: string, rows: readonly Row[]): Row[] {
  const typed = wordsOf(query)
    .map(({ word }) => word)
    .filter((word) => word.length > 2);
  return rows
    .flatMap((row) => {
      const [path, title] = row;
      const name = title.toLowerCase();
      if (!path.includes('#') || /\s\S+\s/.test(name)) return [];
      const far = Math.min(1, ...typed.map((word) => editDistance(word, name) / Math.max(word.length, name.length)));
      return far <= 1 / 3 ? [{ row, far }] : [];
    })
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ row }) => row);
}

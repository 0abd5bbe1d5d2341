/** What connects the full text with the index of titles. */
import { untitled } from './says.ts';
import type { Row } from './titles.ts';

/** The content of `pages.json`. */
export interface FullTextPages {
  /** Pagefind's name of each page in the order of the index of titles, without what all names share; empty for a page without text. */
  readonly ids: readonly string[];
  /** The pages in the files `late-<n>`, with their names and what filters ask of them. */
  readonly late: readonly (readonly [id: string, kind: number, topic: number, frameworks: number])[];
  /** Pages that neither has, with their names: they are found by their text alone. */
  readonly others: readonly (readonly [id: string, row: Row])[];
}

/** Words of the full text with the same first letter, sorted, separated by blanks. */
export type FullTextWords = string;

/** The name of the file with the words of the full text that begin like a word. @example wordsFile('url_for') // 'words-u' */
export const wordsFile = (word: string): string => `words-${/^[a-z]/.exec(word)?.[0] ?? 'other'}`;

/** Pagefind's name of a page without what all names share, as `pages.json` has it. @example shortName('en_1a2b') // '1a2b' */
export const shortName = (id: string): string => id.replace(/^.*_/, '');

/**
 * The pages of the full text by their short names; those of `late` without their titles.
 *
 * @param rows the pages of the index of titles, in its order
 */
export const rowsByName = ({ ids, late, others }: FullTextPages, rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map([
    ...ids.flatMap((id, place): [string, Row][] => {
      const row = rows[place];
      return row === undefined ? [] : [[id, row]];
    }),
    ...lateRows({ late }).map((row, place) => [late[place]?.[0] ?? '', row] as const),
    ...others,
  ]);

/** The pages of `late`, without their titles. */
export const lateRows = ({ late }: Pick<FullTextPages, 'late'>): Row[] => late.map(([, ...columns], place) => untitled(place, columns));

/** Which words of a text are those of a query. */
import { beginningOf, oneSpelling } from '../words/en/client/spelling.ts';

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

const WORD = /[\p{L}\p{N}_]+/gu;

/**
 * A text in pieces, with those marked that a query has: the same word, another form of it, or a word that begins like the last one.
 *
 * @param words the words of the query, and what was meant by them
 */
export function markedIn(text: string, words: readonly string[]): Piece[] {
  const wanted = words.filter((word) => word !== '');
  const pieces: Piece[] = [];
  let done = 0;
  const fits = (word: string): boolean => {
    const plain = oneSpelling(word.toLowerCase());
    const beginning = beginningOf(plain);
    return wanted.some(
      (one) =>
        plain === one || beginning === beginningOf(one) || (one.length > 2 && (plain.startsWith(one) || plain.split('_').includes(one))),
    );
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!fits(word)) continue;
    if (index > done) pieces.push({ text: text.slice(done, index), isMarked: false });
    pieces.push({ text: word, isMarked: true });
    done = index + word.length;
  }
  return done < text.length ? [...pieces, { text: text.slice(done), isMarked: false }] : pieces;
}

/** The words of a text, as search compares them. Runs at build and in the browser, so that both see the same words. */
import { oneSpelling } from '../words/en/client/spelling.ts';

/** Scripts that put no blanks between words. */
const UNBROKEN = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]`;
/**
 * A word: a name with a symbol (`C#`, `.NET`), a version, a run of an unbroken script, or letters, digits and underscores. Anything else
 * only separates words.
 */
const WORD = new RegExp(
  String.raw`(?<name>(?<![^\s(,])(?:\.\p{L}[\p{L}\p{N}]*|\p{L}\p{N}*(?:#|\+\+))(?![^\s),.:;?!]))|(?<run>${UNBROKEN}+)|\d+(?:\.\d+)+|(?:(?!${UNBROKEN})[\p{L}\p{N}\p{M}_])+`,
  'gu',
);

/** Text without accents, in lower case. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase();

/** Words of two letters of a text that has no blanks. @example pairsOf('数据库') // ['数据', '据库'] */
function pairsOf(run: string): string[] {
  const letters = [...run];
  return letters.length < 3 ? [run] : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** A word of a text. */
export interface Word {
  /** As search compares it. */
  readonly word: string;
  /** What it is made of, for a name of several words: `url_for` is found by `url`. Empty for any other. */
  readonly parts: readonly string[];
}

/**
 * The words of a text, in their order.
 *
 * @example wordsOf('`url_for` in C#') // url_for (url, for), in, c#
 */
export function wordsOf(text: string): Word[] {
  return [...text.normalize('NFKC').matchAll(WORD)].flatMap(({ 0: found, groups }): readonly Word[] => {
    let words = known.get(found);
    if (words === undefined) {
      words = wordsIn(found, groups);
      known.set(found, words);
    }
    return words;
  });
}

/** The words of what was found before: most words of a site are on many pages. What is found says by itself what it is. */
const known = new Map<string, readonly Word[]>();

/** What a match of `WORD` is made of. @param groups those of the match */
function wordsIn(found: string, groups: Readonly<Record<string, string>> | undefined): Word[] {
  const word = plain(found);
  if (groups?.['run'] !== undefined) return pairsOf(word).map((pair) => ({ word: pair, parts: [] }));
  if (groups?.['name'] !== undefined) return [{ word, parts: [] }];
  const parts = word.split('_').filter((part) => part !== '');
  // Nothing but underscores.
  if (parts.length === 0) return [];
  if (parts.length === 1 && parts[0] !== undefined) return [{ word: fold(parts[0]), parts: [] }];
  return [{ word: word.replace(/^_+|_+$/g, ''), parts: parts.map(fold) }];
}

/** A word in one spelling; numbers and names with digits as they are. */
const fold = (word: string): string => (/^[a-z]+$/.test(word) ? oneSpelling(word) : word);

/** A name without the symbol that makes it one. @example withoutSymbol('c#') // 'c' */
export const withoutSymbol = (word: string): string => word.replace(/^\.|[#+]+$/g, '');

/** Quotation marks of phrases. */
export const QUOTES = /["“”„«»]/g;

/** The phrases of a query: what stands in quotation marks. */
export const phrasesOf = (query: string): string[] =>
  [...query.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)].map(([, phrase = '']) => phrase.trim()).filter((phrase) => /\s/.test(phrase));

/** Text as its readers count and search it: words, not characters of Markdown. */

/** How many words a text has: runs between spaces with a letter or a digit. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

const WORD = /\S*?[\p{L}\p{N}]\S*/gu;

let segmenter: Intl.Segmenter | undefined;

/** The sentences of an English text, with the blanks after them. */
export function sentencesOf(text: string): string[] {
  // To make it takes 20 ms, which a check without a new text does not need.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The start of a text, short enough to quote in a finding. */
export const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/**
 * Matches any of the words or phrases where it stands alone, ignoring case. The first that fits wins.
 *
 * @param flags further flags of the pattern
 */
export const anyOf = (words: readonly string[], flags = ''): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(RegExp.escape).join('|')})(?![\\p{L}\\p{N}-])`, `iu${flags}`);

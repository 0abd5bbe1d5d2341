/** Where search finds which words the full text has. */

/** Words of the full text with the same first letter, sorted, separated by blanks. */
export type FullTextWords = string;

/** The name of the file with the words of the full text that begin like a word. @example wordsFile('url_for') // 'words-u' */
export const wordsFile = (word: string): string => `words-${/^[a-z]/.exec(word)?.[0] ?? 'other'}`;

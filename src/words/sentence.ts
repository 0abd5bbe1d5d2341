/** A piece of a sentence: plain words, or words that a page marks up. */
export type Piece =
  | string
  | { readonly kind: 'time' | 'bold' | 'markdown'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly path: string };

/** A sentence of the interface, as a list of pieces. */
export type Sentence = readonly Piece[];

/** A date or time; empty if it is not known. */
export const time = (text = ''): Piece => ({ kind: 'time', text });

/** Bold text. */
export const bold = (text: string): Piece => ({ kind: 'bold', text });

/** Inline Markdown from the content. */
export const markdown = (text: string): Piece => ({ kind: 'markdown', text });

/** A link to a path of the site, or to an anchor of the same page. */
export const link = (text: string, path: string): Piece => ({ kind: 'link', text, path });

/** Writes a sentence as prose. @example sentence`Run on ${time('2026-11-21')}.` // ['Run on ', { kind: 'time', text: '2026-11-21' }, '.'] */
export const sentence = (words: readonly string[], ...values: readonly (Piece | number)[]): Sentence =>
  words
    .flatMap((text, index): Piece[] => {
      const value = values[index];
      return value === undefined ? [text] : [text, typeof value === 'number' ? String(value) : value];
    })
    .filter((piece) => piece !== '');

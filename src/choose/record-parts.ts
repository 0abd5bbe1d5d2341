/** What the record of a decision consists of. */

/** A piece of text, with code in backticks, or a link. */
export type Piece = string | { readonly text: string; readonly url: string };
/** A part of a record. */
export type Block =
  | { readonly kind: 'heading'; readonly rank: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | {
      readonly kind: 'list';
      readonly items: readonly (readonly Piece[])[];
      /** What HTML has if the record is `terms` only. */
      readonly short?: readonly (readonly Piece[])[];
    }
  | Facts;

/** The answers. Markdown lists them by option, as MADR does; HTML has them as a table, so that a print is short. */
export interface Facts {
  readonly kind: 'facts';
  readonly options: readonly { readonly name: string; readonly title: string; readonly checked: string }[];
  /** By weight. */
  readonly rows: readonly FactRow[];
  /** Where the pages of the rows are: a row's id follows. */
  readonly pages: string;
}

/** The answers of one row. */
export interface FactRow {
  readonly id: string;
  readonly link: Piece;
  readonly weight: string;
  /** The day on which they were checked, YYYY-MM-DD. */
  readonly verified: string;
  /** Whether all frameworks meet it in the same way, it is among those that decide, or neither. */
  readonly says: 'same' | 'decides' | 'other';
  readonly answers: readonly FactAnswer[];
}

/** What one framework answers. */
export interface FactAnswer {
  /** Its level or value. */
  readonly term: string;
  /** A value says by itself what a level needs a sentence for. */
  readonly isValue: boolean;
  /** The rest of what it says. */
  readonly text: string;
  /** What it was checked with. */
  readonly checked: string;
}

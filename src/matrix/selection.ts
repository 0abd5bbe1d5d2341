import { type Difference, differenceOf, type Term } from './difference.ts';

/** What the filters of a matrix look at in a row. */
export interface RowFacts {
  readonly topic: string;
  /** Everything the row says, as `searchable` returns it. */
  readonly text: string;
  /** The answers shown, by framework. */
  readonly terms: ReadonlyMap<string, Term>;
}

/** What the reader wants to see. Empty strings and maps select everything. */
export interface Selection {
  readonly text: string;
  readonly topic: string;
  /** By framework: a level, or `value` for an answer in words. */
  readonly levels: ReadonlyMap<string, string>;
  /** A kind of difference, or `differences` for the rows that differ in any way. */
  readonly only: string;
}

/** A text without the differences that a search ignores: case, accents, and line breaks. @example searchable('É  b') // 'e b' */
export const searchable = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether a text, made searchable, contains each word of a query. */
export const containsWords = (text: string, query: string): boolean =>
  searchable(query)
    .split(' ')
    .every((word) => text.includes(word));

/** Whether a row is part of a selection. */
export function isSelected({ topic, text, terms }: RowFacts, selection: Selection): boolean {
  if (selection.topic !== '' && selection.topic !== topic) return false;
  if (!isOfKind(differenceOf([...terms.values()]), selection.only)) return false;
  for (const [framework, level] of selection.levels) if (level !== '' && (terms.get(framework)?.level ?? 'value') !== level) return false;
  return containsWords(text, selection.text);
}

const isOfKind = (difference: Difference, only: string): boolean =>
  only === '' || only === difference || (only === 'differences' && (difference === 'level' || difference === 'wording'));

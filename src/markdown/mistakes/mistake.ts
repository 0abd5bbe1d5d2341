/** The input and output of every Markdown rule. */
import type { Nodes, Root } from 'mdast';
import type { Finding } from '../../findings/finding.ts';
import { shorten } from '../../words/prose.ts';

/** A place inside a piece of Markdown, first line and column are 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** Something that Markdown parses differently from what was meant: a finding without a file, which the outline does not know. */
export type Mistake = Omit<Finding, 'file'>;

/** A piece of Markdown, as source text and as parsed. */
export interface Reading {
  readonly text: string;
  readonly tree: Root;
  /** Whether it is a sentence of front matter, which has no blocks. */
  readonly inline: boolean;
}

/** A mistake that stops a build. */
export const wrong = (spot: Spot, message: string, expected: string, actual: string, tip: string): Mistake => ({
  level: 'error',
  line: spot.line,
  column: spot.column,
  message,
  expected,
  actual,
  tip,
});

/** Something that could be intended. */
export const doubtful = (...mistake: Parameters<typeof wrong>): Mistake => ({ ...wrong(...mistake), level: 'warning' });

/** Where a node begins. */
export const spotOf = ({ position }: Nodes): Spot => ({ line: position?.start.line ?? 1, column: position?.start.column ?? 1 });

/** The offsets at which the lines of the last text begin: a rule asks for many spots of one text. */
let last: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

/** The spot of an offset in a text. */
export function spotAt(text: string, offset: number): Spot {
  if (last.text !== text) last = { text, starts: [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)] };
  const { starts } = last;
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

/** The source text of a node; empty for a node that a plugin created. */
export const typedFor = (text: string, { position }: Nodes): string =>
  text.slice(position?.start.offset ?? 0, position?.end.offset ?? position?.start.offset ?? 0);

/** Unicode spaces that look like a plain space but are not one to Markdown, YAML and programs. */
export const HARD_SPACE = '[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';

/** The name of a character. @example codeOf('\u00a0') // 'U+00A0' */
export const codeOf = (character: string): string => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text on one line, cut to a length that a finding can quote. */
export const clip = (text: string): string => shorten(text).replaceAll('\n', ' ');

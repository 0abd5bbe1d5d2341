import { LEVELS, type Level } from '../schemas/levels.ts';

/** What one framework answers in a row: a level, or a value in words. */
export interface Term {
  readonly level?: Level | undefined;
  readonly value?: string | undefined;
}

/** How the answers of a row differ: in level, only in their words, or not at all; `unknown` if a missing answer leaves it open. */
export const DIFFERENCES = ['level', 'wording', 'same', 'unknown'] as const;
/** One of the kinds of difference. */
export type Difference = (typeof DIFFERENCES)[number];

const isKnown = ({ level }: Term): boolean => level !== 'unknown';

/** How some answers differ. An answer in words beside a level counts as another level. */
export function differenceOf(terms: readonly Term[]): Difference {
  const known = terms.filter(isKnown);
  const levels = new Set(known.map(({ level }) => level));
  if (levels.size > 1) return 'level';
  if (new Set(known.map(({ value }) => value)).size > 1) return 'wording';
  return known.length < terms.length ? 'unknown' : 'same';
}

/**
 * How far apart some answers are: steps between the nearest and the farthest level. Zero for values, which have no order, and if an
 * answer is unknown.
 */
export function stepsBetween(terms: readonly Term[]): number {
  const steps = terms.map(({ level }) => (level === undefined || level === 'unknown' ? -1 : LEVELS.indexOf(level)));
  return steps.length === 0 || steps.includes(-1) ? 0 : Math.max(...steps) - Math.min(...steps);
}

/** Orders rows by difference: the farthest levels first, then other words, then the rest. */
export function byDifference(one: readonly Term[], other: readonly Term[]): number {
  const rank = (terms: readonly Term[]): number => stepsBetween(terms) || (differenceOf(terms) === 'wording' ? 0.5 : 0);
  return rank(other) - rank(one);
}

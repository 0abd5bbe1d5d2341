/** How well search answers the queries of a guide, counted by kind. */
import type { Query } from '../schemas/queries.ts';

/** A query with the places of its first right page, from 0; -1 where none was found. */
export interface Judged {
  readonly query: Query;
  /** Among what the titles have at once. */
  readonly atOnce: number;
  /** With the full text. */
  readonly complete: number;
}

/** Counts of one kind of query. */
export interface Tally {
  readonly queries: number;
  readonly 'first at once': number;
  readonly 'first 3 at once': number;
  readonly first: number;
  readonly 'first 3': number;
}

/** The place of the first right page among the paths found; -1 for none. */
export const placeOf = ({ finds }: Pick<Query, 'finds'>, paths: readonly string[]): number =>
  paths.findIndex((path) => finds.includes(path));

const isAmong = (place: number, count: number): boolean => place >= 0 && place < count;

const tallyOf = (judged: readonly Judged[]): Tally => ({
  queries: judged.length,
  'first at once': judged.filter(({ atOnce }) => isAmong(atOnce, 1)).length,
  'first 3 at once': judged.filter(({ atOnce }) => isAmong(atOnce, 3)).length,
  first: judged.filter(({ complete }) => isAmong(complete, 1)).length,
  'first 3': judged.filter(({ complete }) => isAmong(complete, 3)).length,
});

/** Counts by kind in the order of the queries, then of the queries that are tuned for, of those held back, and of all. */
export const tallies = (judged: readonly Judged[]): Record<string, Tally> => ({
  ...Object.fromEntries([...Map.groupBy(judged, ({ query }) => query.kind)].map(([kind, some]) => [kind, tallyOf(some)])),
  'tuned for': tallyOf(judged.filter(({ query }) => !query.held_back)),
  'held back': tallyOf(judged.filter(({ query }) => query.held_back)),
  all: tallyOf(judged),
});

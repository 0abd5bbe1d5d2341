/**
 * The balance: how far each framework meets the rows that a team has weighed. It counts and adds nothing else: no scores, no shares.
 *
 * Frameworks are compared by counts, in the order of `COUNTS`: the must-have rows that cannot be had, that need the team's own code, that
 * need a package, and whose answer is not the one that the team marked as better; then the same of should and of nice. The first count
 * that differs decides, and fewer is ahead. A row counts only if every framework in the comparison has an answer that can be counted.
 */

/** How much a row matters, the weightiest first. A row without a weight is not in the comparison. */
export const WEIGHTS = ['must', 'should', 'nice'] as const;
/** How much a row matters. */
export type Weight = (typeof WEIGHTS)[number];

/** What is counted, the gravest first. */
export const DRAWBACKS = ['none', 'own', 'package', 'worse'] as const;
/** What keeps a row from coming with a framework: not possible, own code, a package, or another answer than the marked one. */
export type Drawback = (typeof DRAWBACKS)[number];

/** How a framework meets a row. `comes` counts for nothing. */
export type Way = 'comes' | Drawback;

/** A row with its weight. */
export interface WeighedRow {
  readonly id: string;
  readonly weight: Weight;
  /** What its answers are compared by: their levels, or which of their values the team marked as better. */
  readonly by: 'level' | 'mark';
  /** How each framework meets it, in the order of the frameworks; undefined if the answer cannot be counted. */
  readonly ways: readonly (Way | undefined)[];
}

/** A row that counts. */
export interface CountedRow extends WeighedRow {
  readonly ways: readonly Way[];
}

/** One of the counts by which frameworks are compared. */
export interface Count {
  readonly weight: Weight;
  readonly drawback: Drawback;
}

/** All counts, in the order in which they decide. */
export const COUNTS: readonly Count[] = WEIGHTS.flatMap((weight) => DRAWBACKS.map((drawback) => ({ weight, drawback })));

/** Why a framework is behind those that lead: the first count that differs, and the rows behind it. */
export interface Decision extends Count {
  /** The count of those that lead. */
  readonly leading: number;
  /** The count of the framework, which is higher. */
  readonly behind: number;
  /** Ids of the rows that count against the framework and not against the one that leads: of several, the first by its id. */
  readonly against: readonly string[];
  /** Ids of the rows that count against the one that leads and not against the framework. */
  readonly for: readonly string[];
}

/** A framework with its counts and its place. */
export interface Standing {
  readonly framework: string;
  /** 1 for those that lead; frameworks with the same counts have the same place. */
  readonly place: number;
  /** In the order of `COUNTS`. */
  readonly counts: readonly number[];
  /** Undefined for those that lead. */
  readonly decision: Decision | undefined;
}

/** What the rows say about the frameworks. */
export interface Balance {
  /** By place; those with the same place in the order given. */
  readonly standings: readonly Standing[];
  /** Ids of the frameworks that lead. More than one is a tie. */
  readonly leading: readonly string[];
  /** Ids of the rows that count, in the order given. */
  readonly counted: readonly string[];
  /** Ids of the counted rows that all frameworks meet in the same way. */
  readonly equal: readonly string[];
  /** Ids of the rows that are listed and not counted. */
  readonly listed: readonly string[];
}

/** Whether a row counts: every framework has an answer that can be counted. */
export const isCounted = (row: WeighedRow): row is CountedRow => row.ways.every((way) => way !== undefined);

/**
 * Compares the frameworks by the rows.
 *
 * @param frameworks ids, in the order of the ways of each row
 */
export function balanceOf(frameworks: readonly string[], rows: readonly WeighedRow[]): Balance {
  const counted = rows.filter(isCounted);
  const all = frameworks.map((framework, at) => ({ framework, at, counts: COUNTS.map((count) => idsBehind(counted, count, at).length) }));
  const ranked = all.toSorted((a, b) => compareCounts(a.counts, b.counts) || a.at - b.at);
  // Those that lead have the same counts, but not for the same rows: the one whose rows are named must not depend on the order.
  const [first] = ranked
    .filter(({ counts }) => compareCounts(ranked[0]?.counts ?? [], counts) === 0)
    .toSorted((a, b) => (a.framework < b.framework ? -1 : 1));
  const standings = ranked.map(
    ({ framework, at, counts }): Standing => ({
      framework,
      place: 1 + ranked.filter((other) => compareCounts(other.counts, counts) < 0).length,
      counts,
      decision: first === undefined ? undefined : decisionBetween(counted, first, { at, counts }),
    }),
  );
  return {
    standings,
    leading: standings.filter(({ place }) => place === 1).map(({ framework }) => framework),
    counted: counted.map(({ id }) => id),
    equal: counted.filter(({ ways }) => new Set(ways).size < 2).map(({ id }) => id),
    listed: rows.filter((row) => !isCounted(row)).map(({ id }) => id),
  };
}

/** Below zero if the first is ahead: its first count that differs is lower. */
export function compareCounts(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((count, index) => count !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Ids of the rows that a count of one framework counts. */
const idsBehind = (rows: readonly CountedRow[], { weight, drawback }: Count, at: number): string[] =>
  rows.filter((row) => row.weight === weight && row.ways[at] === drawback).map(({ id }) => id);

/** A framework by its place among the ways of a row. */
interface Counted {
  readonly at: number;
  readonly counts: readonly number[];
}

function decisionBetween(rows: readonly CountedRow[], first: Counted, other: Counted): Decision | undefined {
  const index = other.counts.findIndex((count, place) => count !== first.counts[place]);
  const count = COUNTS[index];
  if (count === undefined) return undefined;
  const [leading, behind] = [idsBehind(rows, count, first.at), idsBehind(rows, count, other.at)];
  return {
    ...count,
    leading: leading.length,
    behind: behind.length,
    against: behind.filter((id) => !leading.includes(id)),
    for: leading.filter((id) => !behind.includes(id)),
  };
}

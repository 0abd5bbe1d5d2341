import type { MeasuredResult, MeasurementData } from '../schemas/measurement.ts';
import { conditions as words } from '../words/en/terms.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** The conditions under which a number was measured, by readable name. */
export type Conditions = Readonly<Record<string, string>>;

/** Numbers of one target and the conditions under which they were measured. */
export interface Figure {
  readonly conditions: Conditions;
  /** In the order they were measured, one per round. */
  readonly values: readonly number[];
}

/** A condition that differs between two figures. */
export interface Unlike {
  readonly condition: string;
  readonly first: string;
  readonly second: string;
}

/** The conclusion from a ratio; `too few` rounds allow none. */
export type Says = 'more' | 'less' | 'no difference' | 'too few';

/** With fewer rounds, it could be chance that they all agree. */
const ENOUGH_ROUNDS = 3;

/** A comparison of two figures, or why they cannot be compared. */
export type Comparison =
  | { readonly kind: 'ratio'; readonly ratio: Spread; readonly says: Says }
  | { readonly kind: 'refused'; readonly unlike: readonly Unlike[] };

/**
 * The conditions of a result, without the things being compared: the framework, its release and its packages.
 *
 * @param scopeTitle readable description of what happens for each request
 */
export function conditionsOf(data: MeasurementData, result: MeasuredResult, scopeTitle: string): Conditions {
  const { machine } = data;
  return {
    [words.quantity]: result.quantity,
    [words.scope]: scopeTitle,
    [words.program]: `${result.program} ${data.programs[result.program] ?? ''}`.trim(),
    [words.connections]: String(result.concurrency ?? words.none),
    [words.threads]: String(result.threads),
    [words.workers]: String(data.workers),
    [words.server]: data.server,
    [words.python]: data.python,
    [words.database]: data.database,
    [words.generator]: data.generator,
    [words.seconds]: String(data.seconds),
    [words.warmUp]: String(data.warm_up),
    [words.processor]: machine.cpu,
    [words.cores]: String(machine.cores),
    [words.memory]: `${machine.memory} GiB`,
    [words.kernel]: machine.kernel,
    [words.priority]: String(data.priority),
    [words.pinned]: data.pinned ? words.yes : words.no,
    [words.runs]: `${result.runs.length}, ${data.day}`,
  };
}

/** The conditions that differ, in the order of the first figure. */
export function unlikeConditions(first: Conditions, second: Conditions): Unlike[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].flatMap((condition) => {
    const [one, other] = [first[condition] ?? words.notStated, second[condition] ?? words.notStated];
    return one === other ? [] : [{ condition, first: one, second: other }];
  });
}

/**
 * Compares two figures: the ratio of the first to the second in each round. Refuses if a condition differs, and says which.
 *
 * A ratio says "more" or "less" only if it does so in every round, and there are at least three rounds.
 */
export function compare(first: Figure, second: Figure): Comparison {
  const unlike = unlikeConditions(first.conditions, second.conditions);
  if (first.values.length !== second.values.length)
    unlike.push({ condition: words.counted, first: String(first.values.length), second: String(second.values.length) });
  if (unlike.length > 0) return { kind: 'refused', unlike };
  const ratio = spreadOf(first.values.map((value, round) => value / (second.values[round] ?? Number.NaN)));
  const clear = ratio.min > 1 ? 'more' : ratio.max < 1 ? 'less' : 'no difference';
  return { kind: 'ratio', ratio, says: clear !== 'no difference' && first.values.length < ENOUGH_ROUNDS ? 'too few' : clear };
}

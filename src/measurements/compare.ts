import type { MeasuredResult, MeasurementData } from '../schemas/measurement.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** Everything under which a number was measured, by its name in words. */
export type Conditions = Readonly<Record<string, string>>;

/** Numbers of one target and the conditions under which they were measured. */
export interface Figure {
  readonly conditions: Conditions;
  /** In the order in which they were measured, one for each round. */
  readonly values: readonly number[];
}

/** A condition that is not the same for two figures. */
export interface Unlike {
  readonly condition: string;
  readonly first: string;
  readonly second: string;
}

/** What a ratio says; too few rounds say nothing. */
export type Says = 'more' | 'less' | 'no difference' | 'too few';

/** With fewer rounds, agreement of all of them may be chance. */
const ENOUGH_ROUNDS = 3;

/** Two figures side by side, or why they may not stand there. */
export type Comparison =
  | { readonly kind: 'ratio'; readonly ratio: Spread; readonly says: Says }
  | { readonly kind: 'refused'; readonly unlike: readonly Unlike[] };

const NOTHING = 'not stated';

/**
 * The conditions of a result. What is compared is no condition: the framework, its release and its packages.
 *
 * @param scopeTitle what is done for each request, in words
 */
export function conditionsOf(data: MeasurementData, result: MeasuredResult, scopeTitle: string): Conditions {
  const { machine } = data;
  return {
    quantity: result.quantity,
    'what is done for each request': scopeTitle,
    program: `${result.program} ${data.programs[result.program] ?? ''}`.trim(),
    connections: String(result.concurrency ?? 'none'),
    threads: String(result.threads),
    workers: String(data.workers),
    server: data.server,
    Python: data.python,
    database: data.database,
    generator: data.generator,
    'seconds of a run': String(data.seconds),
    'requests before it': String(data.warm_up),
    processor: machine.cpu,
    cores: String(machine.cores),
    'memory of the machine': `${machine.memory} GiB`,
    kernel: machine.kernel,
    priority: String(data.priority),
    'a core for each process': data.pinned ? 'yes' : 'no',
    'runs made in turn': `${result.runs.length}, ${data.day}`,
  };
}

/** The conditions that are not the same, in the order of the first. */
export function unlikeConditions(first: Conditions, second: Conditions): Unlike[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].flatMap((condition) => {
    const [one, other] = [first[condition] ?? NOTHING, second[condition] ?? NOTHING];
    return one === other ? [] : [{ condition, first: one, second: other }];
  });
}

/**
 * Puts two figures side by side: the ratio of the first to the second in each round. Refuses when a condition differs, and says which.
 *
 * A ratio says "more" or "less" only when it does so in every round, and there are three at least.
 */
export function compare(first: Figure, second: Figure): Comparison {
  const unlike = unlikeConditions(first.conditions, second.conditions);
  if (first.values.length !== second.values.length)
    unlike.push({ condition: 'runs', first: String(first.values.length), second: String(second.values.length) });
  if (unlike.length > 0) return { kind: 'refused', unlike };
  const ratio = spreadOf(first.values.map((value, round) => value / (second.values[round] ?? Number.NaN)));
  const clear = ratio.min > 1 ? 'more' : ratio.max < 1 ? 'less' : 'no difference';
  return { kind: 'ratio', ratio, says: clear !== 'no difference' && first.values.length < ENOUGH_ROUNDS ? 'too few' : clear };
}

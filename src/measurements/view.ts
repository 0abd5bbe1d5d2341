import type { Measurement } from '../guide/model.ts';
import type { MeasuredResult } from '../schemas/measurement.ts';
import type { MeasurementPlan, Quantity } from '../schemas/measurement-plan.ts';
import { groups as words } from '../words/en/terms.ts';
import { type Comparison, type Conditions, compare, conditionsOf, type Figure, type Unlike } from './compare.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** A framework as it was set up and measured. */
export interface ShownTarget {
  readonly id: string;
  readonly framework: string;
  readonly title: string;
}

/** The numbers of one target. */
export interface Cell {
  readonly target: ShownTarget;
  readonly spread: Spread;
  readonly runs: number;
}

/** Numbers measured under exactly the same conditions, which can be compared. */
export interface Group {
  /** What sets it apart from the other groups of its panel. */
  readonly label: string;
  /** One row per quantity; the first one is charted. */
  readonly rows: readonly { readonly quantity: Quantity; readonly cells: readonly Cell[]; readonly comparisons: readonly Compared[] }[];
}

/** The first target of a group compared with another one. */
export interface Compared {
  readonly first: ShownTarget;
  readonly second: ShownTarget;
  readonly comparison: Comparison;
}

/** One chart with its table: the groups differ only as their labels say. */
export interface Panel {
  readonly scope: MeasurementPlan['scopes'][number];
  readonly quantity: Quantity;
  readonly groups: readonly Group[];
}

/** A measurement, ready to be shown. */
export interface MeasurementView {
  readonly panels: readonly Panel[];
  /** The load from other processes during the runs. */
  readonly load: Spread;
  /** Fewest and most runs behind a number. */
  readonly runs: readonly [number, number];
}

/** Lays out a measurement: one panel per scope, or per scope and quantity if no result has concurrent requests. */
export function viewOf({ data, planned, plan }: Measurement): MeasurementView {
  const { results } = data;
  const asked = results.some(({ concurrency }) => concurrency !== undefined);
  const panels = plan.scopes.flatMap((scope) => {
    const own = results.filter((result) => result.scope === scope.id);
    const drawn = asked ? planned.quantities.slice(0, 1) : planned.quantities;
    return drawn.flatMap((quantity): Panel[] => {
      const shown = asked ? own : own.filter((result) => result.quantity === quantity);
      const groups = [...Map.groupBy(shown, (result) => labelOf(result, plan, planned.programs.length > 1, asked))];
      if (groups.length === 0) return [];
      return [{ scope, quantity, groups: groups.map(([label, same]) => groupOf(label, same, { data, plan })) }];
    });
  });
  const counts = results.map(({ runs }) => runs.length);
  return {
    panels,
    load: spreadOf(results.flatMap(({ runs }) => runs.map(({ load }) => load))),
    runs: [Math.min(...counts), Math.max(...counts)],
  };
}

function labelOf({ program, threads, concurrency }: MeasuredResult, plan: MeasurementPlan, many: boolean, asked: boolean): string {
  const name = many || !asked ? [plan.programs.find(({ id }) => id === program)?.title ?? program] : [];
  return [...name, ...(concurrency === undefined ? [] : [words.threads(threads), words.connections(concurrency)])].join(', ');
}

function groupOf(label: string, results: readonly MeasuredResult[], { data, plan }: Pick<Measurement, 'data' | 'plan'>): Group {
  const rows = [...Map.groupBy(results, ({ quantity }) => quantity)].map(([quantity, same]) => {
    const cells = same.map(
      (result): Cell => ({ target: shownTarget(result, plan), spread: spreadOf(valuesOf(result)), runs: result.runs.length }),
    );
    const [first, ...others] = same;
    const comparisons = others.flatMap((other): Compared[] =>
      first === undefined || first.framework === other.framework
        ? []
        : [
            {
              first: shownTarget(first, plan),
              second: shownTarget(other, plan),
              comparison: compare(figureOf(first, { data, plan }), figureOf(other, { data, plan })),
            },
          ],
    );
    return { quantity, cells, comparisons };
  });
  return { label, rows };
}

const valuesOf = ({ runs }: MeasuredResult): number[] => runs.map(({ value }) => value);

/** The target of a result, as pages name it. */
export const shownTarget = ({ target, framework }: MeasuredResult, plan: MeasurementPlan): ShownTarget => ({
  id: target,
  framework,
  title: plan.targets.find(({ id }) => id === target)?.title ?? target,
});

/** A result with its conditions. */
export function figureOf(result: MeasuredResult, { data, plan }: Pick<Measurement, 'data' | 'plan'>): Figure {
  const scope = plan.scopes.find(({ id }) => id === result.scope)?.title ?? result.scope;
  return { conditions: conditionsOf(data, result, scope), values: valuesOf(result) };
}

/** Two targets whose numbers are not compared, and why. */
export interface Refusal {
  readonly first: ShownTarget;
  readonly second: ShownTarget;
  readonly unlike: readonly Unlike[];
}

/** The pairs of targets of different frameworks that a measurement does not compare, although everything else is the same. */
export function refusalsOf({ data, plan }: Pick<Measurement, 'data' | 'plan'>): Refusal[] {
  const [sample] = data.results;
  const like = data.results.filter(
    (result) =>
      result.quantity === sample?.quantity &&
      result.program === sample.program &&
      result.threads === sample.threads &&
      result.concurrency === sample.concurrency,
  );
  return like.flatMap((first, index) =>
    like.slice(index + 1).flatMap((second): Refusal[] => {
      if (first.framework === second.framework) return [];
      const comparison = compare(figureOf(first, { data, plan }), figureOf(second, { data, plan }));
      if (comparison.kind === 'ratio') return [];
      return [{ first: shownTarget(first, plan), second: shownTarget(second, plan), unlike: comparison.unlike }];
    }),
  );
}

/** The conditions that all results of a measurement share. */
export function sharedConditions({ data, plan }: Pick<Measurement, 'data' | 'plan'>): Conditions {
  const all = data.results.map((result) => figureOf(result, { data, plan }).conditions);
  const [first = {}] = all;
  return Object.fromEntries(Object.entries(first).filter(([name, value]) => all.every((one) => one[name] === value)));
}

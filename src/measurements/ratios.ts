import type { Measurement } from '../guide/model.ts';
import { compareVersions } from '../releases/versions.ts';
import type { MeasuredResult } from '../schemas/measurement.ts';
import type { Quantity } from '../schemas/measurement-plan.ts';
import { compare, type Says } from './compare.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { figureOf, type ShownTarget, shownTarget } from './view.ts';

/** Two targets compared over all their runs: each number of threads and of connections. */
export interface OverallRatio {
  /** Title of the program that both ran. */
  readonly program: string;
  readonly first: ShownTarget;
  readonly second: ShownTarget;
  /** The middle one of the medians, and the smallest and the largest ratio of any round. */
  readonly ratio: Spread;
  readonly says: Says;
}

/**
 * A measurement in short: for each program and scope, the first target compared with those of other frameworks. Of each framework, only the
 * newest release that was measured; pairs that cannot be compared are left out.
 */
export function overallRatios({ data, planned, plan }: Measurement, quantity: Quantity): OverallRatio[] {
  const own = data.results.filter((result) => result.quantity === quantity);
  const newest = new Map(own.map(({ framework, version }) => [framework, version]));
  for (const { framework, version } of own)
    if (compareVersions(version, newest.get(framework) ?? version) > 0) newest.set(framework, version);
  const current = own.filter(({ framework, version }) => newest.get(framework) === version);
  return planned.programs.flatMap((program) =>
    plan.scopes.flatMap((scope) => {
      const results = current.filter((result) => result.program === program && result.scope === scope.id);
      const [first] = results;
      const others = [...Map.groupBy(results, ({ target }) => target).values()].filter(([one]) => one?.framework !== first?.framework);
      return others.flatMap((seconds) => {
        const ratios = seconds.flatMap((second) => {
          const partner = results.find((result) => result.target === first?.target && isAlike(result, second));
          if (partner === undefined) return [];
          const comparison = compare(figureOf(partner, { data, plan }), figureOf(second, { data, plan }));
          return comparison.kind === 'ratio' ? [comparison] : [];
        });
        const [second] = seconds;
        if (first === undefined || second === undefined || ratios.length === 0) return [];
        const ratio = {
          median: spreadOf(ratios.map((one) => one.ratio.median)).median,
          min: Math.min(...ratios.map((one) => one.ratio.min)),
          max: Math.max(...ratios.map((one) => one.ratio.max)),
        };
        const hasTooFew = ratios.some(({ says }) => says === 'too few');
        return [
          {
            program: plan.programs.find(({ id }) => id === program)?.title ?? program,
            first: shownTarget(first, plan),
            second: shownTarget(second, plan),
            ratio,
            says: ratio.min <= 1 && ratio.max >= 1 ? 'no difference' : hasTooFew ? 'too few' : ratio.min > 1 ? 'more' : 'less',
          } satisfies OverallRatio,
        ];
      });
    }),
  );
}

const isAlike = (one: MeasuredResult, other: MeasuredResult): boolean =>
  one.threads === other.threads && one.concurrency === other.concurrency;

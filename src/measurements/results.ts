import { createHash } from 'node:crypto';
import type { MeasuredResult, MeasurementData } from '../schemas/measurement.ts';
import type { MeasurementPlan, PlannedMeasurement } from '../schemas/measurement-plan.ts';
import type { Sample } from './order.ts';

/** Where and how samples were taken. */
export interface Environment
  extends Pick<MeasurementData, 'day' | 'command' | 'machine' | 'server' | 'generator' | 'database' | 'priority' | 'pinned' | 'commands'> {
  /** The programs' files. */
  readonly files: readonly { readonly program: string; readonly name: string; readonly text: string }[];
}

/** The contents of a measurement file: its share of the samples, and the environment. */
export function measurementFrom(
  plan: MeasurementPlan,
  { programs, quantities }: Pick<PlannedMeasurement, 'programs' | 'quantities'>,
  samples: readonly Sample[],
  { files, ...environment }: Environment,
): MeasurementData {
  // Values measured without requests do not depend on the number of threads, so use one thread count only.
  const own = samples.filter(
    ({ program, quantity, threads, concurrency }) =>
      programs.includes(program) && quantities.includes(quantity) && (concurrency !== undefined || threads === Math.min(...plan.threads)),
  );
  const groups = Map.groupBy(quietRounds(own, plan.load_limit), ({ target, program, quantity, threads, concurrency }) =>
    JSON.stringify([program, quantity, threads, concurrency, target]),
  );
  const results = [...groups.values()].flatMap(([first, ...others]): MeasuredResult[] => {
    const target = plan.targets.find(({ id }) => id === first?.target);
    if (first === undefined || target === undefined) return [];
    const { program, quantity, threads, concurrency } = first;
    const { id, framework, version, scope } = target;
    const runs = [first, ...others].sort((a, b) => a.round - b.round).map(({ value, load }) => ({ value, load }));
    return [
      { target: id, framework, version, scope, program, quantity, threads, ...(concurrency === undefined ? {} : { concurrency }), runs },
    ];
  });
  const place = ({ program, quantity, threads, concurrency = 0, target }: MeasuredResult): number[] => [
    programs.indexOf(program),
    quantities.indexOf(quantity),
    threads,
    concurrency,
    plan.targets.findIndex(({ id }) => id === target),
  ];
  return {
    ...environment,
    python: plan.python,
    workers: plan.workers,
    seconds: plan.seconds,
    warm_up: plan.warm_up,
    programs: Object.fromEntries(programs.map((program) => [program, fingerprint(files.filter((file) => file.program === program))])),
    packages: plan.packages,
    results: results.sort((a, b) => byParts(place(a), place(b))),
  };
}

/** Minimum number of rounds to keep, disturbed or not: with fewer there is no spread. */
const FEWEST_ROUNDS = 2;

/**
 * Leaves out rounds in which other processes disturbed one of the targets. Only the load decides, never a measured value,
 * and it applies to all targets of a round together. If fewer than two rounds are left, the least disturbed ones are kept.
 */
export function quietRounds(samples: readonly Sample[], limit: number): Sample[] {
  const alike = Map.groupBy(samples, ({ program, quantity, threads, concurrency }) =>
    JSON.stringify([program, quantity, threads, concurrency]),
  );
  return [...alike.values()].flatMap((same) => {
    const rounds = [...Map.groupBy(same, ({ round }) => round).values()]
      .map((own) => ({ own, load: Math.max(...own.map(({ load }) => load)) }))
      .sort((a, b) => a.load - b.load);
    return rounds.filter(({ load }, index) => load <= limit || index < FEWEST_ROUNDS).flatMap(({ own }) => own);
  });
}

/** A fingerprint of a program's files: if it changes, a different program was measured. */
export const fingerprint = (files: readonly { readonly name: string; readonly text: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(files.map(({ name, text }) => [name, text]).sort()))
    .digest('hex')
    .slice(0, 16);

function byParts(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) if (part !== b[index]) return part - (b[index] ?? 0);
  return 0;
}

import { createHash } from 'node:crypto';
import type { MeasuredResult, MeasurementData } from '../schemas/measurement.ts';
import type { MeasurementPlan, PlannedMeasurement } from '../schemas/measurement-plan.ts';
import type { Sample } from './order.ts';

/** Where and how samples were taken. */
export interface Environment
  extends Pick<MeasurementData, 'day' | 'command' | 'machine' | 'server' | 'generator' | 'database' | 'priority' | 'pinned' | 'commands'> {
  /** The files of the programs. */
  readonly files: readonly { readonly program: string; readonly name: string; readonly text: string }[];
}

/** What the file of a measurement holds: its part of the samples, and the environment. */
export function measurementFrom(
  plan: MeasurementPlan,
  { programs, quantities }: Pick<PlannedMeasurement, 'programs' | 'quantities'>,
  samples: readonly Sample[],
  { files, ...environment }: Environment,
): MeasurementData {
  // What no request is part of is the same for each number of threads: it is taken once.
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

/** How many rounds of each are kept, disturbed or not: with fewer there is no spread. */
const FEWEST_ROUNDS = 2;

/**
 * Leaves out the rounds in which other processes disturbed one of the targets. It is decided by the load alone, never by a value,
 * and for all targets of a round together; where fewer than two are left, the least disturbed stay.
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

/** A fingerprint of the files of a program: another one means that another program was measured. */
export const fingerprint = (files: readonly { readonly name: string; readonly text: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify(files.map(({ name, text }) => [name, text]).sort()))
    .digest('hex')
    .slice(0, 16);

function byParts(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) if (part !== b[index]) return part - (b[index] ?? 0);
  return 0;
}

import type { MeasuredProgram, MeasurementPlan, Quantity, Target } from '../schemas/measurement-plan.ts';
import { counted } from '../words/count.ts';

/** Runs that are made together: each target of a program in turn, so that what changes on the machine meets all alike. */
export interface Block {
  readonly program: MeasuredProgram;
  readonly threads: number;
  /** Counted from 1. */
  readonly round: number;
  /** In the order in which they are asked; each round begins with another one. */
  readonly targets: readonly Target[];
}

/** One value that a block found. */
export interface Sample {
  readonly target: string;
  readonly program: string;
  readonly quantity: Quantity;
  readonly threads: number;
  readonly concurrency?: number | undefined;
  readonly round: number;
  readonly value: number;
  readonly load: number;
}

/** Every block of a plan, round by round: when it is stopped early, each program has about as many runs as the others. */
export function blocksOf({ programs, targets, threads, runs }: MeasurementPlan): Block[] {
  return Array.from({ length: runs }, (_, index) => index + 1).flatMap((round) =>
    programs.flatMap((program) =>
      threads.map((number): Block => {
        const own = targets.filter((target) => target.programs?.includes(program.id) ?? true);
        const first = (round - 1) % Math.max(1, own.length);
        return { program, threads: number, round, targets: [...own.slice(first), ...own.slice(0, first)] };
      }),
    ),
  );
}

/** What was found in a block. */
export const samplesOf = ({ program, threads, round }: Block, samples: readonly Sample[]): Sample[] =>
  samples.filter((one) => one.program === program.id && one.threads === threads && one.round === round);

/** The blocks of a plan that are still to be made, in their order. */
export const blocksLeft = (plan: MeasurementPlan, samples: readonly Sample[]): Block[] =>
  blocksOf(plan).filter((block) => samplesOf(block, samples).length === 0);

/** The name of a block, for progress. @example 'json, 4 threads, round 2' */
export const blockName = ({ program, threads, round }: Block): string => `${program.id}, ${counted(threads, 'thread')}, round ${round}`;

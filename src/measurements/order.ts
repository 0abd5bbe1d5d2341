import type { MeasuredProgram, MeasurementPlan, Quantity, Target } from '../schemas/measurement-plan.ts';
import { counted } from '../words/count.ts';

/** Runs made together: each target of a program in turn, so that changes on the machine affect all targets equally. */
export interface Block {
  readonly program: MeasuredProgram;
  readonly threads: number;
  /** Counted from 1. */
  readonly round: number;
  /** In the order they are measured; each round starts with a different one. */
  readonly targets: readonly Target[];
}

/** One value measured in a block. */
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

/** Every block of a plan, round by round: if stopped early, all programs have had about the same number of runs. */
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

/** The samples from a block. */
export const samplesOf = ({ program, threads, round }: Block, samples: readonly Sample[]): Sample[] =>
  samples.filter((one) => one.program === program.id && one.threads === threads && one.round === round);

/** The blocks of a plan that still have to run, in order. */
export const blocksLeft = (plan: MeasurementPlan, samples: readonly Sample[]): Block[] =>
  blocksOf(plan).filter((block) => samplesOf(block, samples).length === 0);

/** The name of a block, for progress. @example 'json, 4 threads, round 2' */
export const blockName = ({ program, threads, round }: Block): string => `${program.id}, ${counted(threads, 'thread')}, round ${round}`;

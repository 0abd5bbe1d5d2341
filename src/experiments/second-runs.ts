import type { Release } from '../schemas/framework.ts';
import type { RecordedRun } from '../schemas/transcript.ts';
import type { Difference } from './differences.ts';

/** A second run of a program on one release, in a different runtime from the run that is shown. */
export interface SecondRun {
  readonly release: Release;
  readonly run: RecordedRun;
  /** How it differs from the run that is shown. */
  readonly differences: readonly Difference[];
}

/** Second runs that can be described in one sentence. */
export interface SecondRuns {
  /** Where they ran. */
  readonly runtime: string;
  /** The versions on which they ran, newest first. */
  readonly releases: readonly string[];
  /** The last date with a new or changed result. */
  readonly day: string;
  /** How they differ from the runs that are shown, without duplicates. */
  readonly differences: readonly Difference[];
}

/** Second runs of a program, grouped by runtime. */
export function secondRuns(runs: readonly SecondRun[]): SecondRuns[] {
  return [...Map.groupBy(runs, ({ run }) => run.runtime)].map(([runtime, same]) => ({
    runtime,
    releases: same.map(({ release }) => release.latest),
    day: same
      .map(({ run }) => run.day)
      .sort()
      .at(-1) as string,
    differences: [...new Map(same.flatMap(({ differences }) => differences.map((one) => [`${one.index} ${one.what}`, one]))).values()],
  }));
}

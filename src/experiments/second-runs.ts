import type { Release } from '../schemas/framework.ts';
import type { RecordedRun } from '../schemas/transcript.ts';
import type { Difference } from './differences.ts';

/** A second run of a program on one release, in another runtime than the one that is shown. */
export interface SecondRun {
  readonly release: Release;
  readonly run: RecordedRun;
  /** How it differs from the one that is shown. */
  readonly differences: readonly Difference[];
}

/** Second runs that can be told of in one sentence. */
export interface SecondRuns {
  /** Where they ran. */
  readonly runtime: string;
  /** The versions on which they ran, newest first. */
  readonly releases: readonly string[];
  /** The last day on which something new came back. */
  readonly day: string;
  /** How they differ from the runs that are shown, each once. */
  readonly differences: readonly Difference[];
}

/** Second runs of a program, by where they ran. */
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

import type { Trial } from '../../../src/experiments/plan.ts';
import type { Outcome } from '../../../src/experiments/run/protocol.ts';
import type { Finding } from '../../../src/findings/finding.ts';

/** The results of some trials in a runtime. */
export interface Ran {
  readonly trials: readonly Trial[];
  /** In the order of the trials. */
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  /** What was skipped, in sentences. */
  readonly skipped: readonly string[];
  /** Says where a trial ran, given the version of Python. */
  readonly runtimeOf: (trial: Trial) => (python: string) => string;
}

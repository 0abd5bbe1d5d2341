/** Compares the result of a recorded step with the recording. */
import type { DriverResult } from '../../experiments/run/protocol.ts';
import type { OfferedStep, Runnable } from '../../run-here/runnable.ts';
import { nameOf } from './answer.ts';
import { asRecorded, compared } from './compare.ts';
import type { Comparison } from './result.ts';
import type { Session } from './session.ts';

/** What came back beside the recording; undefined if the step was not recorded. */
export async function comparisonOf(
  result: DriverResult,
  step: OfferedStep,
  { normalise }: Runnable,
  session: Session,
): Promise<Comparison | undefined> {
  const { release, captured } = session;
  if (step.recorded === undefined || release?.recorded === undefined) return undefined;
  const names = release.steps.flatMap(({ capture }) => Object.keys(capture));
  const lines = compared(step.recorded, asRecorded(result, normalise, captured), (one) => nameOf(one, step), names);
  return { lines, recorded: release.recorded, python: await session.python() };
}

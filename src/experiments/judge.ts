import type { Runtime } from '../content/kinds.ts';
import { error, type Finding, warning } from '../findings/finding.ts';
import type { RecordedRun, Result } from '../schemas/transcript.ts';
import type { Difference } from './differences.ts';
import { isSame, mismatches } from './matching.ts';
import { normalise } from './normalise.ts';
import { type Trial, trialName } from './plan.ts';
import type { Outcome } from './run/protocol.ts';
import { asked, expectationFor, expectationPath } from './steps.ts';

/**
 * The record of a run. Keeps the date of the last recording if nothing else has changed since.
 *
 * @param runtime describes where the program ran, given the Python version
 */
export function recordOf(
  trial: Trial,
  outcome: Extract<Outcome, { kind: 'ran' }>,
  runtime: (python: string) => string,
  day: string,
  last: RecordedRun | undefined,
): RecordedRun {
  const captured = outcome.steps.flatMap((step) => Object.entries(step.captured));
  const steps = trial.steps.map((step, position): Result => {
    const result = (outcome.steps[position] ?? {}) as Omit<Result, 'asked'>;
    return { asked: asked(step), ...normalise(result, trial.runtime.normalise, captured) };
  });
  const versions = Object.fromEntries(Object.entries(outcome.versions).sort(([a], [b]) => a.localeCompare(b, 'en')));
  const record = { day, runtime: runtime(outcome.python), versions, program: trial.fingerprint, steps };
  return last !== undefined && isSame({ ...record, day: last.day }, last) ? last : record;
}

/** Findings for a program that did not run to completion. */
export function failureFindings(trial: Trial, outcome: Outcome): Finding[] {
  if (outcome.kind === 'ran') return [];
  const { data } = trial.transcript;
  const name = trialName(trial);
  const entry = ['programs', trial.framework, 'entry'];
  if (outcome.kind === 'failed')
    return [error(data.placeOf(entry), name, 'a program that starts', outcome.why.trim(), 'run it with the commands on its page')];
  const within = `an end within ${trial.limit} s`;
  if (outcome.step === undefined) return [error(data.placeOf(entry), name, within, 'none while it was started', 'limit: …')];
  const step = trial.steps.find(({ index }) => index === outcome.step);
  const found = `none; it was ended in ${step === undefined ? 'a step' : asked(step)}`;
  return [error(data.placeOf(['steps', outcome.step]), name, within, found, 'limit: …')];
}

/** Findings for results that do not match the expectations. `only` limits them to the step of that name. */
export function contradictions(trial: Trial, { steps }: Pick<RecordedRun, 'steps'>, only?: string): Finding[] {
  const findings: Finding[] = [];
  for (const [position, step] of trial.steps.entries()) {
    const expected = expectationFor(step, trial.framework);
    const result = steps[position];
    if (expected === undefined || result === undefined || (only !== undefined && step.id !== only)) continue;
    for (const { path, ...mismatch } of mismatches(expected, result)) {
      const place = trial.transcript.data.placeOf([...expectationPath(step, trial.framework), ...path]);
      const what = [`${trialName(trial)}, step ${step.index + 1} (${asked(step)})`, ...path].join(', ');
      findings.push(error(place, what, mismatch.expected, mismatch.actual, 'fix the program, or write what it really returns'));
    }
  }
  return findings;
}

/** The command that records again: everything, or one example or experiment. */
export const recordTip = (on: Runtime, only?: string): string =>
  ['npm run evidence --', on === 'cpython' ? '--cpython' : [], only === undefined ? [] : `--only ${only}`, '--record'].flat().join(' ');

/**
 * Findings for differences between a run and its recording in the same runtime. On CPython the Python version depends on the machine,
 * so a different version alone is not a finding.
 */
export function changes(trial: Trial, now: RecordedRun, recorded: RecordedRun | undefined, on: Runtime): Finding[] {
  const { data } = trial.transcript;
  const name = trialName(trial);
  const tip = recordTip(on);
  if (recorded === undefined) return [error(data.placeOf(['programs', trial.framework]), name, 'a recording', 'none', tip)];
  if (now === recorded) return [];
  const findings: Finding[] = [];
  const differ = (place: Finding | ReturnType<typeof data.placeOf>, what: string, expected: unknown, actual: unknown): number =>
    findings.push(error(place, `${name}, ${what}`, `${excerpt(expected)}, as recorded on ${recorded.day}`, excerpt(actual), tip));
  for (const field of on === 'cpython' ? (['versions', 'program'] as const) : (['runtime', 'versions', 'program'] as const))
    if (!isSame(now[field], recorded[field])) differ(data.placeOf(['programs', trial.framework]), field, recorded[field], now[field]);
  for (const [position, step] of trial.steps.entries())
    for (const field of ['asked', 'status', 'headers', 'body', 'json', 'raises', 'batches'] as const) {
      const [before, after] = [recorded.steps[position]?.[field], now.steps[position]?.[field]];
      if (!isSame(before, after))
        differ(data.placeOf(['steps', step.index]), `step ${step.index + 1} (${asked(step)}), ${field}`, before, after);
    }
  return findings;
}

/** Findings for differences from WebAssembly without a stated reason. */
export function differenceFindings(trial: Trial, differences: readonly Difference[]): Finding[] {
  return differences
    .filter(({ because }) => because === undefined)
    .map(({ index, asked: question, what, wasm, cpython }) =>
      warning(
        trial.transcript.data.placeOf(['steps', index]),
        `${trialName(trial)}, step ${index + 1} (${question}), ${what} on CPython`,
        `${excerpt(wasm)}, as in WebAssembly`,
        excerpt(cpython),
        'fix the adapter, or state the difference and its reason in runtimes/cpython.yaml',
      ),
    );
}

function excerpt(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 280)}…` : text;
}

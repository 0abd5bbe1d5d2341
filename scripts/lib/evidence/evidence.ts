/** Runs the programs of the content and compares their output with the expected and with the recorded output. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Runtime } from '../../../src/content/kinds.ts';
import { type Difference, differencesBetween } from '../../../src/experiments/differences.ts';
import { changes, contradictions, differenceFindings, failureFindings, recordOf } from '../../../src/experiments/judge.ts';
import { recordedOf, type Trial, trialName, trialsOf } from '../../../src/experiments/plan.ts';
import type { Row } from '../../../src/experiments/table.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { nearest } from '../../../src/findings/nearest.ts';
import type { Recorded, RecordedRun } from '../../../src/schemas/transcript.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import { Misuse, type Settings } from '../../../src/site/settings.ts';
import { cpythonOf, runTrialsOnCPython } from '../python/cpython-run.ts';
import { runTrialsInWasm } from '../python/wasm-run.ts';

/** Options from the command line. */
export interface Options {
  /** Ids of the examples and experiments to run. Without any: all. */
  readonly only?: readonly string[] | undefined;
  /** Whether to record the output. */
  readonly record?: boolean | undefined;
  /** Whether to run on this machine's Python instead of in WebAssembly. */
  readonly cpython?: boolean | undefined;
}

/** The result of a run of the evidence. */
export interface Evidence {
  readonly findings: readonly Finding[];
  readonly rows: readonly Row[];
  /** What was skipped, in sentences. */
  readonly skipped: readonly string[];
  /** How the programs differ from WebAssembly, by their names. */
  readonly differences: ReadonlyMap<string, readonly Difference[]>;
  readonly milliseconds: number;
}

/** How many programs run at once: more would slow all of them down. */
export const MOST_AT_ONCE = Math.min(2, availableParallelism());
/** What is written, by runtime. */
const FILES: Readonly<Record<Runtime, string>> = { wasm: 'recorded.json', cpython: 'recorded-cpython.json' };

/** Throws `Misuse` when an id does not belong to an example or experiment of the settings' content. */
export function refuseUnknownPrograms(settings: Settings, day: string, ids: readonly string[]): void {
  const { content } = readContentFolder(settings, day);
  const known = [...new Set(trialsOf(content).map(({ example }) => example))];
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const tip =
    nearest(unknown, known) ??
    known.find((id) => id.includes(unknown)) ??
    `ls ${settings.contentName}/examples ${settings.contentName}/experiments`;
  throw new Misuse(`--only: expected the id of an example or experiment, found "${unknown}"\n  tip: ${tip}`);
}

/**
 * Runs the programs of the settings' content. Throws `NoWheels` when packages are not there and cannot be fetched, and
 * `NoPython` when there is no Python to run them on.
 */
export async function evidence(settings: Settings, day: string, { only = [], record, cpython }: Options = {}): Promise<Evidence> {
  const started = performance.now();
  const { content, findings: unreadable } = readContentFolder(settings, day);
  const wanted = trialsOf(content).filter(({ example }) => only.length === 0 || only.includes(example));
  const on: Runtime = cpython ? 'cpython' : 'wasm';
  const {
    trials,
    outcomes,
    findings: unlocked,
    skipped,
    runtimeOf,
  } = await (cpython ? runTrialsOnCPython : runTrialsInWasm)(wanted, content, MOST_AT_ONCE);
  const recorded = recordedOf(content, on);
  const inWasm = recordedOf(content, 'wasm');
  const known = cpythonOf(content)?.differs ?? [];
  const written = new Map<string, Recorded>();
  const differences = new Map<string, readonly Difference[]>();
  const findings = [...unreadable, ...unlocked];
  const rows = trials.map((trial, index): Row => {
    const { framework, release, steps, example } = trial;
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error(`${trialName(trial)} has no outcome`);
    const last = recorded.get(example)?.[framework]?.[release.version];
    const found = failureFindings(trial, outcome);
    if (outcome.kind === 'ran') {
      const now = recordOf(trial, outcome, runtimeOf(trial), day, last);
      found.push(...contradictions(trial, now), ...(record ? [] : changes(trial, now, last, on)));
      enter(written, trial, now);
      const other = inWasm.get(example)?.[framework]?.[release.version];
      if (cpython && other?.program === trial.fingerprint) {
        const differ = differencesBetween(example, steps, other, now, known);
        if (differ.length > 0) differences.set(trialName(trial), differ);
        findings.push(...differenceFindings(trial, differ));
      }
    }
    findings.push(...found);
    const { milliseconds } = outcome;
    return { example, framework, version: release.latest, steps: steps.length, asExpected: found.length === 0, milliseconds };
  });
  if (record) {
    // Programs that did not run keep their recorded output.
    for (const trial of wanted.filter((one) => written.get(one.folder)?.[one.framework]?.[one.release.version] === undefined)) {
      const last = recorded.get(trial.example)?.[trial.framework]?.[trial.release.version];
      if (last !== undefined && written.has(trial.folder)) enter(written, trial, last);
    }
    for (const [folder, runs] of written)
      writeFileSync(`${settings.contentDir}/${folder}/${FILES[on]}`, `${JSON.stringify(runs, null, 2)}\n`);
  }
  return { findings, rows, skipped, differences, milliseconds: performance.now() - started };
}

function enter(written: Map<string, Recorded>, { folder, framework, release }: Trial, run: RecordedRun): void {
  const runs = written.get(folder) ?? {};
  runs[framework] = { ...runs[framework], [release.version]: run };
  written.set(folder, runs);
}

/**
 * `npm run evidence`: runs every program of the examples and experiments on every release that the guide compares, and
 * says where what comes back is not what must come back, or not what was recorded. Exit code 1 when there is a finding.
 *
 * `--record` writes down what came back, `--only <id>` runs one example or experiment (given again: several), `--lock` chooses
 * the wheels anew. `--cpython` runs them on this machine's Python, each under a production server, and compares that with WebAssembly.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Content, sourcesOf } from '../src/content/content.ts';
import type { Runtime } from '../src/content/kinds.ts';
import { type Difference, differencesBetween } from '../src/experiments/differences.ts';
import { changes, contradictions, differenceFindings, failureFindings, recordOf } from '../src/experiments/judge.ts';
import { ordersFor, recordedOf, runsInWasm, setKey, setsOf, type Trial, trialName, trialsOf } from '../src/experiments/plan.ts';
import type { Outcome } from '../src/experiments/run/protocol.ts';
import { runPlan } from '../src/experiments/run/wasm/run.ts';
import { WrongWheel } from '../src/experiments/run/wasm/wheels.ts';
import { differencesTable, type Row, table, totals } from '../src/experiments/table.ts';
import { type Finding, hasErrors } from '../src/findings/finding.ts';
import { nearest } from '../src/findings/nearest.ts';
import { report } from '../src/findings/report.ts';
import type { Lock, Wheel } from '../src/schemas/runtime.ts';
import type { Recorded, RecordedRun } from '../src/schemas/transcript.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { Misuse, readSettings, type Settings, today } from '../src/site/settings.ts';
import { main } from './lib/main.ts';
import { NoPython } from './lib/python/cpython.ts';
import { cpythonOf, runTrialsOnCPython } from './lib/python/cpython-run.ts';
import { interpreter } from './lib/python/interpreter.ts';
import { chooseWheels, fetchWheels, NoWheels } from './lib/python/pip.ts';
import { WHEELS } from './lib/python/run-here.ts';

/** What is asked on the command line. */
export interface Options {
  /** Ids of the examples and experiments to run. Without it: all. */
  readonly only?: readonly string[] | undefined;
  /** Whether to write down what came back. */
  readonly record?: boolean | undefined;
  /** Whether to run on this machine's Python instead of in WebAssembly. */
  readonly cpython?: boolean | undefined;
}

/** What a run of the evidence found. */
export interface Evidence {
  readonly findings: readonly Finding[];
  readonly rows: readonly Row[];
  /** What was left out, in sentences. */
  readonly skipped: readonly string[];
  /** How the programs differ from WebAssembly, by their names. */
  readonly differences: ReadonlyMap<string, readonly Difference[]>;
  readonly milliseconds: number;
}

/** What became of some trials in a runtime. */
export interface Ran {
  readonly trials: readonly Trial[];
  /** In the order of the trials. */
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  readonly skipped: readonly string[];
  /** Says where a trial ran, given the version of Python. */
  readonly runtimeOf: (trial: Trial) => (python: string) => string;
}

/** More at once make each other slower. */
const MOST_AT_ONCE = Math.min(2, availableParallelism());
/** What is written, by runtime. */
const FILES: Readonly<Record<Runtime, string>> = { wasm: 'recorded.json', cpython: 'recorded-cpython.json' };

/**
 * Runs the programs of the settings' content. Throws `NoWheels` when packages are not there and cannot be fetched, and
 * `NoPython` when there is no Python to run them on.
 */
export async function evidence(settings: Settings, day: string, { only, record, cpython }: Options = {}): Promise<Evidence> {
  const started = performance.now();
  const { content, findings: unreadable } = readContentFolder(settings, day);
  const wanted = trialsOf(content).filter(({ example }) => only?.includes(example) ?? true);
  const on: Runtime = cpython ? 'cpython' : 'wasm';
  const {
    trials,
    outcomes,
    findings: unlocked,
    skipped,
    runtimeOf,
  } = await (cpython ? runTrialsOnCPython(wanted, content, MOST_AT_ONCE) : runTrialsInWasm(wanted, content));
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
    // What did not run keeps what was recorded of it.
    for (const trial of wanted.filter((one) => written.get(one.folder)?.[one.framework]?.[one.release.version] === undefined)) {
      const last = recorded.get(trial.example)?.[trial.framework]?.[trial.release.version];
      if (last !== undefined && written.has(trial.folder)) enter(written, trial, last);
    }
    for (const [folder, runs] of written) writeFileSync(`${settings.contentDir}/${folder}/${FILES[on]}`, asJson(runs));
  }
  return { findings, rows, skipped, differences, milliseconds: performance.now() - started };
}

async function runTrialsInWasm(wanted: readonly Trial[], content: Content): Promise<Ran> {
  const { sets, jobs, trials, findings } = ordersFor(wanted.filter(runsInWasm), content);
  fetchWheels(distinct(sets.flatMap(({ wheels }) => wheels)), interpreter().python, WHEELS);
  const outcomes = await runPlan({ sets, jobs, wheelDir: WHEELS, parallel: MOST_AT_ONCE });
  const others = new Set(wanted.filter((one) => !runsInWasm(one)).map(({ example }) => example));
  const skipped = [...others].map((example) => `${example} runs on CPython alone: npm run evidence -- --cpython`);
  return { trials, outcomes, findings, skipped, runtimeOf: () => (python) => `CPython ${python} in ${interpreter().name}` };
}

/** Chooses the wheels of every set that some program needs, and writes the lock. Returns the number of sets. */
export function lock(settings: Settings, day: string): number {
  const { content } = readContentFolder(settings, day);
  const { python } = interpreter();
  const runtimes = new Map(sourcesOf(content, 'runtime').map(({ role, value }) => [role.id, value]));
  const wheels: Wheel[] = [];
  const sets = setsOf(trialsOf(content)).map((set) => {
    const runtime = runtimes.get(set.framework);
    if (runtime === undefined) throw new Error(`${setKey(set)} has no runtime`);
    const chosen = chooseWheels([`${runtime.package}==${set.version}`, ...runtime.requires, ...set.packages], python, WHEELS);
    wheels.push(...chosen);
    return { ...set, packages: [...set.packages], wheels: chosen.map(({ file }) => file) };
  });
  const all = distinct(wheels).sort((a, b) => a.file.localeCompare(b.file, 'en'));
  writeFileSync(`${settings.contentDir}/runtimes/lock.json`, asJson({ python, wheels: all, sets } satisfies Lock));
  return sets.length;
}

function enter(written: Map<string, Recorded>, { folder, framework, release }: Trial, run: RecordedRun): void {
  const runs = written.get(folder) ?? {};
  runs[framework] = { ...runs[framework], [release.version]: run };
  written.set(folder, runs);
}

const distinct = (wheels: readonly Wheel[]): Wheel[] => [...new Map(wheels.map((wheel) => [wheel.file, wheel])).values()];
const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

if (import.meta.main)
  await main(async () => {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true },
        record: { type: 'boolean' },
        lock: { type: 'boolean' },
        cpython: { type: 'boolean' },
      },
    });
    const settings = readSettings(process.env);
    const day = today(process.env);
    const { content } = readContentFolder(settings, day);
    const known = [...new Set(trialsOf(content).map(({ example }) => example))];
    const unknown = values.only?.find((id) => !known.includes(id));
    if (unknown !== undefined) {
      const tip = nearest(unknown, known) ?? known.join(', ');
      throw new Misuse(`--only: expected the id of an example or experiment, found "${unknown}"\n  tip: ${tip}`);
    }
    try {
      if (values.lock) console.log(`${lock(settings, day)} sets of wheels are locked.`);
      const { findings, rows, skipped, differences, milliseconds } = await evidence(settings, day, values);
      console.log(table(rows));
      if (differences.size > 0) console.log(differencesTable(differences));
      console.log(totals(rows, skipped));
      console.log(report(findings, 'text', { files: rows.length, milliseconds }).replace(/ files? checked/, ' programs run'));
      process.exitCode = hasErrors(findings) ? 1 : 0;
    } catch (cause) {
      if (cause instanceof NoPython) console.error(`${cause.message}\n  tip: PYTHON=… npm run evidence -- --cpython`);
      else if (cause instanceof NoWheels) console.error(`expected the wheels of the lock, found no way to fetch them: ${cause.message}`);
      else if (cause instanceof WrongWheel) console.error(`${cause.message}\n  tip: remove the file from ${WHEELS}; nothing was run`);
      else throw cause;
      process.exitCode = 1;
    }
  });

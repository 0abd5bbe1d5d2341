/**
 * `npm run evidence`: runs every program of the examples and experiments on every release that the guide compares, and
 * says where what comes back is not what must come back, or not what was recorded. Exit code 1 when there is a finding.
 *
 * `--record` writes down what came back, `--only <id>` runs one example or experiment, `--lock` chooses the wheels anew.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readContent, sourcesOf } from '../src/check/content.ts';
import { readFiles } from '../src/content/files.ts';
import { changes, contradictions, failureFindings, recordOf } from '../src/evidence/judge.ts';
import { nameOf, ordersFor, recordedOf, setKey, setsOf, type Trial, trialsOf } from '../src/evidence/plan.ts';
import { runPlan } from '../src/evidence/run/run.ts';
import { WrongWheel } from '../src/evidence/run/wheels.ts';
import { type Row, table } from '../src/evidence/table.ts';
import { type Finding, hasErrors } from '../src/findings/finding.ts';
import { nearest } from '../src/findings/nearest.ts';
import { report } from '../src/findings/report.ts';
import { type Lock, runtimeSchema, type Wheel } from '../src/schemas/runtime.ts';
import type { Recorded, RecordedRun } from '../src/schemas/transcript.ts';
import { readSettings, type Settings, today } from '../src/settings/settings.ts';
import { interpreter } from './lib/interpreter.ts';
import { chooseWheels, fetchWheels, NoWheels } from './lib/pip.ts';
import { WHEELS } from './lib/run-here.ts';

/** What is asked on the command line. */
export interface Options {
  /** Id of the one example or experiment to run. */
  readonly only?: string | undefined;
  /** Whether to write down what came back. */
  readonly record?: boolean | undefined;
}

/** What a run of the evidence found. */
export interface Evidence {
  readonly findings: readonly Finding[];
  readonly rows: readonly Row[];
  readonly milliseconds: number;
}

/** More at once make each other slower. */
const MOST_AT_ONCE = 2;

/** Runs the programs of the settings' content. Throws `NoWheels` when the wheels are not there and cannot be fetched. */
export async function evidence(settings: Settings, day: string, { only, record }: Options = {}): Promise<Evidence> {
  const started = performance.now();
  const files = readFiles(settings.contentDir);
  const { content, findings: unreadable } = readContent(files, settings.contentName, day);
  const wanted = trialsOf(content).filter(({ example }) => only === undefined || example === only);
  const { sets, jobs, trials, findings: unlocked } = ordersFor(wanted, content);
  fetchWheels(distinct(sets.flatMap(({ wheels }) => wheels)), interpreter().python, WHEELS);
  const outcomes = await runPlan({ sets, jobs, wheelDir: WHEELS, parallel: Math.min(MOST_AT_ONCE, availableParallelism()) });
  const recorded = recordedOf(content);
  const written = new Map<string, Recorded>();
  const findings = [...unreadable, ...unlocked];
  const rows = trials.map((trial, index): Row => {
    const outcome = outcomes[index];
    if (outcome === undefined) throw new Error(`${nameOf(trial)} has no outcome`);
    const last = recorded.get(trial.example)?.[trial.framework]?.[trial.release.version];
    const found = failureFindings(trial, outcome);
    if (outcome.kind === 'ran') {
      const now = recordOf(trial, outcome, interpreter().name, day, last);
      found.push(...contradictions(trial, now), ...(record ? [] : changes(trial, now, last)));
      enter(written, trial, now);
    } else if (last !== undefined) enter(written, trial, last);
    findings.push(...found);
    const { framework, release, steps, example } = trial;
    const { milliseconds } = outcome;
    return { example, framework, version: release.latest, steps: steps.length, asExpected: found.length === 0, milliseconds };
  });
  if (record) for (const [folder, runs] of written) writeFileSync(`${settings.contentDir}/${folder}/recorded.json`, asJson(runs));
  return { findings, rows, milliseconds: performance.now() - started };
}

/** Chooses the wheels of every set that some program needs, and writes the lock. Returns the number of sets. */
export function lock(settings: Settings, day: string): number {
  const { content } = readContent(readFiles(settings.contentDir), settings.contentName, day);
  const { python } = interpreter();
  const runtimes = new Map(sourcesOf(content, 'runtime', runtimeSchema).map(({ role, value }) => [role.id, value]));
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

if (import.meta.main) {
  const { values } = parseArgs({ options: { only: { type: 'string' }, record: { type: 'boolean' }, lock: { type: 'boolean' } } });
  const settings = readSettings(process.env);
  const day = today(process.env);
  const { content } = readContent(readFiles(settings.contentDir), settings.contentName, day);
  const known = [...new Set(trialsOf(content).map(({ example }) => example))];
  if (values.only !== undefined && !known.includes(values.only)) {
    const tip = nearest(values.only, known) ?? known.join(', ');
    console.error(`--only: expected the id of an example or experiment, found "${values.only}"\n  tip: ${tip}`);
    process.exitCode = 2;
  } else
    try {
      if (values.lock) console.log(`${lock(settings, day)} sets of wheels are locked.`);
      const { findings, rows, milliseconds } = await evidence(settings, day, values);
      console.log(table(rows));
      console.log(report(findings, 'text', { files: rows.length, milliseconds }).replace(/ files? checked/, ' programs run'));
      process.exitCode = hasErrors(findings) ? 1 : 0;
    } catch (cause) {
      if (cause instanceof NoWheels) console.error(`expected the wheels of the lock, found no way to fetch them: ${cause.message}`);
      else if (cause instanceof WrongWheel) console.error(`${cause.message}\n  tip: remove the file from ${WHEELS}; nothing was run`);
      else throw cause;
      process.exitCode = 1;
    }
}

/** What all blocks of a measurement share: programs, databases, and a Python for each release. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join, resolve } from 'node:path';
import type { Content } from '../../../src/content/content.ts';
import type { Environment } from '../../../src/measurements/results.ts';
import type { MeasurementPlan } from '../../../src/schemas/measurement-plan.ts';
import { Misuse } from '../../../src/site/settings.ts';
import { findPythons, provideEnvironment } from '../python/cpython.ts';
import { WHEELS } from '../python/run-here.ts';
import { thisMachine } from './machine.ts';
import { canPin, generatorVersion, generatorWords } from './measured-server.ts';

/** Outside git: what has been measured so far, and copies of the programs, which Python may fill with bytecode. */
export const STATE = resolve('.cache/measurements');

/** What all blocks share. */
export interface Bench {
  readonly plan: MeasurementPlan;
  readonly pinned: boolean;
  /** The Python of each release of a framework, by `releaseOf`. */
  readonly pythons: ReadonlyMap<string, string>;
  /** The folder of a program of a framework. */
  readonly folderOf: (program: string, framework: string) => string;
}

/** @example releaseOf('ant', '2.0.1') // 'ant 2.0.1' */
export const releaseOf = (framework: string, version: string): string => `${framework} ${version}`;

/** Copies the programs, makes their databases and the virtual environments. */
export async function prepare(plan: MeasurementPlan, contentDir: string): Promise<Bench> {
  const python = findPythons(process.env).find(({ version }) => version === plan.python);
  if (python === undefined) throw new Misuse(`expected CPython ${plan.python}, found none\n  tip: PYTHON=<its command> npm run measure`);
  mkdirSync(STATE, { recursive: true });
  const programs = mkdtempSync(join(STATE, 'programs-'));
  process.once('exit', () => rmSync(programs, { recursive: true, force: true }));
  cpSync(join(contentDir, 'measurements/programs'), programs, { recursive: true });
  for (const { id, database } of plan.programs)
    if (database !== undefined) makeDatabase(python.command, join(programs, id, database), join(programs, id, 'measured.sqlite3'));
  const pythons = new Map<string, string>();
  for (const [framework, releases] of Object.entries(plan.packages))
    for (const [version, packages] of Object.entries(releases)) {
      const others = { ...packages, [plan.server.package]: plan.server.version };
      pythons.set(releaseOf(framework, version), join(await provideEnvironment({ python, wheels: [], others }, WHEELS), 'bin/python'));
    }
  return { plan, pythons, pinned: canPin(thisMachine().cores), folderOf: (program, framework) => join(programs, program, framework) };
}

function makeDatabase(python: string, script: string, file: string): void {
  const program = 'import sqlite3, sys; base = sqlite3.connect(sys.argv[2]); base.executescript(open(sys.argv[1]).read()); base.close()';
  const { status, stderr } = spawnSync(python, ['-c', program, script, file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
}

/** What the files record of where and how it was measured. */
export function environmentOf({ plan, pythons, pinned }: Bench, content: Content, day: string): Environment {
  const [python] = pythons.values();
  const { stdout } = spawnSync(python ?? '', ['-c', 'import sqlite3; print(sqlite3.sqlite_version)'], { encoding: 'utf8' });
  const core = (number: string): string => (pinned ? `taskset -c ${number} ` : '');
  return {
    day,
    command: 'npm run measure',
    machine: thisMachine(),
    server: `${plan.server.package} ${plan.server.version}`,
    generator: generatorVersion(),
    database: `SQLite ${stdout.trim()}`,
    priority: getPriority(),
    pinned,
    commands: [
      `${core('0')}python ${plan.server.arguments.join(' ')} {application}`,
      `${core('1')}${generatorWords('{concurrency}', plan.seconds, 'wrk-report.lua', 'http://127.0.0.1:{port}{path}').join(' ')}`,
    ],
    files: content.sources.flatMap(({ role, text }) => (role.kind === 'measured-program' ? [{ ...role, text }] : [])),
  };
}

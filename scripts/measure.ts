/**
 * `npm run measure`: measures what `content/measurements/plan.yaml` says and writes the results beside it. It takes long:
 * `--minutes <n>` stops after about that time, and the next call goes on where it stopped. When all runs are made, the
 * files are written. `--anew` forgets what was measured before, `--write` writes what there is.
 *
 * Needs Linux, the Python of the plan and wrk.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants, getPriority, setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Content, sourcesOf } from '../src/content/content.ts';
import { type Block, blockName, blocksOf, type Sample } from '../src/measurements/order.ts';
import { type Environment, measurementFrom } from '../src/measurements/results.ts';
import type { MeasurementPlan, Target } from '../src/schemas/measurement-plan.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { Misuse, readSettings, today } from '../src/site/settings.ts';
import { main } from './lib/main.ts';
import { quietMoment, residentMemory, tellsOfProcesses, thisMachine, underLoad } from './lib/measure/machine.ts';
import {
  canPin,
  generatorVersion,
  generatorWords,
  type Order,
  type Server,
  sendRequests,
  startServer,
  timeImport,
  warmUp,
} from './lib/measure/measured-server.ts';
import { findPythons, provideEnvironment } from './lib/python/cpython.ts';
import { WHEELS } from './lib/python/run-here.ts';

/** Outside git: what has been measured so far, and copies of the programs, which Python may fill with bytecode. */
const STATE = resolve('.cache/measurements');
/** How often a run is made before one under foreign load counts all the same: the one under the least. */
const MOST_TRIES = 3;

/** What all blocks share. */
interface Bench {
  readonly plan: MeasurementPlan;
  readonly pinned: boolean;
  /** The Python of each release of a framework, by `releaseOf`. */
  readonly pythons: ReadonlyMap<string, string>;
  /** The folder of a program of a framework. */
  readonly folderOf: (program: string, framework: string) => string;
}

/** Makes the runs of a block. */
async function runBlock(bench: Bench, { program, threads, round, targets }: Block): Promise<Sample[]> {
  const { plan, pinned } = bench;
  const samples: Sample[] = [];
  const servers = new Map<Target, Server>();
  const note = (target: Target, found: Omit<Sample, 'target' | 'program' | 'threads' | 'round'>): number =>
    samples.push({ target: target.id, program: program.id, threads, round, ...found });
  try {
    for (const target of targets) {
      const order = orderFor(bench, program, target, threads);
      if (threads === Math.min(...plan.threads)) {
        const { value, load } = await quietest(plan.load_limit, () =>
          underLoad(
            () => [process.pid],
            () => timeImport(order.python, target.imports, order.folder, order.environment, pinned),
          ),
        );
        note(target, { quantity: 'import', value: rounded(value), load });
      }
      const { value: server, load } = await quietest(
        plan.load_limit,
        () =>
          underLoad(
            () => [process.pid],
            () => startServer(order, pinned),
          ),
        ({ value: slower }) => slower.stop(),
      );
      servers.set(target, server);
      await warmUp(server.port, program.path, plan.warm_up);
      note(target, { quantity: 'start-up', value: rounded(server.startUp), load });
      note(target, { quantity: 'memory', value: rounded(residentMemory(server.worker())), load });
    }
    for (const concurrency of plan.concurrencies)
      for (const [target, server] of servers) {
        const { value, load } = await quietest(plan.load_limit, () => {
          let generator = 0;
          return underLoad(
            () => [...server.pids(), generator],
            () =>
              sendRequests(`http://127.0.0.1:${server.port}${program.path}`, { concurrency, seconds: plan.seconds, pinned }, (pid) => {
                generator = pid;
              }),
          );
        });
        note(target, { quantity: 'requests-per-second', concurrency, value: value.requestsPerSecond, load });
        note(target, { quantity: 'latency-p50', concurrency, value: value.p50, load });
        note(target, { quantity: 'latency-p95', concurrency, value: value.p95, load });
        note(target, { quantity: 'latency-p99', concurrency, value: value.p99, load });
      }
    return samples;
  } finally {
    for (const server of servers.values()) await server.stop();
  }
}

/**
 * Waits for a quiet moment and makes a run; makes it again while there is more foreign load than the plan allows, and takes the
 * one with the least.
 *
 * @param discard is given each run that is not taken
 */
async function quietest<Run extends { readonly load: number }>(
  limit: number,
  run: () => Promise<Run>,
  discard: (run: Run) => Promise<void> | void = () => {},
): Promise<Run> {
  await quietMoment(limit);
  let best = await run();
  for (let tries = 1; tries < MOST_TRIES && best.load > limit; tries++) {
    await quietMoment(limit);
    const next = await run();
    const [taken, other] = next.load < best.load ? [next, best] : [best, next];
    best = taken;
    await discard(other);
  }
  return best;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** What the server of a target is started with. */
function orderFor({ plan, pythons, folderOf }: Bench, program: Block['program'], target: Target, threads: number): Order {
  const folder = folderOf(program.id, target.framework);
  const release = releaseOf(target.framework, target.version);
  const python = pythons.get(release);
  if (python === undefined) throw new Misuse(`plan.yaml: expected packages for ${release}, found none`);
  const words = { workers: plan.workers, threads };
  const filled = plan.server.arguments.map((one) =>
    one.replace(/\{(workers|threads)\}/, (_, name: keyof typeof words) => String(words[name])),
  );
  const database: Record<string, string> = program.database === undefined ? {} : { DATABASE: join(folder, '../measured.sqlite3') };
  const environment = { ...target.environment, ...database, PYTHONPATH: folder };
  return { python, arguments: [...filled, target.application], folder, environment, path: program.path, contains: program.contains };
}

/** @example releaseOf('ant', '2.0.1') // 'ant 2.0.1' */
const releaseOf = (framework: string, version: string): string => `${framework} ${version}`;

/** Copies the programs, makes their databases and the virtual environments. */
async function prepare(plan: MeasurementPlan, contentDir: string): Promise<Bench> {
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
function environmentOf({ plan, pythons, pinned }: Bench, content: Content, day: string): Environment {
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

if (import.meta.main)
  await main(async () => {
    const { values } = parseArgs({ options: { minutes: { type: 'string' }, anew: { type: 'boolean' }, write: { type: 'boolean' } } });
    const deadline = performance.now() + (values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes) * 60_000);
    if (!tellsOfProcesses()) throw new Misuse('measuring reads /proc: expected Linux, found none');
    const settings = readSettings(process.env);
    const day = today(process.env);
    const { content } = readContentFolder(settings, day);
    const [found] = sourcesOf(content, 'measurement-plan');
    if (found === undefined)
      throw new Misuse(`${settings.contentName}/measurements/plan.yaml: expected a plan, found none that is valid\n  tip: npm run check`);
    const plan = found.value;
    generatorVersion();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
    process.setMaxListeners(0);
    hurry();
    const bench = await prepare(plan, settings.contentDir);
    const state = join(STATE, 'samples.json');
    if (values.anew) rmSync(state, { force: true });
    const samples = existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')) as Sample[]) : [];
    const left = blocksOf(plan).filter(
      ({ program, threads, round }) => !samples.some((one) => one.program === program.id && one.threads === threads && one.round === round),
    );
    for (const [index, block] of left.entries()) {
      if (performance.now() >= deadline || values.write) {
        console.log(`${left.length - index} blocks are left. npm run measure goes on.`);
        if (!values.write) return;
        break;
      }
      samples.push(...(await runBlock(bench, block)));
      writeFileSync(state, JSON.stringify(samples));
      const loads = samples.filter(
        ({ program, threads, round }) => program === block.program.id && threads === block.threads && round === block.round,
      );
      console.log(
        `${blockName(block)}: foreign load ${Math.min(...loads.map(({ load }) => load))} to ${Math.max(...loads.map(({ load }) => load))}`,
      );
    }
    const environment = environmentOf(bench, content, day);
    for (const measurement of plan.measurements) {
      const file = join(settings.contentDir, 'measurements', `${measurement.id}.json`);
      writeFileSync(file, `${JSON.stringify(measurementFrom(plan, measurement, samples, environment), undefined, 2)}\n`);
      console.log(file);
    }
  });

/** Where Linux keeps the priority of a session: within it alone, the priorities of its processes count. */
const SESSION = '/proc/self/autogroup';

/** Asks to be served first, so that others on the machine disturb less. Not everybody may: it is recorded what was given. */
function hurry(): void {
  try {
    setPriority(constants.priority.PRIORITY_HIGHEST);
    if (existsSync(SESSION)) writeFileSync(SESSION, String(constants.priority.PRIORITY_HIGHEST));
  } catch {
    // The priority stays what it was.
  }
}

/**
 * Runs programs, a few at a time, each in its own thread that is terminated at its time limit.
 *
 * Runs as a separate process. Node gives it permission only to read this folder, Pyodide, fflate, p-map and the wheels, and to
 * start threads: it cannot write files, start processes or open connections, whatever a program tries.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import pMap from 'p-map';
import type { Wheel } from '../../../schemas/runtime.ts';
import type { Engine, Job, Outcome, PackageSet, Plan, PoolMessage, SharedFiles, WorkerMessage, WorkerTask } from '../protocol.ts';
import { sharedFiles } from './files.ts';
import { changesImports, type Start, startsOf } from './starts.ts';
import { isInstalled, unpacked, verified } from './wheels.ts';

/** Seconds until an interpreter must be ready. */
const PREPARATION_LIMIT = 120;
/**
 * Threshold for the size of Python files times the number of installs in a run after the first. Above it, compiling all files once is
 * faster than compiling the imported ones in each program.
 */
const WORTH_COMPILING = 5_000_000;

const file = readFileSync(new URL('pyodide.asm.wasm', import.meta.resolve('pyodide')));
const engine: Engine = { module: await WebAssembly.compile(file), bytes: file.length };

interface Prepared {
  readonly packages: readonly SharedFiles[];
  readonly memory: SharedArrayBuffer;
}

const tell = (message: PoolMessage): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });

process.once('message', async (plan: Plan) => {
  const ours = ['driver', 'loop'].map((name) => [`evidence_${name}.py`, readFileSync(new URL(`../${name}.py`, import.meta.url))] as const);
  const installed = new Map<string, readonly SharedFiles[]>();
  const filesOf = (wheels: readonly Wheel[]): SharedFiles[] => wheels.flatMap(({ file }) => installed.get(file) ?? []);
  const inParallel = { concurrency: plan.parallel };
  const booted = await work({ kind: 'boot' }, PREPARATION_LIMIT);
  if (booted.kind !== 'message' || booted.message.kind !== 'memory') throw new Error(whyNot(booted));
  const { memory } = booted.message;
  const install = async ([wheel, times]: [Wheel, number]): Promise<void> => {
    const files = sharedFiles(installedFiles(wheel, plan.wheelDir));
    const bytes = files.files.reduce((sum, [path, , length]) => sum + (path.endsWith('.py') ? length : 0), 0);
    const end = bytes * (times - 1) < WORTH_COMPILING ? undefined : await work({ kind: 'compile', memory, files }, PREPARATION_LIMIT);
    const bytecode = end?.kind === 'message' && end.message.kind === 'compiled' ? [end.message.files] : [];
    installed.set(wheel.file, [files, ...bytecode]);
  };
  await pMap(timesUsed(plan), install, inParallel);
  const prepared = new Map<string, Prepared | string>();
  /** Starts an interpreter. Returns the sets whose programs cannot start from it, because of packages only they install. */
  const prepare = async ({ wheels, sets }: Start): Promise<readonly PackageSet[]> => {
    const [{ adapter, environment }] = sets;
    const own = sharedFiles([...ours, ['evidence_adapter.py', encode(adapter)]]);
    const common = filesOf(wheels);
    const end = await work({ kind: 'prepare', memory, packages: [...common, own], environment }, PREPARATION_LIMIT);
    const found = end.kind === 'message' && end.message.kind === 'memory' ? end.message : undefined;
    return sets.filter((set) => {
      const more = filesOf(set.wheels.filter(({ file }) => wheels.every((one) => one.file !== file)));
      if (more.length > 0 && (found === undefined || changesImports(found.sought, pathsOf(more)))) return true;
      prepared.set(set.key, found === undefined ? whyNot(end) : { packages: [...common, ...more, own], memory: found.memory });
      return false;
    });
  };
  const alone = (await pMap(startsOf(plan.sets), prepare, inParallel)).flat();
  await pMap(alone, (set) => prepare({ wheels: set.wheels, sets: [set] }), inParallel);
  const runAndTell = async (job: Job, index: number): Promise<void> =>
    tell({ job: index, outcome: await runJob(job, prepared.get(job.set) ?? 'its packages are not in the plan') });
  await pMap(plan.jobs, runAndTell, inParallel);
  process.disconnect?.();
});

/** All wheels of a plan, with how many of its jobs use each. */
function timesUsed({ sets, jobs }: Plan): [wheel: Wheel, times: number][] {
  const used = new Map<string, [Wheel, number]>();
  for (const { key, wheels } of sets)
    for (const wheel of wheels) {
      const times = used.get(wheel.file)?.[1] ?? 0;
      used.set(wheel.file, [wheel, times + jobs.filter(({ set }) => set === key).length]);
    }
  return [...used.values()];
}

async function runJob(job: Job, prepared: Prepared | string): Promise<Outcome> {
  if (typeof prepared === 'string') return { kind: 'failed', why: prepared, milliseconds: 0 };
  const started = performance.now();
  const end = await work({ kind: 'run', ...prepared, job }, PREPARATION_LIMIT, job.limit);
  const milliseconds = performance.now() - started;
  if (end.kind === 'limit' && end.ready) return { kind: 'hung', step: end.step, milliseconds };
  if (end.kind !== 'message' || end.message.kind !== 'found') return { kind: 'failed', why: whyNot(end), milliseconds };
  const { failed, ...found } = JSON.parse(end.message.found);
  return failed === undefined ? { kind: 'ran', ...found, milliseconds } : { kind: 'failed', why: failed, milliseconds };
}

type End =
  | { readonly kind: 'message'; readonly message: WorkerMessage }
  | { readonly kind: 'error'; readonly why: string }
  | { readonly kind: 'limit'; readonly ready: boolean; readonly step: number | undefined };

/**
 * Gives a task to a new thread and waits until it replies, dies or reaches a time limit: one applies until the interpreter is ready,
 * another after that. The thread has ended when this returns.
 */
async function work(task: WorkerTask, untilReady: number, fromThen = untilReady): Promise<End> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { task, engine } });
  let step: number | undefined;
  let ready = false;
  let timer: NodeJS.Timeout | undefined;
  const end = await new Promise<End>((resolve) => {
    const limitTo = (seconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => resolve({ kind: 'limit', ready, step }), seconds * 1000);
    };
    limitTo(untilReady);
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') {
        ready = true;
        limitTo(fromThen);
      } else if (message.kind === 'step') step = message.index;
      else resolve({ kind: 'message', message });
    });
    worker.once('error', (cause) => resolve({ kind: 'error', why: cause instanceof Error ? cause.message : String(cause) }));
    worker.once('exit', (code) => resolve({ kind: 'error', why: `the interpreter ended with exit code ${code}` }));
  });
  clearTimeout(timer);
  await worker.terminate();
  return end;
}

function whyNot(end: End): string {
  if (end.kind === 'error') return end.why;
  return end.kind === 'limit' ? `the interpreter was not ready after ${PREPARATION_LIMIT} s` : 'the interpreter gave an unexpected answer';
}

/** The files of a wheel to install. Verifies the wheel against the lock file first. */
const installedFiles = (wheel: Wheel, wheelDir: string): (readonly [string, Uint8Array])[] =>
  unpacked(verified(readFileSync(join(wheelDir, wheel.file)), wheel)).filter(([path]) => isInstalled(path, wheel));

const pathsOf = (wheels: readonly SharedFiles[]): string[] => wheels.flatMap(({ files }) => files.map(([path]) => path));

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

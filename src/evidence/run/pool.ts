/**
 * Runs programs, a few at a time, each in a thread of its own that is ended at its limit.
 *
 * A process of its own, which Node starts with permission to read this folder, Pyodide, fflate and the wheels, and to
 * start threads: it can write no file, start no process and open no connection, whatever a program tries.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Job, Outcome, PackageSet, Plan, PoolMessage, SharedFiles, WorkerMessage, WorkerTask } from './protocol.ts';
import { isInstalled, unpacked, verified } from './wheels.ts';

/** Seconds in which an interpreter has to be ready. */
const PREPARATION_LIMIT = 120;

interface Prepared {
  readonly packages: SharedFiles;
  readonly environment: PackageSet['environment'];
  readonly memory: SharedArrayBuffer;
}

const tell = (message: PoolMessage): Promise<void> =>
  new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });

process.once('message', async (plan: Plan) => {
  const ours = ['driver', 'loop'].map((name) => [`evidence_${name}.py`, readFileSync(new URL(`./${name}.py`, import.meta.url))] as const);
  const prepared = new Map<string, Prepared | string>();
  await inParallel(plan.parallel, plan.sets, async (set) => {
    const started = performance.now();
    const packages = shareFiles([...filesOf(set, plan.wheelDir), ...ours, ['evidence_adapter.py', encode(set.adapter)]]);
    const { environment } = set;
    const end = await work({ kind: 'prepare', packages, environment }, PREPARATION_LIMIT);
    const memory = end.kind === 'message' && end.message.kind === 'memory' ? end.message.memory : undefined;
    prepared.set(set.key, memory === undefined ? whyNot(end) : { packages, environment, memory });
    await tell({ kind: 'prepared', set: set.key, milliseconds: performance.now() - started, bytes: memory?.byteLength ?? 0 });
  });
  await inParallel(plan.parallel, [...plan.jobs.entries()], async ([index, job]) => {
    await tell({ kind: 'done', job: index, outcome: await runJob(job, prepared.get(job.set) ?? 'its packages are not in the plan') });
  });
  process.disconnect?.();
});

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
 * Gives a task to a new thread and waits for its answer, its death or a limit: one until the interpreter is ready, one from
 * then on. The thread has ended when this returns.
 */
async function work(task: WorkerTask, untilReady: number, fromThen = untilReady): Promise<End> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
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

/** Files of the wheels of a set, each wheel held against the lock first. */
function* filesOf({ wheels }: PackageSet, wheelDir: string): Generator<readonly [string, Uint8Array]> {
  for (const wheel of wheels)
    for (const [path, bytes] of unpacked(verified(readFileSync(join(wheelDir, wheel.file)), wheel)))
      if (isInstalled(path)) yield [path, bytes];
}

function shareFiles(files: readonly (readonly [string, Uint8Array])[]): SharedFiles {
  const memory = new SharedArrayBuffer(files.reduce((sum, [, { length }]) => sum + length, 0));
  const all = new Uint8Array(memory);
  let offset = 0;
  const index = files.map(([path, bytes]) => {
    all.set(bytes, offset);
    offset += bytes.length;
    return [path, offset - bytes.length, bytes.length] as const;
  });
  return { memory, files: index };
}

/** Works through a list, so many items at a time. */
async function inParallel<Item>(count: number, items: readonly Item[], each: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const lane = async (): Promise<void> => {
    for (const item of queue) await each(item);
  };
  await Promise.all(Array.from({ length: count }, lane));
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { roleOf } from '../../../src/content/kinds.ts';
import { Stopped } from '../faults.ts';
import { type Damage, ENCODINGS, HOSTILE, KINDS, MOVES, WRITTEN } from './mutations.ts';
import type { Trial } from './trial.ts';

/**
 * Milliseconds of processor time after which a check of a damaged folder hangs, beyond what a check of the undamaged folder takes. Time on
 * the clock would say how busy the machine is.
 */
const LIMIT = 2000;
/** Milliseconds between two looks at the processor time of a thread. */
const LOOK = 250;

const TRIALS = new URL('./worker.ts', import.meta.url);

/** The data that a thread is started with. */
export interface Start {
  /** The content folder. */
  readonly folder: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** What a thread says when it has read the folder. */
export interface Ready {
  /** The report of what is wrong with the folder. Without it, the thread takes damages. */
  readonly mistakes?: string;
  /** Milliseconds of processor time that a check of the undamaged folder takes. */
  readonly calm?: number;
}

/** A damage that broke a promise of the check. */
export interface Failure {
  /** Number of the run, from 0: with the seed it says which damage this is. */
  readonly run: number;
  readonly damage: Damage;
  readonly broken: readonly string[];
}

/** The result of all runs. */
export interface Outcome {
  readonly valid: number;
  readonly withFindings: number;
  readonly failures: readonly Failure[];
  /** Milliseconds of the longest run. */
  readonly longest: number;
}

/**
 * Damages of the files of a folder. Each kind of file is as likely as the others, however many there are of it; most damages keep
 * the encoding and the place of the file.
 *
 * @param paths files of the folder
 * @param seed the same seed, paths and version of fast-check give the same damages
 */
export function damages(paths: readonly string[], runs: number, seed: number): Damage[] {
  const kinds = Map.groupBy(paths, (path) => roleOf(path)?.kind ?? '');
  const writing = fc.record({ kind: fc.constant('write' as const), at: fc.nat(), other: fc.nat(), text: fc.constantFrom(...WRITTEN) });
  const damaging = fc.record({
    kind: fc.constantFrom(...KINDS),
    at: fc.nat(),
    other: fc.nat(),
    text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  });
  const mutation = fc.oneof({ weight: 2, arbitrary: damaging }, { weight: 1, arbitrary: writing });
  const mostly = <Value>(usual: Value, all: readonly Value[]): fc.Arbitrary<Value> =>
    fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...all) });
  const damage = fc.record({
    path: fc.constantFrom(...kinds.values()).chain((some) => fc.constantFrom(...some)),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
    encoding: mostly('utf-8', ENCODINGS),
    move: mostly('stays', MOVES),
  });
  return fc.sample(damage, { numRuns: runs, seed });
}

/**
 * Tries damages on a folder, several at once.
 *
 * A run that takes too long ends its thread.
 *
 * @param threads how many run at once
 * @param script the script of each thread: it reports that it is ready, and then replies to each damage with a trial
 * @throws `Stopped` when the folder has errors before anything is damaged
 */
export async function fuzz(start: Start, all: readonly Damage[], threads: number, script = TRIALS): Promise<Outcome> {
  const failures: Failure[] = [];
  const counts = { valid: 0, findings: 0 };
  let longest = 0;
  let next = 0;
  const takeTurns = async (): Promise<void> => {
    let thread = await awake(start, script);
    for (let run = next++; run < all.length; run = next++) {
      const damage = all[run];
      if (damage === undefined) break;
      const started = performance.now();
      const trial = await ask(thread, damage);
      if (trial === undefined) {
        failures.push({ run, damage, broken: [`no answer within ${LIMIT / 1000} s of processor time`] });
        await thread.worker.terminate();
        thread = await awake(start, script);
        continue;
      }
      longest = Math.max(longest, performance.now() - started);
      counts[trial.outcome] += 1;
      if (trial.broken.length > 0) failures.push({ run, damage, broken: trial.broken });
    }
    await thread.worker.terminate();
  };
  await Promise.all(Array.from({ length: threads }, takeTurns));
  return { valid: counts.valid, withFindings: counts.findings, failures: failures.sort((a, b) => a.run - b.run), longest };
}

/** A thread that takes damages. */
interface Thread {
  readonly worker: Worker;
  /** As in `Ready`. */
  readonly calm: number;
}

async function awake(start: Start, script: URL): Promise<Thread> {
  const worker = new Worker(script, { workerData: start });
  const ready = await once(worker, 'message').then(([said]: Ready[]) => said);
  if (ready?.mistakes === undefined) return { worker, calm: ready?.calm ?? 0 };
  await worker.terminate();
  throw new Stopped(ready.mistakes);
}

/** Milliseconds of processor time that a thread has used. */
async function usedBy(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

/** The answer of a thread; undefined when it used more processor time than it may. */
async function ask({ worker, calm }: Thread, damage: Damage): Promise<Trial | undefined> {
  const before = await usedBy(worker);
  const stop = new AbortController();
  const answer = once(worker, 'message', { signal: stop.signal }).then(([trial]: Trial[]) => trial);
  worker.postMessage(damage);
  try {
    for (;;) {
      const trial = await Promise.race([answer, sleep(LOOK, undefined, { signal: stop.signal })]);
      if (trial !== undefined) return trial;
      if ((await Promise.race([usedBy(worker), answer.then(() => 0)])) - before > LIMIT + calm) return undefined;
    }
  } finally {
    answer.catch(() => undefined);
    stop.abort();
  }
}

/** Tries damages, one for each message, in a thread that can be ended when one hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { readFiles } from '../../../src/content/files.ts';
import { Stopped } from '../faults.ts';
import type { Ready, Start } from './fuzz.ts';
import type { Damage } from './mutations.ts';
import { type Base, baseOf, type Trial, tried } from './trial.ts';

const { folder, today }: Start = workerData;

async function attempt(base: Base, damage: Damage): Promise<Trial> {
  try {
    return await tried(base, damage);
  } catch (cause) {
    const words = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return { outcome: 'findings', broken: [`an exception: ${words}`] };
  }
}

try {
  const base = baseOf(readFiles(folder), today);
  // The first run is the slowest: the code is not compiled yet.
  await attempt(base, { path: 'guide.yaml', mutations: [], encoding: 'utf-8', move: 'stays' });
  parentPort?.on('message', async (damage: Damage) => parentPort?.postMessage(await attempt(base, damage)));
  parentPort?.postMessage({} satisfies Ready);
} catch (cause) {
  if (!(cause instanceof Stopped)) throw cause;
  parentPort?.postMessage({ mistakes: cause.message } satisfies Ready);
}

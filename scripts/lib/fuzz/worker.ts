/** Tries damages, one for each message, in a thread that can be ended when one hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { readFiles } from '../../../src/content/files.ts';
import type { Start } from './fuzz.ts';
import type { Damage } from './mutations.ts';
import { baseOf, type Trial, tried } from './trial.ts';

const { folder, today }: Start = workerData;
const base = baseOf(readFiles(folder), today);

async function attempt(damage: Damage): Promise<Trial> {
  try {
    return await tried(base, damage);
  } catch (cause) {
    const words = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    return { outcome: 'findings', broken: [`an exception: ${words}`] };
  }
}

// The first run is the slowest: the code is not compiled yet.
await attempt({ path: 'guide.yaml', mutations: [], encoding: 'utf-8', move: 'stays' });
parentPort?.on('message', async (damage: Damage) => parentPort?.postMessage(await attempt(damage)));
parentPort?.postMessage('ready');

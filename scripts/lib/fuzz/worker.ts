/** Tries damages, one for each message, in a thread that can be ended when one hangs. */
import { parentPort, workerData } from 'node:worker_threads';
import { readFiles } from '../../../src/content/files.ts';
import { openKeptContent } from '../../../src/content/kept.ts';
import { keptFile } from '../../../src/site/content-folder.ts';
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

/** Milliseconds of processor time of this thread. */
const used = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

try {
  const base = baseOf(readFiles(folder), today, openKeptContent(keptFile({ contentDir: folder }, 'content')));
  // The first run is the slowest: the code is not compiled yet.
  const before = used();
  await attempt(base, { path: 'guide.yaml', mutations: [], encoding: 'utf-8', move: 'stays' });
  const calm = used() - before;
  parentPort?.on('message', async (damage: Damage) => parentPort?.postMessage(await attempt(base, damage)));
  parentPort?.postMessage({ calm } satisfies Ready);
} catch (cause) {
  if (!(cause instanceof Stopped)) throw cause;
  parentPort?.postMessage({ mistakes: cause.message } satisfies Ready);
}

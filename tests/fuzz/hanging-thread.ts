/** Stands for a check that never ends for one file, and breaks its promise for another. */
import { parentPort } from 'node:worker_threads';
import type { Damage } from '../../scripts/lib/fuzz/mutations.ts';

parentPort?.on('message', ({ path }: Damage) => {
  while (path === 'hangs.md');
  parentPort?.postMessage({ outcome: 'findings', broken: path === 'breaks.md' ? ['an exception: none'] : [] });
});
parentPort?.postMessage({});

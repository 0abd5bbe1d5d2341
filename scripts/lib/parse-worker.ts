/** The other core of `parse-elsewhere.ts`. */
import { type MessagePort, workerData } from 'node:worker_threads';
import type { Parsed } from '../../src/content/parse.ts';
import type { Done, Share } from './parse-elsewhere.ts';

const { share, signal, port }: { share: Share; signal: Int32Array; port: MessagePort } = workerData;
try {
  // Loaded here, so that the signal is given whatever happens.
  const [{ roleOf }, { parse }, { keepParsedBodies }] = await Promise.all([
    import('../../src/content/kinds.ts'),
    import('../../src/content/parse.ts'),
    import('../../src/markdown/parsed-before.ts'),
  ]);
  keepParsedBodies(share.keepsBodies);
  const parsed = new Map<string, Parsed>();
  for (const [path, text] of share.files) {
    const role = roleOf(path);
    if (role === undefined) continue;
    const one = parse(`${share.folder}/${path}`, text, role, share.today);
    // A tip may contain today's date, so findings are found where they are reported.
    if (one.findings.length === 0) parsed.set(path, one);
  }
  port.postMessage({ parsed, bodies: globalThis.parsedBodies ?? new Map() } satisfies Done);
} finally {
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
}

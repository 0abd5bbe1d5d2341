/** Parses a part of the files that are new on another core: in a fresh clone parsing takes longer than all rules together. */
import { availableParallelism } from 'node:os';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Kept } from '../../src/content/content.ts';
import { roleOf, schemaOf } from '../../src/content/kinds.ts';
import type { Parsed } from '../../src/content/parse.ts';

/** What a worker is given. */
export interface Share {
  /** Texts by path relative to the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Name of the content folder. */
  readonly folder: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Whether a build follows, which renders the bodies. */
  readonly keepsBodies: boolean;
}

/** What a worker gives back. Files with findings are left out. */
export interface Done {
  /** By path relative to the content folder. */
  readonly parsed: ReadonlyMap<string, Parsed>;
  readonly bodies: ReadonlyMap<string, string>;
}

/** Characters of YAML and Markdown below which one core is as fast: a worker starts in about 0.3 s. */
const FEWEST_CHARACTERS = 400_000;
/** The share of the worker: it also has to start. */
const SHARE = 0.45;
/** JSON is parsed faster by this factor. */
const JSON_IS_FASTER = 30;
/** How long to wait for a worker, in milliseconds, before its share is parsed here. */
const PATIENCE = 120_000;

/**
 * Starts to parse the last of the files that are not kept, and returns a cache that has them: asked for the first of them, it waits for all.
 * Parameters are those of `readContent`.
 */
export function parseElsewhere(files: ReadonlyMap<string, string>, folder: string, today: string, kept: Kept): Kept {
  const share = lastOf(files, (path, text) => kept.get(`${folder}/${path}`, text) === undefined);
  if (share.size === 0 || availableParallelism() === 1) return kept;
  const keepsBodies = globalThis.parsedBodies !== undefined;
  const finish = start({ files: share, folder, today, keepsBodies });
  let isWaiting = true;
  const collect = (): void => {
    isWaiting = false;
    const done = finish();
    for (const [path, parsed] of done?.parsed ?? []) kept.set(`${folder}/${path}`, share.get(path) ?? '', parsed);
    for (const [text, tree] of done?.bodies ?? []) globalThis.parsedBodies?.set(text, tree);
  };
  const paths = new Set([...share.keys()].map((path) => `${folder}/${path}`));
  return {
    get: (file, text) => {
      if (isWaiting && paths.has(file)) collect();
      return kept.get(file, text);
    },
    set: kept.set,
  };
}

/** The last files that are new, with about half of the work; none when there is little. */
export function lastOf(files: ReadonlyMap<string, string>, isNew: (path: string, text: string) => boolean): Map<string, string> {
  const work = [...files].flatMap(([path, text]) => {
    const role = roleOf(path);
    if (role === undefined || schemaOf(role.kind) === undefined || !isNew(path, text)) return [];
    return [{ path, text, size: text.length / (path.endsWith('.json') ? JSON_IS_FASTER : 1) }];
  });
  const total = work.reduce((sum, { size }) => sum + size, 0);
  if (total < FEWEST_CHARACTERS) return new Map();
  let before = 0;
  return new Map(
    work.flatMap(({ path, text, size }) => {
      before += size;
      return before > total * (1 - SHARE) ? [[path, text] as const] : [];
    }),
  );
}

/** Starts a worker, and returns a function that waits for it; undefined when it did not finish. */
function start(share: Share): () => Done | undefined {
  const { port1: here, port2: there } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(new URL('parse-worker.ts', import.meta.url), {
    workerData: { share, signal, port: there },
    transferList: [there],
  });
  // What goes wrong there goes wrong here too, where it is reported.
  worker.on('error', () => undefined);
  worker.unref();
  return () => {
    Atomics.wait(signal, 0, 0, PATIENCE);
    const message: { readonly message: Done } | undefined = receiveMessageOnPort(here);
    here.close();
    return message?.message;
  };
}

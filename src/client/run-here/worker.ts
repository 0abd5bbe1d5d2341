/** Runs one interpreter in a worker: loads it, starts a program and passes on the requests from the page. */
import { FOLDER, STEADY } from '../../experiments/run/place.ts';
import { unpack } from '../../run-here/pack.ts';
import { noNetwork, notYetStarted, packageMissing, wrongSize } from '../../words/en/client/run-here.ts';
import { Collector } from './collector.ts';
import consoleSource from './console.py?raw';
import type { News, Order, StartOrder } from './messages.ts';

/** The driver functions that are called here. */
interface Driver {
  readonly begin: (job: string) => string;
  readonly answer: (step: string) => string;
  readonly asset: (path: string) => string;
}

/** The Python module `console.py`. */
interface Console {
  /** Flushes the program's buffered output. */
  readonly flush: () => void;
}

const post = (news: News): void => postMessage(news);
const collector = new Collector((printed) => post({ kind: 'printed', printed }));
/** Posts a message, after all output printed before it. */
const tell = (news: News): void => {
  collector.flush();
  post(news);
};
let driver: Driver | undefined;
let printer: Console | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.kind === 'start') void start(data).catch(fail);
  else
    try {
      if (driver === undefined) throw new Error(notYetStarted);
      const result = data.kind === 'asset' ? driver.asset(data.path) : driver.answer(JSON.stringify(data.step));
      printer?.flush();
      tell({ kind: 'answered', result: JSON.parse(result) });
    } catch (cause) {
      fail(cause);
    }
});

const fail = (cause: unknown): void => tell({ kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) });

async function start({ root, engine, release, job }: StartOrder): Promise<void> {
  const folder = `${root}${engine.folder}/`;
  const wanted = [
    ...engine.files.map(({ name, bytes, size }) => ({ url: folder + name, bytes, size })),
    ...release.packs.map(({ path, bytes }) => ({ url: root + path, bytes, size: bytes })),
  ];
  const loaded = await loadAll(wanted);
  tell({ kind: 'loaded' });
  const packages = await Promise.all(release.packs.map(({ path }) => inflated(loaded.get(root + path))));
  answerFrom(loaded);
  const { loadPyodide } = (await import(/* @vite-ignore */ `${folder}pyodide.mjs`)) as typeof import('pyodide');
  const python = await loadPyodide({
    indexURL: folder,
    env: { ...STEADY, ...release.environment },
    // Code that reads the stdin file directly and not `sys.stdin` gets end of file.
    stdin: () => null,
    fsInit: async (files, { sitePackages }) => {
      const folders = new Set<string>();
      const write = (path: string, bytes: Uint8Array): void => {
        const parent = path.slice(0, path.lastIndexOf('/'));
        if (!folders.has(parent)) files.mkdirTree(parent);
        folders.add(parent);
        files.writeFile(path, bytes);
      };
      for (const [path, bytes] of packages.flatMap((one) => [...unpack(one)])) write(`${sitePackages}/${path}`, bytes);
      write(`${sitePackages}/evidence_console.py`, new TextEncoder().encode(consoleSource));
      for (const [path, text] of Object.entries(job.files)) write(`${FOLDER}/${path}`, new TextEncoder().encode(text));
    },
  });
  loaded.clear();
  python.setStdout(collector.stream());
  python.setStderr(collector.stream());
  printer = python.pyimport('evidence_console') as Console;
  driver = python.pyimport('evidence_driver') as Driver;
  python.pyimport('evidence_adapter');
  tell({ kind: 'ready' });
  const begun = driver.begin(JSON.stringify({ entry: job.entry, environment: job.environment }));
  printer.flush();
  tell({ kind: 'begun', begun: JSON.parse(begun) });
}

/** Decompresses a file. Throws if it was not loaded. */
async function inflated(packed: Uint8Array<ArrayBuffer> | undefined): Promise<Uint8Array> {
  if (packed === undefined) throw new Error(packageMissing);
  return new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

interface Wanted {
  readonly url: string;
  /** Compressed size, as transferred. */
  readonly bytes: number;
  /** Uncompressed size. */
  readonly size: number;
}

/** Loads files and reports progress. File names change with the content, so cached files are used without revalidation. */
async function loadAll(wanted: readonly Wanted[]): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const of = wanted.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const files = wanted.map(async ({ url, bytes, size }) => {
    const response = await fetch(url, { cache: 'force-cache' });
    if (!response.ok || response.body === null) throw new Error(`${new URL(url).pathname}: ${response.status} ${response.statusText}`);
    const content = new Uint8Array(size);
    const reader = response.body.getReader();
    let offset = 0;
    for (let { done: end, value } = await reader.read(); !end && value !== undefined; { done: end, value } = await reader.read()) {
      content.set(value, offset);
      offset += value.length;
      done += (value.length / size) * bytes;
      tell({ kind: 'loading', bytes: Math.round(done), of });
    }
    if (offset !== size) throw new Error(wrongSize(new URL(url).pathname, size, offset));
    return [url, content] as const;
  });
  return new Map(await Promise.all(files));
}

/** Cuts this worker off from the network: `fetch` returns the files that are already loaded and rejects everything else. */
function answerFrom(loaded: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): void {
  const type = (url: string): string => (url.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream');
  globalThis.fetch = async (input) => {
    const url = input instanceof Request ? input.url : String(input);
    const bytes = loaded.get(url);
    if (bytes === undefined) throw new TypeError(noNetwork(url));
    return new Response(bytes, { headers: { 'Content-Type': type(url) } });
  };
}

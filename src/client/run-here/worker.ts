/** Runs one interpreter in a worker: loads it, starts a program and passes on the requests from the page. */
import { STEADY } from '../../experiments/run/place.ts';
import { install, withRoomFor } from '../../experiments/run/start.ts';
import { unpack } from '../../run-here/pack.ts';
import { notYetStarted } from '../../words/en/client/run-here.ts';
import { Collector } from './collector.ts';
import consoleSource from './console.py?raw';
import { inflated, Loading, type Wanted } from './loading.ts';
import type { News, Order, StartOrder } from './messages.ts';

/** The driver functions that are called here. */
interface Driver {
  /** Imports the adapter, and with it the framework. */
  readonly prepare: () => unknown;
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

async function start({ root, engine, release, job, warm }: StartOrder): Promise<void> {
  const folder = `${root}${engine.folder}/`;
  const loading = new Loading((bytes, of) => tell({ kind: 'loading', bytes, of }));
  const file = (name: string): Wanted => {
    const { bytes, size } = engine.files.find((one) => one.name === name) ?? { bytes: 0, size: 0 };
    return { url: folder + name, bytes, size };
  };
  const [{ loadPyodide }, { default: createPyodideModule }, module, packs] = await Promise.all([
    loading.module<typeof import('pyodide')>(file('pyodide.mjs')),
    loading.module<typeof import('pyodide/pyodide.asm.mjs')>(file('pyodide.asm.mjs')),
    warm?.module ?? loading.compiled(file('pyodide.asm.wasm')),
    Promise.all(release.packs.map(async ({ path, bytes }) => inflated(await loading.bytes({ url: root + path, bytes, size: bytes })))),
    ...['python_stdlib.zip', 'pyodide-lock.json'].map((name) => loading.bytes(file(name))),
  ]);
  tell({ kind: 'loaded' });
  loading.close();
  startFrom(module);
  let place = '';
  const packages = [...packs.flatMap((one) => [...unpack(one)]), ['evidence_console.py', new TextEncoder().encode(consoleSource)] as const];
  const common = {
    indexURL: folder,
    env: { ...STEADY, ...release.environment },
    // Code that reads the stdin file directly and not `sys.stdin` gets end of file.
    stdin: () => null,
  };
  const memory = warm?.memory;
  const python =
    memory === undefined
      ? await loadPyodide({
          ...common,
          createPyodideModule,
          _makeSnapshot: true,
          fsInit: async (_, { sitePackages }) => {
            place = sitePackages;
          },
        })
      : await loadPyodide({
          ...common,
          _loadSnapshot: memory,
          createPyodideModule: (settings) => createPyodideModule(withRoomFor(memory.length, settings)),
          fsInit: async (files, { sitePackages }) => install(files, sitePackages, packages, job.files),
        });
  if (memory !== undefined) tell({ kind: 'warm', module, memory: undefined });
  else {
    tell({ kind: 'started' });
    // Preinstalled packages are registered in a JavaScript table, which cannot be copied.
    install(python.FS, place, packages);
    python.runPython('import importlib; importlib.invalidate_caches()');
    (python.pyimport('evidence_driver') as Driver).prepare();
    const made = python.makeMemorySnapshot() as Uint8Array<ArrayBuffer>;
    postMessage({ kind: 'warm', module, memory: made } satisfies News, { transfer: [made.buffer] });
    install(python.FS, place, [], job.files);
  }
  python.setStdout(collector.stream());
  python.setStderr(collector.stream());
  printer = python.pyimport('evidence_console') as Console;
  driver = python.pyimport('evidence_driver') as Driver;
  tell({ kind: 'ready' });
  const begun = driver.begin(JSON.stringify({ entry: job.entry, environment: job.environment }));
  printer.flush();
  tell({ kind: 'begun', begun: JSON.parse(begun) });
}

/** Lets Pyodide start from code that is already compiled, whichever way it would have compiled its file. */
function startFrom(module: WebAssembly.Module): void {
  const { instantiate } = WebAssembly;
  const start = async (_: unknown, imports: WebAssembly.Imports) => ({ module, instance: await instantiate(module, imports) });
  Object.assign(WebAssembly, { instantiateStreaming: start });
}

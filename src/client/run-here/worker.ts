/** Runs one interpreter in a worker: loads it, starts a program when the page has one and passes on the requests from the page. */
import type { PyodideInterface } from 'pyodide';
import { STEADY } from '../../experiments/run/place.ts';
import { install, installProgram, withRoomFor } from '../../experiments/run/start.ts';
import { unpack } from '../../run-here/pack.ts';
import { notYetStarted } from '../../words/en/client/run-here.ts';
import { Collector } from './collector.ts';
import consoleSource from './console.py?raw';
import { inflated, Loading, type Wanted } from './loading.ts';
import type { Job, News, Order, StartOrder, Warm } from './messages.ts';

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
let python: Promise<PyodideInterface> | undefined;
const memoryToStartFrom = Promise.withResolvers<Warm['memory'] | undefined>();
let driver: Driver | undefined;
let printer: Console | undefined;

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.kind) {
    case 'start':
      python = prepared(data);
      python.catch(fail);
      break;
    case 'memory':
      memoryToStartFrom.resolve(data.memory);
      break;
    case 'begin':
      python?.then((ready) => begin(ready, data.job)).catch(fail);
      break;
    default:
      try {
        if (driver === undefined) throw new Error(notYetStarted);
        const result = data.kind === 'asset' ? driver.asset(data.path) : driver.answer(JSON.stringify(data.step));
        printer?.flush();
        tell({ kind: 'answered', result: JSON.parse(result) });
      } catch (cause) {
        fail(cause);
      }
  }
});

const fail = (cause: unknown): void => tell({ kind: 'failed', why: cause instanceof Error ? cause.message : String(cause) });

/** An interpreter with the framework imported. */
async function prepared({ root, engine, release, module: known }: StartOrder): Promise<PyodideInterface> {
  const folder = `${root}${engine.folder}/`;
  const loading = new Loading((bytes, of) => tell({ kind: 'loading', bytes, of }));
  const file = (name: string): Wanted => {
    const { bytes, size } = engine.files.find((one) => one.name === name) ?? { bytes: 0, size: 0 };
    return { url: folder + name, bytes, size };
  };
  const [{ loadPyodide }, { default: createPyodideModule }, module, packs, memory] = await Promise.all([
    loading.module<typeof import('pyodide')>(file('pyodide.mjs')),
    loading.module<typeof import('pyodide/pyodide.asm.mjs')>(file('pyodide.asm.mjs')),
    known ?? loading.compiled(file('pyodide.asm.wasm')),
    Promise.all(release.packs.map(async ({ path, bytes }) => inflated(await loading.bytes({ url: root + path, bytes, size: bytes })))),
    memoryToStartFrom.promise,
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
  const started =
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
          fsInit: async (files, { sitePackages }) => install(files, sitePackages, packages),
        });
  if (memory !== undefined) tell({ kind: 'warm', module, memory: undefined });
  else {
    tell({ kind: 'started' });
    // Preinstalled packages are registered in a JavaScript table, which cannot be copied.
    install(started.FS, place, packages);
    started.runPython('import importlib; importlib.invalidate_caches()');
    (started.pyimport('evidence_driver') as Driver).prepare();
    const made = started.makeMemorySnapshot() as Uint8Array<ArrayBuffer>;
    postMessage({ kind: 'warm', module, memory: made } satisfies News, { transfer: [made.buffer] });
  }
  started.setStdout(collector.stream());
  started.setStderr(collector.stream());
  return started;
}

/** Starts a program. */
function begin(ready: PyodideInterface, { files, entry, environment }: Job): void {
  installProgram(ready.FS, files);
  printer = ready.pyimport('evidence_console') as Console;
  driver = ready.pyimport('evidence_driver') as Driver;
  tell({ kind: 'ready' });
  const begun = driver.begin(JSON.stringify({ entry, environment }));
  printer.flush();
  tell({ kind: 'begun', begun: JSON.parse(begun) });
}

/** Lets Pyodide start from code that is already compiled, whichever way it would have compiled its file. */
function startFrom(module: WebAssembly.Module): void {
  const { instantiate } = WebAssembly;
  const start = async (_: unknown, imports: WebAssembly.Imports) => ({ module, instance: await instantiate(module, imports) });
  Object.assign(WebAssembly, { instantiateStreaming: start });
}

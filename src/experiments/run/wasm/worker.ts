/**
 * One interpreter: CPython in WebAssembly, in its own thread, for one task.
 *
 * Starting the interpreter takes seconds, and so does importing a framework. The first happens once, the second once per release; the
 * memory of the interpreter is then copied, and every program starts from that copy, plus the files of its own packages. Programs cannot
 * affect each other: the copy is read-only, and the files are copied from shared memory into a file system that is gone when the thread ends.
 */
import { constants } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { STEADY } from '../place.ts';
import type { Engine, SharedFiles, WorkerMessage, WorkerTask } from '../protocol.ts';
import { type Install, install, installProgram, withRoomFor } from '../start.ts';
import { sharedFiles } from './files.ts';

type PyodideConfig = NonNullable<Parameters<typeof loadPyodide>[0]>;
type Memory = Omit<Extract<WorkerMessage, { kind: 'memory' }>, 'kind'>;

const tell = (message: WorkerMessage): void => parentPort?.postMessage(message);
const { task, engine } = workerData as { readonly task: WorkerTask; readonly engine: Engine };

// Pyodide reads numbers from an internal module that Node's permission model blocks. A public API has the same numbers.
Object.assign(process, { binding: () => ({ fs: constants }) });

// Pyodide compiles its file again in each thread, and each starts with unoptimised code, which takes a third longer.
const { instantiate } = WebAssembly;
Object.assign(WebAssembly, {
  instantiate: async (source: BufferSource, imports: WebAssembly.Imports) =>
    source.byteLength === engine.bytes
      ? { module: engine.module, instance: await instantiate(engine.module, imports) }
      : instantiate(source, imports),
});

if (task.kind === 'boot') tell({ kind: 'memory', ...(await boot()) });
else if (task.kind === 'compile') tell({ kind: 'compiled', files: await compile(task) });
else if (task.kind === 'prepare') tell({ kind: 'memory', ...(await prepare(task)) });
else tell({ kind: 'found', found: await run(task) });

/** Starts an interpreter anew and returns its memory. */
async function boot(): Promise<Memory> {
  return { memory: copyOf(await loadPyodide({ ...settings(), _makeSnapshot: true })), sought: [] };
}

/** Starts an interpreter from a copy of the memory of another. */
function start(memory: SharedArrayBuffer, more: PyodideConfig): Promise<PyodideAPI> {
  // Text decoders do not accept shared memory.
  const snapshot = new Uint8Array(memory).slice();
  return loadPyodide({
    ...settings(),
    ...more,
    _loadSnapshot: snapshot,
    createPyodideModule: (module) => createPyodideModule(withRoomFor(snapshot.length, module)),
  });
}

/** A copy of the memory of an interpreter that was started for it. */
function copyOf(python: PyodideAPI): SharedArrayBuffer {
  const copy = python.makeMemorySnapshot();
  const memory = new SharedArrayBuffer(copy.length);
  new Uint8Array(memory).set(copy);
  return memory;
}

/** Compiles Python files to bytecode, each at the path where an import looks for it. Skips files that do not compile. */
async function compile({ memory, files }: Extract<WorkerTask, { kind: 'compile' }>): Promise<SharedFiles> {
  let place = '';
  const fsInit: Install = async (system, { sitePackages }) => {
    place = sitePackages;
    install(system, place, filesOf([files]));
  };
  const python = await start(memory, { fsInit });
  python.runPython('from py_compile import PycInvalidationMode, PyCompileError, compile');
  const compiled = python.runPython(`
def compiled(path):
    try:
        return compile(path, doraise=True, invalidation_mode=PycInvalidationMode.UNCHECKED_HASH)
    except PyCompileError:
        return None
compiled`) as (path: string) => string | undefined;
  const sources = files.files.map(([path]) => path).filter((path) => path.endsWith('.py'));
  return sharedFiles(
    sources.flatMap((path) => {
      const bytecode = compiled(`${place}/${path}`);
      return bytecode === undefined ? [] : [[bytecode.slice(place.length + 1), python.FS.readFile(bytecode)]];
    }),
  );
}

/** Starts an interpreter, installs the packages, imports the adapter and returns the memory. */
async function prepare({ memory, packages, environment }: Extract<WorkerTask, { kind: 'prepare' }>): Promise<Memory> {
  let place = '';
  const fsInit: Install = async (_, { sitePackages }) => {
    place = sitePackages;
  };
  const python = await start(memory, { fsInit, _makeSnapshot: true });
  // Packages that are there at the start are registered in a JavaScript table, which cannot be copied.
  install(python.FS, place, filesOf(packages));
  const sought = JSON.parse(
    python.runPython(`
import importlib, json, os, sys
sys.path.remove("")
importlib.invalidate_caches()
os.environ.update(json.loads(${JSON.stringify(JSON.stringify(environment))}))
import evidence_driver
json.dumps(evidence_driver.prepare())`),
  );
  return { memory: copyOf(python), sought };
}

/** Restores an interpreter and runs a program in it. */
async function run({ packages, memory, job }: Extract<WorkerTask, { kind: 'run' }>): Promise<string> {
  const fsInit: Install = async (system, { sitePackages }) => {
    install(system, sitePackages, filesOf(packages));
    installProgram(system, job.files);
  };
  const python = await start(memory, { fsInit });
  const driver = python.pyimport('evidence_driver') as { run: (job: string, report: (index: number) => void) => string };
  tell({ kind: 'ready' });
  return driver.run(JSON.stringify(job), (index) => tell({ kind: 'step', index }));
}

/** Settings of an interpreter. Its file system is in memory and contains no files from this machine. */
function settings(): PyodideConfig {
  return { env: STEADY, stdout: () => undefined, stderr: () => undefined };
}

/** The files of packages, copied from shared memory. A declaration, because the task starts above before a constant would exist. */
function filesOf(packages: readonly SharedFiles[]): (readonly [path: string, bytes: Uint8Array])[] {
  return packages.flatMap(({ memory, files }) => {
    const bytes = new Uint8Array(memory).slice();
    return files.map(([path, offset, length]) => [path, bytes.subarray(offset, offset + length)] as const);
  });
}

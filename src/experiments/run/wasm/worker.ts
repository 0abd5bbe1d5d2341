/**
 * One interpreter: CPython in WebAssembly, in its own thread, for one task.
 *
 * Starting the interpreter and importing a framework takes seconds. It happens once per release; the memory of the
 * interpreter is then copied, and every program starts from that copy, plus the files of its own packages. Programs cannot affect
 * each other: the copy is read-only, and the files are copied from shared memory into a file system that is gone when the thread ends.
 */
import { constants } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { loadPyodide } from 'pyodide';
import createPyodideModule from 'pyodide/pyodide.asm.mjs';
import { STEADY } from '../place.ts';
import type { Engine, SharedFiles, WorkerMessage, WorkerTask } from '../protocol.ts';
import { type Install, install, withRoomFor } from '../start.ts';
import { sharedFiles } from './files.ts';

type PyodideConfig = NonNullable<Parameters<typeof loadPyodide>[0]>;
type Memory = Extract<WorkerMessage, { kind: 'memory' }>;

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

if (task.kind === 'compile') tell({ kind: 'compiled', files: await compile(task) });
else if (task.kind === 'prepare') tell({ kind: 'memory', ...(await prepare(task)) });
else tell({ kind: 'found', found: await run(task) });

/** Compiles Python files to bytecode, each at the path where an import looks for it. Skips files that do not compile. */
async function compile({ files }: Extract<WorkerTask, { kind: 'compile' }>): Promise<SharedFiles> {
  let place = '';
  const installAll: Install = async (system, { sitePackages }) => {
    place = sitePackages;
    install(system, place, filesOf([files]));
  };
  const python = await loadPyodide(settings({}, installAll));
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
async function prepare({ packages, environment }: Extract<WorkerTask, { kind: 'prepare' }>): Promise<Pick<Memory, 'memory' | 'sought'>> {
  let place = '';
  const noteThePlace: Install = async (_, { sitePackages }) => {
    place = sitePackages;
  };
  const python = await loadPyodide({ ...settings(environment, noteThePlace), _makeSnapshot: true });
  // Preinstalled packages are registered in a JavaScript table, which cannot be copied.
  install(python.FS, place, filesOf(packages));
  python.runPython('import importlib; importlib.invalidate_caches()');
  const sought = JSON.parse(python.runPython('import json, evidence_driver; json.dumps(evidence_driver.prepare())'));
  const copy = python.makeMemorySnapshot();
  const memory = new SharedArrayBuffer(copy.length);
  new Uint8Array(memory).set(copy);
  return { memory, sought };
}

/** Restores an interpreter and runs a program in it. */
async function run({ packages, environment, memory, job }: Extract<WorkerTask, { kind: 'run' }>): Promise<string> {
  // Text decoders do not accept shared memory.
  const snapshot = new Uint8Array(memory).slice();
  const installAll: Install = async (files, { sitePackages }) => install(files, sitePackages, filesOf(packages), job.files);
  const python = await loadPyodide({
    ...settings(environment, installAll),
    _loadSnapshot: snapshot,
    createPyodideModule: (module) => createPyodideModule(withRoomFor(snapshot.length, module)),
  });
  const driver = python.pyimport('evidence_driver') as { run: (job: string, report: (index: number) => void) => string };
  tell({ kind: 'ready' });
  return driver.run(JSON.stringify(job), (index) => tell({ kind: 'step', index }));
}

/** Settings of an interpreter. Its file system is in memory and contains no files from this machine. */
function settings(environment: Readonly<Record<string, string>>, fsInit: Install): PyodideConfig {
  return { env: { ...STEADY, ...environment }, stdout: () => undefined, stderr: () => undefined, fsInit };
}

/** The files of packages, copied from shared memory. A declaration, because the task starts above before a constant would exist. */
function filesOf(packages: readonly SharedFiles[]): (readonly [path: string, bytes: Uint8Array])[] {
  return packages.flatMap(({ memory, files }) =>
    files.map(([path, offset, length]) => [path, new Uint8Array(memory, offset, length).slice()] as const),
  );
}

/** How an interpreter gets its files, and how it starts from the copied memory of another. The same in Node and in the browser. */
import type { loadPyodide } from 'pyodide';
import type { EmscriptenSettings } from 'pyodide/pyodide.asm.mjs';
import { FOLDER } from './place.ts';

/** A page of the memory of WebAssembly, in bytes. */
const PAGE = 65_536;

type PyodideConfig = NonNullable<Parameters<typeof loadPyodide>[0]>;
/** The files of an interpreter that is about to start. */
export type Install = NonNullable<PyodideConfig['fsInit']>;
type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/**
 * Copies packages and a program into the file system of an interpreter, which then owns the bytes of the packages.
 *
 * @param sitePackages the folder of the packages
 * @param program contents of the files of the program, by path relative to its folder
 */
export function install(
  files: Pick<Parameters<Install>[0], 'mkdirTree' | 'writeFile'>,
  sitePackages: string,
  packages: Iterable<readonly [path: string, bytes: Uint8Array]>,
  program: Readonly<Record<string, string>> = {},
): void {
  const folders = new Set<string>();
  const write = (path: string, bytes: Uint8Array): void => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!folders.has(folder)) files.mkdirTree(folder);
    folders.add(folder);
    files.writeFile(path, bytes, { canOwn: true });
  };
  for (const [path, bytes] of packages) write(`${sitePackages}/${path}`, bytes);
  for (const [path, text] of Object.entries(program)) write(`${FOLDER}/${path}`, new TextEncoder().encode(text));
}

/**
 * Grows the memory of a new interpreter to the size of the memory that is restored into it.
 *
 * Pyodide 314.0.7 has a setting for this, but it has no effect because the memory belongs to the WebAssembly module. A
 * memory that had grown before it was copied would not fit ("offset is out of bounds").
 */
export function withRoomFor(bytes: number, module: EmscriptenSettings): EmscriptenSettings {
  const { instantiateWasm } = module;
  if (instantiateWasm === undefined) throw new TypeError('Pyodide leaves it to others to start WebAssembly');
  return Object.assign(module, {
    instantiateWasm: (imports: WebAssembly.Imports, receive: Receive) =>
      instantiateWasm(imports, (instance, compiled) => {
        const memory = instance.exports['memory'] as WebAssembly.Memory;
        const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE);
        if (missing > 0) memory.grow(missing);
        receive(instance, compiled);
      }),
  });
}

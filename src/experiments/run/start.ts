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

/** A file or folder of Emscripten's file system in memory, with the part of its functions that the types of Emscripten leave out. */
interface Node {
  readonly node_ops: { readonly mknod: (parent: Node, name: string, mode: number, device: number) => Node };
  readonly stream_ops: {
    readonly write: (
      stream: { node: Node },
      bytes: Uint8Array,
      offset: number,
      length: number,
      position: number,
      canOwn: boolean,
    ) => number;
  };
}

/** The modes that the file system gives to what a program makes. */
const A_FOLDER = 0o40_777;
const A_FILE = 0o100_666;

/**
 * Copies files into a folder of an interpreter, in which nothing of them is yet. The interpreter then owns their bytes.
 *
 * A package has thousands of files. The public functions walk from the root for each, and try to make every folder on the way: that takes
 * ten times as long as to hand a file to its folder.
 *
 * @param files their paths are relative to the folder
 */
export function install(
  system: Pick<Parameters<Install>[0], 'mkdirTree' | 'lookupPath'>,
  folder: string,
  files: Iterable<readonly [path: string, bytes: Uint8Array]>,
): void {
  system.mkdirTree(folder);
  const folders = new Map<string, Node>([['', system.lookupPath(folder, {}).node as unknown as Node]]);
  const make = (path: string, mode: number): Node => {
    const slash = path.lastIndexOf('/');
    const parent = folderAt(path.slice(0, Math.max(slash, 0)));
    return parent.node_ops.mknod(parent, path.slice(slash + 1), mode, 0);
  };
  const folderAt = (path: string): Node => {
    const known = folders.get(path) ?? make(path, A_FOLDER);
    folders.set(path, known);
    return known;
  };
  for (const [path, bytes] of files) {
    const node = make(path, A_FILE);
    node.stream_ops.write({ node }, bytes, 0, bytes.length, 0, true);
  }
}

/** Copies the files of a program into its folder. @param program texts by path relative to the folder */
export const installProgram = (system: Parameters<typeof install>[0], program: Readonly<Record<string, string>>): void =>
  install(
    system,
    FOLDER,
    Object.entries(program).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
  );

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

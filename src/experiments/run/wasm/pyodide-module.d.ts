/** The half of Pyodide that has no types of its own. */
declare module 'pyodide/pyodide.asm.mjs' {
  type Create = NonNullable<NonNullable<Parameters<typeof import('pyodide').loadPyodide>[0]>['createPyodideModule']>;
  /** What the WebAssembly module is created from. */
  export type EmscriptenSettings = Parameters<Create>[0];
  /** Creates the WebAssembly module. */
  const createPyodideModule: Create;
  export default createPyodideModule;
}

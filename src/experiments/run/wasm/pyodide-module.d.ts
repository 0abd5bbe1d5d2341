/** Types for the part of Pyodide that ships without them. */
declare module 'pyodide/pyodide.asm.mjs' {
  type Create = NonNullable<NonNullable<Parameters<typeof import('pyodide').loadPyodide>[0]>['createPyodideModule']>;
  /** Settings for creating the WebAssembly module. */
  export type EmscriptenSettings = Parameters<Create>[0];
  /** Creates the WebAssembly module. */
  const createPyodideModule: Create;
  export default createPyodideModule;
}

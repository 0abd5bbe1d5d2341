import type { SharedFiles } from '../protocol.ts';

/** Packs files into one block of shared memory. */
export function sharedFiles(files: readonly (readonly [path: string, bytes: Uint8Array])[]): SharedFiles {
  const memory = new SharedArrayBuffer(files.reduce((sum, [, { length }]) => sum + length, 0));
  const all = new Uint8Array(memory);
  let offset = 0;
  const index = files.map(([path, bytes]) => {
    all.set(bytes, offset);
    offset += bytes.length;
    return [path, offset - bytes.length, bytes.length] as const;
  });
  return { memory, files: index };
}

import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file of a cache and returns its path. Readers, in this process or another, see the complete file or none. */
export function keep(file: string, bytes: Uint8Array | string): string {
  const next = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(next, bytes);
  renameSync(next, file);
  return file;
}

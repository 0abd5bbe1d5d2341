import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file of a cache and returns its path. Whoever reads it, in this process or another, finds it whole or not at all. */
export function keep(file: string, bytes: Uint8Array | string): string {
  const next = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(next, bytes);
  renameSync(next, file);
  return file;
}

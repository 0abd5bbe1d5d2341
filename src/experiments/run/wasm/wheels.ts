import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Wheel } from '../../../schemas/runtime.ts';

/** Thrown when the bytes of a wheel are not those of the lock. */
export class WrongWheel extends Error {}

/** SHA-256 of some bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Returns the bytes of a wheel if they are those that the lock names. Throws `WrongWheel` otherwise: they must not be run. */
export function verified(bytes: Uint8Array, locked: Wheel): Uint8Array {
  const actual = sha256(bytes);
  if (actual !== locked.sha256) throw new WrongWheel(`${locked.file}: expected SHA-256 ${locked.sha256}, found ${actual}`);
  return bytes;
}

/**
 * Whether a file of a wheel is installed. Compiled modules of another platform cannot be loaded: a package that has no
 * wheel without them must come with the same in Python.
 */
export const isInstalled = (path: string): boolean => !/\.(so|pyd|dylib)$/.test(path);

/** The files of a wheel, by path; folders are left out. Throws when the bytes are not a zip archive. */
export const unpacked = (archive: Uint8Array): [path: string, bytes: Uint8Array][] =>
  Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/'));

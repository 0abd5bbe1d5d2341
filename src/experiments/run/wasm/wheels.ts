import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import type { Wheel } from '../../../schemas/runtime.ts';

/** Thrown when a wheel does not match its hash in the lock file. */
export class WrongWheel extends Error {}

/** SHA-256 of the bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Returns the bytes of a wheel if they match the lock file. Throws `WrongWheel` otherwise: they must not be run. */
export function verified(bytes: Uint8Array, locked: Wheel): Uint8Array {
  const actual = sha256(bytes);
  if (actual !== locked.sha256) throw new WrongWheel(`${locked.file}: expected SHA-256 ${locked.sha256}, found ${actual}`);
  return bytes;
}

/**
 * Whether to install a file of a wheel. Compiled modules for another platform cannot be loaded: a package that has no
 * wheel without them must include a pure-Python fallback.
 */
export const isInstalled = (path: string): boolean => !/\.(so|pyd|dylib)$/.test(path);

/** The files of a wheel, by path, without folders. Throws when the bytes are not a zip archive. */
export const unpacked = (archive: Uint8Array): [path: string, bytes: Uint8Array][] =>
  Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/'));

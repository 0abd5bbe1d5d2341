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

/** The platform tag of wheels for an interpreter. @example platformOf({ abi_version: '2026_0', arch: 'wasm32' }) // 'pyemscripten_2026_0_wasm32' */
export const platformOf = ({ abi_version: abi, arch }: Readonly<Record<'abi_version' | 'arch', string>>): string =>
  `pyemscripten_${abi}_${arch}`;

/** Whether WebAssembly can load everything in a wheel: it has no compiled modules, or some for this platform. The name of the file says it. */
export const isLoadable = ({ file }: Pick<Wheel, 'file'>): boolean => /-(any|pyemscripten_\w+_wasm32)\.whl$/.test(file);

/**
 * Whether to install a file of a wheel. Compiled modules for another platform cannot be loaded: a package that has no
 * wheel without them must include a pure-Python fallback. Of translations only the compiled form is read at run time.
 */
export const isInstalled = (path: string, wheel: Pick<Wheel, 'file'>): boolean =>
  !path.endsWith('.po') && (isLoadable(wheel) || !/\.(so|pyd|dylib)$/.test(path));

/** The files of a wheel, by path, without folders. Throws when the bytes are not a zip archive. */
export const unpacked = (archive: Uint8Array): [path: string, bytes: Uint8Array][] =>
  Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith('/'));

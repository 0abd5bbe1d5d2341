import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPhoto } from './kinds.ts';

/** Why a file was not read. */
export type Refusal = 'link' | 'special' | 'size' | 'encoding' | 'picture' | 'unreadable';

/** A content folder as read from disk. */
export interface Folder {
  /** Text by path relative to the folder, with `/`; empty for a raster image. */
  readonly files: Map<string, string>;
  /** What was not read, and why. */
  readonly refused: readonly { readonly path: string; readonly why: Refusal }[];
  /** Fingerprint that shows whether a file changed since it was read: its inode, size and change time. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Size limits in bytes: for files written by hand, for images, and for any file. */
export const LARGEST = { written: 48 * 1024, picture: 256 * 1024, any: 2 * 1024 * 1024 } as const;

/** Magic bytes of raster images, by file extension, as specified by PNG, JFIF, RIFF and ISO BMFF. */
const SIGNATURES: readonly (readonly [ending: RegExp, hex: RegExp])[] = [
  [/\.png$/, /^89504e470d0a1a0a/],
  [/\.jpg$/, /^ffd8ff/],
  [/\.webp$/, /^52494646.{8}57454250/],
  [/\.avif$/, /^.{8}6674797061766966/],
];

const isTooLarge = (path: string, bytes: number): boolean => bytes > limitOf(path);
const limitOf = (path: string): number => (path.startsWith('images/') ? LARGEST.picture : isWritten(path) ? LARGEST.written : LARGEST.any);
const isWritten = (path: string): boolean => /\.(mdx?|ya?ml|txt)$/.test(path);

/**
 * Reads all files below a folder as UTF-8; names that start with a dot are left out. Symbolic links, which may point outside the
 * folder, are not followed. A file that disappears meanwhile, or cannot be read, is reported like the others.
 *
 * @param before the result of the previous read: files that have not changed since are not read again
 */
export function readFolder(folder: string, before?: Folder): Folder {
  const files = new Map<string, string>();
  const marks = new Map<string, string>();
  const refused: { path: string; why: Refusal }[] = [];
  const readOne = (path: string): Refusal | undefined => {
    const stats = lstatSync(join(folder, path));
    if (stats.isSymbolicLink()) return 'link';
    if (stats.isDirectory()) return walk(path);
    if (!stats.isFile()) return 'special';
    if (isTooLarge(path, stats.size)) return 'size';
    const mark = `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
    const known = before?.marks.get(path) === mark ? before.files.get(path) : undefined;
    const text = known ?? textOf(path, readFileSync(join(folder, path)));
    if (typeof text !== 'string') return text.why;
    files.set(path, text);
    marks.set(path, mark);
    return undefined;
  };
  const walk = (relative: string): undefined => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      if (name.startsWith('.')) continue;
      const path = relative === '' ? name : `${relative}/${name}`;
      const why = attempt(() => readOne(path));
      if (why !== undefined) refused.push({ path, why });
    }
  };
  walk('');
  return { files, refused, marks };
}

/** The files of a folder that could be read. The check reports the others. */
export const readFiles = (folder: string): Map<string, string> => readFolder(folder).files;

function attempt(read: () => Refusal | undefined): Refusal | undefined {
  try {
    return read();
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause) return 'unreadable';
    throw cause;
  }
}

/** The text of a file (none for a raster image), or why it was not read. */
export function textOf(path: string, bytes: Uint8Array): string | { readonly why: Refusal } {
  if (isTooLarge(path, bytes.length)) return { why: 'size' };
  if (isPhoto(path)) {
    const start = Buffer.from(bytes.subarray(0, 16)).toString('hex');
    return SIGNATURES.some(([ending, signature]) => ending.test(path) && signature.test(start)) ? '' : { why: 'picture' };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { why: 'encoding' };
  }
}

/** Compressed copies of files, for servers that can send precompressed files. */
import { constants, existsSync, globSync, rmSync, statSync, utimesSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, gzip, constants as zlib } from 'node:zlib';
import pMap from 'p-map';
import { sha256 } from '../../../src/experiments/run/wasm/wheels.ts';
import { LOADED } from '../../../src/run-here/runnable.ts';
import { codeOf } from '../faults.ts';
import { keep } from '../keep.ts';

/** Outside git: compressed files, named after their source. */
const CACHE = resolve('.cache/compressed');
/** Days after which a compressed file that no build has used is removed. */
const KEPT_DAYS = 14;
/** Files that compress well. The files of Pagefind and of packages are compressed already. */
const PACKABLE = ['**/*.{html,css,js,json,xml,txt,md,csv,svg}', `${LOADED}/interpreter-*/*`];

/** The compression format: the file ending of the compressed copy. */
export type Packing = 'br' | 'gz';

/**
 * The compressed form of a file in the cache, created if it is missing.
 *
 * @param path of the file in the site
 * @returns path of the compressed file
 */
export async function packed(path: string, bytes: Uint8Array, packing: Packing): Promise<string> {
  const file = fileFor(path, bytes, packing);
  if (isUsedAgain(file)) return file;
  return keep(
    file,
    await (packing === 'gz' ? promisify(gzip)(bytes, { level: GZIP_LEVEL }) : promisify(brotliCompress)(bytes, brotliOptions(path, bytes))),
  );
}

/** Whether the compressed form of a file is in the cache. Takes the same arguments as `packed`. */
export const isPacked = (path: string, bytes: Uint8Array, packing: Packing): boolean => existsSync(fileFor(path, bytes, packing));

/**
 * Writes a `.br` and a `.gz` copy next to each file of a built site that compresses well, and removes cached files that no build
 * has used for two weeks.
 *
 * As many files are compressed, and kept in memory, at once as there are cores. Node compresses on four threads, or on as many as
 * `UV_THREADPOOL_SIZE` says.
 */
export async function writeTwins(site: string): Promise<void> {
  const write = async (path: string): Promise<void> => {
    const bytes = await readFile(join(site, path));
    for (const packing of ['br', 'gz'] as const)
      await copyFile(await packed(path, bytes, packing), join(site, `${path}.${packing}`), constants.COPYFILE_FICLONE);
  };
  await pMap(globSync(PACKABLE, { cwd: site }), write, { concurrency: availableParallelism() });
  clearUnused(Date.now() - KEPT_DAYS * 24 * 60 * 60 * 1000);
}

const GZIP_LEVEL = 9;

/** The highest level packs 1.5 MB/s, which the 13 MB of an interpreter are not worth; a larger window does as much for them. */
function brotliOptions(path: string, { length }: Uint8Array): BrotliOptions {
  if (!path.startsWith(`${LOADED}/interpreter-`)) return {};
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib;
  return { params: { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: length } };
}

/** The place in the cache for the packed form of a file. Its name tells the content and how it is packed. */
function fileFor(path: string, bytes: Uint8Array, packing: Packing): string {
  const how = packing === 'gz' ? GZIP_LEVEL : brotliOptions(path, bytes);
  return join(CACHE, `${sha256(`${sha256(bytes)} ${JSON.stringify(how)}`)}.${packing}`);
}

/** Records that a cached file is used. Returns whether it exists. */
function isUsedAgain(file: string): boolean {
  const now = new Date();
  try {
    utimesSync(file, now, now);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return false;
    throw cause;
  }
}

/** Removes compressed files last used before a timestamp, in milliseconds since 1970. */
function clearUnused(before: number): void {
  for (const name of globSync('*', { cwd: CACHE })) {
    const file = join(CACHE, name);
    if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before) < before) rmSync(file, { force: true });
  }
}

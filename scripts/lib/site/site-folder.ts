import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { Misuse } from '../../../src/site/settings.ts';
import { codeOf } from '../faults.ts';

/** Error codes for a path that leads through a file, or into a file system where no files can be created. */
const NOWHERE = ['EEXIST', 'ENOTDIR', 'ENOENT'];

/**
 * Locks a folder for one build, and cleans up after killed builds: their leftovers are removed, and a site that one had
 * just put aside comes back.
 *
 * @returns a function that releases the folder
 * @throws `Misuse` while another build writes there, or where there can be no folder
 */
export function keepFolder(target: string): () => void {
  const { lock, next, aside } = besides(target);
  try {
    mkdirSync(dirname(target), { recursive: true });
    takeLock(lock);
  } catch (cause) {
    if (!NOWHERE.includes(codeOf(cause) ?? '')) throw cause;
    throw new Misuse(`OUT_DIR: expected a place where a folder can be made, found ${target}\n  tip: OUT_DIR=dist`);
  }
  const release = (): void => rmSync(lock, { force: true });
  try {
    if (!existsSync(target) && existsSync(aside)) renameSync(aside, target);
    for (const left of [next, aside]) rmSync(left, { recursive: true, force: true });
    return release;
  } catch (cause) {
    release();
    throw cause;
  }
}

/** Puts a folder in the place of another: two renames on one disk, so that there is no moment with half a site. */
export function replace(target: string, source: string): void {
  const { next, aside } = besides(target);
  try {
    move(source, next);
    if (existsSync(target)) renameSync(target, aside);
    renameSync(next, target);
  } catch (cause) {
    if (!existsSync(target) && existsSync(aside)) renameSync(aside, target);
    rmSync(next, { recursive: true, force: true });
    throw cause;
  }
  rmSync(aside, { recursive: true, force: true });
}

/**
 * Puts a file into a new site. If the last site has the same file, judging by size and time, it is hard-linked: both
 * sites share it until the last one is removed. The source is never linked, because an edit in a site would change it.
 *
 * @param last the path of the file in the last site, where there may be none
 */
export function place(file: string, target: string, last: string): void {
  const { size, mtime } = statSync(file);
  mkdirSync(dirname(target), { recursive: true });
  const there = statSync(last, { throwIfNoEntry: false });
  if (there?.size === size && there.mtime.getTime() === mtime.getTime())
    try {
      linkSync(last, target);
      return;
    } catch {
      // It is on another disk, or its file system has no hard links: a copy works as well.
    }
  copyFileSync(file, target, constants.COPYFILE_FICLONE);
  utimesSync(target, mtime, mtime);
}

/**
 * Writes a file of a new site. If the last site has the same there, it is hard-linked as by `place`, so that it keeps the time at which it
 * changed: what sends a site to a host sends such files once.
 *
 * @returns whether the last site has the same
 */
export function write(content: string | Buffer, target: string, last: string): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  mkdirSync(dirname(target), { recursive: true });
  const isSame = statSync(last, { throwIfNoEntry: false })?.size === bytes.length && readFileSync(last).equals(bytes);
  if (isSame)
    try {
      linkSync(last, target);
      return true;
    } catch {
      // As in `place`: writing works as well.
    }
  writeFileSync(target, bytes);
  return isSame;
}

/** The files below a folder, sorted, with `/`; none where there is no folder. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort()
    : [];

/** Removes folders named after processes that no longer run. @param prefix path up to the process's id */
export function clearAfterTheDead(prefix: string): void {
  for (const name of globSync(`${basename(prefix)}*`, { cwd: dirname(prefix) }))
    if (!isAlive(Number(name.slice(basename(prefix).length)))) rmSync(join(dirname(prefix), name), { recursive: true, force: true });
}

/** Files next to a folder while a build uses it. If a build is killed, the next one cleans them up. */
export const besides = (target: string): { readonly lock: string; readonly next: string; readonly aside: string } => ({
  lock: `${target}.building`,
  next: `${target}.next`,
  aside: `${target}.old`,
});

/** Creates a lock file with the id of this process. The lock of a killed process is taken over. */
function takeLock(lock: string): void {
  for (let attempts = 0; ; attempts++)
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (cause) {
      if (codeOf(cause) !== 'EEXIST') throw cause;
      const owner = Number(existsSync(lock) ? readFileSync(lock, 'utf8') : 0);
      if (isAlive(owner) || attempts > 1)
        throw new Misuse(
          `OUT_DIR: expected a folder that no other build writes to, found the build of process ${owner}\n  tip: wait for it; if there is none, remove ${lock}`,
        );
      rmSync(lock, { force: true });
    }
}

/** Whether a process has not ended. */
export function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    // We may not signal another user's process, but it is alive.
    return codeOf(cause) === 'EPERM';
  }
}

/** Moves a folder, also to another disk. */
function move(source: string, target: string): void {
  try {
    renameSync(source, target);
  } catch (cause) {
    if (codeOf(cause) !== 'EXDEV') throw cause;
    cpSync(source, target, { recursive: true });
    rmSync(source, { recursive: true });
  }
}

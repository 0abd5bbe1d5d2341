import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Misuse } from '../../../src/site/settings.ts';
import { codeOf } from '../faults.ts';

/** What a machine says of a path that leads through a file, or into a file system that takes no files. */
const NOWHERE = ['EEXIST', 'ENOTDIR', 'ENOENT'];

/**
 * Keeps a folder for one build, and clears up after builds that were killed: what they left beside it goes, and a site that one had
 * just put aside comes back.
 *
 * @returns gives the folder back
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
 * Puts a file into a new site. One that the last site has unchanged, to tell by size and time, is not written again: both
 * sites hold it until the last one goes. The file that is copied is held by no site, where somebody might change it.
 *
 * @param last the path of the file in the last site, where there may be none
 */
export function place(file: string, target: string, last: string): void {
  const { size, mtime } = statSync(file);
  const there = statSync(last, { throwIfNoEntry: false });
  if (there?.size === size && there.mtime.getTime() === mtime.getTime())
    try {
      linkSync(last, target);
      return;
    } catch {
      // It is on another disk, or its file system cannot do that: a copy does as well.
    }
  copyFileSync(file, target, constants.COPYFILE_FICLONE);
  utimesSync(target, mtime, mtime);
}

/** Removes the folders of a kind, named after processes, that belong to none that lives. @param prefix path up to the process's id */
export function clearAfterTheDead(prefix: string): void {
  for (const name of globSync(`${basename(prefix)}*`, { cwd: dirname(prefix) }))
    if (!isAlive(Number(name.slice(basename(prefix).length)))) rmSync(join(dirname(prefix), name), { recursive: true, force: true });
}

/** What stands beside a folder while a build is at it. A build that is killed leaves it to the next one. */
export const besides = (target: string): { readonly lock: string; readonly next: string; readonly aside: string } => ({
  lock: `${target}.building`,
  next: `${target}.next`,
  aside: `${target}.old`,
});

/** A file that only one process can make, with its id. One of a process that was killed is taken over. */
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

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    // A process of somebody else's may not be signalled; it lives all the same.
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

import { getSystemErrorName } from 'node:util';

/** Thrown when something outside this project prevents a command from finishing; the message is all the user needs. */
export class Stopped extends Error {}

/** Operating system errors by their name in errno.h: what was refused, and what to do. */
const FAULTS: Readonly<Record<string, readonly [what: string, tip: string]>> = {
  ENOSPC: ['the disk is full', 'free some space and try again'],
  EDQUOT: ['the quota of the disk is used up', 'free some space and try again'],
  EFBIG: ['a file became larger than this machine lets it', 'raise the limit (ulimit -f) and try again'],
  EROFS: ['the disk can only be read', 'name a folder that can be written in OUT_DIR'],
  EACCES: ['this user may not do that', 'look at the permissions of the folder, or name another in OUT_DIR'],
  EPERM: ['this user may not do that', 'look at the permissions of the folder, or name another in OUT_DIR'],
  ENOTDIR: ['there is a file where a folder is needed', 'remove the file, or name another folder'],
  EMFILE: ['too many files are open', 'raise the limit (ulimit -n) and try again'],
  EIO: ['the disk cannot be read or written', 'look at the disk'],
};

/** The name of an error of the machine or of Node, such as `ENOENT`; undefined for anything else. */
export const codeOf = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;

/** How tools written in Rust, such as the bundler, format an operating system error. */
const OS_ERROR = /^.*\(os error (\d+)\).*$/m;

/**
 * Describes an operating system error in plain words. Undefined for any other error, which is a bug.
 *
 * @param name what the error stopped, as the beginning of a sentence
 */
export function faultInWords(cause: unknown, name = 'The build'): string | undefined {
  if (!(cause instanceof Error)) return undefined;
  const [line, number] = OS_ERROR.exec(cause.message) ?? [];
  const code = number === undefined ? (codeOf(cause) ?? '') : getSystemErrorName(-Number(number));
  const fault = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
  if (fault === undefined) return faultInWords(cause.cause, name);
  const [what, tip] = fault;
  return `${name} stopped: ${what} (${line === undefined ? cause.message : `${code}: ${line.trim()}`})\n  tip: ${tip}`;
}

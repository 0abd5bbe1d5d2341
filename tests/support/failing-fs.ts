/**
 * Loaded before a program (`node --import`), makes one call of the file system fail, or a file vanish at that moment.
 * `FAULT` is JSON: the call, the end of the path that it is about, and an error's name or a file to remove.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong, and when. */
export interface Fault {
  readonly call: 'readFileSync' | 'writeFileSync' | 'renameSync';
  readonly path: string;
  /** Name of the error, as errno.h has it. */
  readonly code?: string;
  /** Absolute path of a file that vanishes. */
  readonly vanishes?: string;
}

const fault: Fault = JSON.parse(process.env['FAULT'] ?? '{}');
const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
const original = calls[fault.call];

calls[fault.call] = (...args: unknown[]): unknown => {
  if (String(args[0]).endsWith(fault.path)) {
    if (fault.vanishes !== undefined) fs.rmSync(fault.vanishes, { force: true });
    if (fault.code !== undefined) {
      throw Object.assign(new Error(`${fault.code}: it was so arranged, ${fault.call} '${String(args[0])}'`), { code: fault.code });
    }
  }
  return original?.apply(fs, args);
};
syncBuiltinESMExports();

/**
 * Loaded before a program (`node --import`), makes one call of the file system fail, or a file vanish at that moment.
 * `FAULT` is JSON: the call, the end of the path that it is about, and an error's name or a file to remove.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What goes wrong, and when. */
export interface Fault {
  readonly call: 'readFileSync' | 'writeFileSync' | 'renameSync' | 'promises.writeFile' | 'promises.mkdir';
  readonly path: string;
  /** Name of the error, as errno.h has it. */
  readonly code?: string;
  /** Absolute path of a file that vanishes. */
  readonly vanishes?: string;
}

const fault: Fault = JSON.parse(process.env['FAULT'] ?? '{}');
const [name = '', inner] = fault.call.split('.');
const holder = (inner === undefined ? fs : fs.promises) as unknown as Record<string, (...args: unknown[]) => unknown>;
const key = inner ?? name;
const original = holder[key];

holder[key] = (...args: unknown[]): unknown => {
  if (String(args[0]).endsWith(fault.path)) {
    if (fault.vanishes !== undefined) fs.rmSync(fault.vanishes, { force: true });
    if (fault.code !== undefined) {
      const error = Object.assign(new Error(`${fault.code}: it was so arranged, ${key} '${String(args[0])}'`), { code: fault.code });
      if (inner === undefined) throw error;
      return Promise.reject(error);
    }
  }
  return original?.apply(inner === undefined ? fs : fs.promises, args);
};
syncBuiltinESMExports();

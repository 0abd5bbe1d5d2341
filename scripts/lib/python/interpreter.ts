import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { platformOf } from '../../../src/experiments/run/wasm/wheels.ts';

/** Path of a file of the interpreter's package. */
export const interpreterFile = (file: string): string => fileURLToPath(import.meta.resolve(`pyodide/${file}`));

/** Facts about the interpreter from its package. */
export interface Interpreter {
  /** Name and version. */
  readonly name: string;
  readonly version: string;
  /** The version of Python, such as 3.14. */
  readonly python: string;
  readonly license: string;
  /** The platform that the interpreter was built for. */
  readonly info: Readonly<Record<string, unknown>>;
  /** The platform tag of wheels for it. */
  readonly platform: string;
}

/** Reads the facts about the interpreter from its package. */
export function interpreter(): Interpreter {
  const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(interpreterFile(file), 'utf8'));
  const { version, license } = read('package.json') as { version: string; license: string };
  const info = read('pyodide-lock.json')['info'] as { python: string; abi_version: string; arch: string };
  return {
    name: `Pyodide ${version}`,
    version,
    license,
    python: info.python.split('.').slice(0, 2).join('.'),
    info,
    platform: platformOf(info),
  };
}

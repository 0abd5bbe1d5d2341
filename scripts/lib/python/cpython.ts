/** Finds the Pythons of this machine and keeps virtual environments for them, outside git. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { newestFirst, OLDEST_PYTHON, type Python } from '../../../src/experiments/pythons.ts';
import { sha256 } from '../../../src/experiments/run/wasm/wheels.ts';
import type { Wheel } from '../../../src/schemas/runtime.ts';
import { Stopped } from '../faults.ts';
import { NoWheels } from './pip.ts';

/** Thrown when there is no Python on which programs can be run; the message says what was looked for. */
export class NoPython extends Stopped {}

/** Outside git: virtual environments by fingerprint of what is in them. */
const ENVIRONMENTS = resolve('.cache/cpython');
/** The newest Python that is looked for by name; a newer one is found as python3. */
const NEWEST_MINOR = 20;
const SAYS_WHAT_IT_IS = 'import platform, sys, venv; print(platform.python_implementation(), ".".join(map(str, sys.version_info[:3])))';

/** Pythons of this machine that are new enough, newest first. The `PYTHON` variable selects one. Throws `NoPython`. */
export function findPythons(env: Readonly<Record<string, string | undefined>>): Python[] {
  const named = env['PYTHON'];
  const commands = named ? [named] : [...candidatesOnPath(env['PATH'] ?? ''), ...candidatesOfPyenv(env['PYENV_ROOT'])];
  const found = newestFirst(commands.flatMap((command) => describe(command) ?? []));
  const wanted = `CPython ${OLDEST_PYTHON} or newer`;
  if (found.length === 0)
    throw new NoPython(
      `expected ${wanted}, found none ${named ? `in PYTHON=${named}` : `among ${commands.join(', ') || 'the commands of PATH'}`}\n  tip: PYTHON=/path/to/python3`,
    );
  return found;
}

function candidatesOnPath(path: string): string[] {
  const oldest = Number(OLDEST_PYTHON.split('.')[1]);
  const names = ['python3', ...Array.from({ length: NEWEST_MINOR - oldest + 1 }, (_, index) => `python3.${oldest + index}`)];
  return path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)).filter((command) => existsSync(command)));
}

/** The pyenv commands on the path start only one version; the others are installed next to it. */
function candidatesOfPyenv(root = join(homedir(), '.pyenv')): string[] {
  const versions = join(root, 'versions');
  return existsSync(versions)
    ? readdirSync(versions)
        .map((version) => join(versions, version, 'bin/python3'))
        .filter(existsSync)
    : [];
}

function describe(command: string): Python | undefined {
  const { status, stdout } = spawnSync(command, ['-I', '-c', SAYS_WHAT_IT_IS], { encoding: 'utf8', timeout: 10_000 });
  const [implementation, version] = (stdout ?? '').trim().split(' ');
  return status === 0 && implementation === 'CPython' && version !== undefined ? { command, version } : undefined;
}

/** The contents of a virtual environment. */
export interface WantedEnvironment {
  readonly python: Python;
  /** Wheels of the lock: those without compiled modules are installed as they are, of the others the same version. */
  readonly wheels: readonly Wheel[];
  /** Other packages with their versions. */
  readonly others: Readonly<Record<string, string>>;
}

/**
 * The folder of a virtual environment with these packages, made when it is not there. Nothing is installed that is not named.
 *
 * @param folder where wheels lie that were fetched before
 * @throws `NoWheels` when the client does not get them
 */
export async function provideEnvironment({ python, wheels, others }: WantedEnvironment, folder: string): Promise<string> {
  const [pure, compiled] = [wheels.filter(isPure), wheels.filter((wheel) => !isPure(wheel))];
  const locked = new Set(wheels.map(({ name }) => name.toLowerCase()));
  const byVersion = [
    ...compiled.map(({ name, version }) => `${name}==${version}`),
    ...Object.entries(others).flatMap(([name, version]) => (locked.has(name.toLowerCase()) ? [] : [`${name}==${version}`])),
  ];
  const byHash = pure.map(({ name, version, sha256: hash }) => `${name}==${version} --hash=sha256:${hash}`);
  const place = join(ENVIRONMENTS, sha256(JSON.stringify([python.version, byHash, byVersion])).slice(0, 16));
  if (existsSync(place)) return place;
  mkdirSync(ENVIRONMENTS, { recursive: true });
  const next = mkdtempSync(join(ENVIRONMENTS, '.next-'));
  try {
    await fill(next, python, byHash, byVersion, folder);
    if (!existsSync(place)) renameSync(next, place);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return place;
}

/** Makes a virtual environment in a folder. It can be renamed then: its commands are not used, only `python -m`. */
async function fill(next: string, python: Python, byHash: readonly string[], byVersion: readonly string[], folder: string): Promise<void> {
  await run(python.command, ['-I', '-m', 'venv', '--without-pip', next]);
  const list = join(next, 'requirements.txt');
  writeFileSync(list, byHash.map((line) => `${line}\n`).join(''));
  const install = ['-m', 'pip', '--python', join(next, 'bin/python'), 'install', '--quiet', '--disable-pip-version-check', '--no-deps'];
  const from = ['--only-binary=:all:', '--find-links', folder];
  if (byHash.length > 0) await run(python.command, [...install, ...from, '--require-hashes', '--requirement', list]);
  if (byVersion.length > 0) await run(python.command, [...install, ...from, ...byVersion]);
}

const isPure = ({ file }: Wheel): boolean => file.endsWith('-none-any.whl');

/** Runs a command to its end. Throws `NoWheels` with its last error when it fails. */
async function run(command: string, options: readonly string[]): Promise<void> {
  const child = spawn(command, options, { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const why = await new Promise<string | undefined>((done) => {
    child.once('error', ({ message }) => done(message));
    child.once('close', (code) => done(code === 0 ? undefined : (errors.match(/.*error.*/gi)?.at(-1) ?? `exit code ${code}`)));
  });
  if (why !== undefined) throw new NoWheels(`${command} ${options.slice(0, 3).join(' ')} …: ${why}`);
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLoadable, sha256, unpacked, verified } from '../../../src/experiments/run/wasm/wheels.ts';
import type { Wheel } from '../../../src/schemas/runtime.ts';
import { Stopped } from '../faults.ts';
import type { Interpreter } from './interpreter.ts';

/** Thrown when pip did not deliver a wheel; the message says why. */
export class NoWheels extends Stopped {}

/** What wheels are chosen for: a release of Python such as 3.14, and the platform tag of its interpreter. */
export type Target = Pick<Interpreter, 'python' | 'platform'>;

/** Options of `pip download` for a release of Python such as 3.14, on which nothing compiled can be loaded. */
const pure = (python: string): string[] => ['--python-version', python, '--implementation', 'py', '--abi', 'none', '--platform', 'any'];
/** Platforms of wheels whose compiled modules are left out when they are installed. */
const LEFT_OUT = ['manylinux2014_x86_64', 'manylinux_2_28_x86_64'];
/** Options that also take wheels with compiled modules for some platforms. */
const compiled = (python: string, on: readonly string[]): string[] => {
  const platforms = ['any', ...on].flatMap((one) => ['--platform', one]);
  return ['--python-version', python, '--implementation', 'cp', '--abi', `cp${python.replace('.', '')}`, '--abi', 'abi3', ...platforms];
};

/**
 * Downloads those locked wheels that are missing into a folder, and verifies all of them against the lock. The client does
 * the same for what it downloads. Throws `WrongWheel` or `NoWheels`.
 */
export function fetchWheels(wheels: readonly Wheel[], { python, platform }: Target, folder: string): void {
  const missing = wheels.filter(({ file }) => !existsSync(join(folder, file)));
  for (const wheel of wheels) if (!missing.includes(wheel)) verified(readFileSync(join(folder, wheel.file)), wheel);
  if (missing.length === 0) return;
  inTemporary(folder, (temporary) => {
    for (const round of oneVersionEach(missing)) {
      const list = join(temporary, 'requirements.txt');
      writeFileSync(list, round.map(({ name, version, sha256: hash }) => `${name}==${version} --hash=sha256:${hash}\n`).join(''));
      download(['--no-deps', '--require-hashes', '--requirement', list, ...compiled(python, [platform, ...LEFT_OUT])], temporary);
    }
    for (const wheel of missing) {
      const path = join(temporary, wheel.file);
      if (!existsSync(path)) throw new NoWheels(`expected ${wheel.file}, found ${wheelsIn(temporary).join(', ')}`);
      verified(readFileSync(path), wheel);
      renameSync(path, join(folder, wheel.file));
    }
  });
}

/** Splits wheels into groups without two versions of a package: the client refuses to look for both at once. */
function oneVersionEach(wheels: readonly Wheel[]): Wheel[][] {
  const rounds: Wheel[][] = [];
  for (const wheel of wheels) {
    const round = rounds.find((one) => one.every(({ name }) => name !== wheel.name));
    if (round === undefined) rounds.push([wheel]);
    else round.push(wheel);
  }
  return rounds;
}

/**
 * Chooses the wheels for some requirements with all that they need, and leaves them in a folder.
 *
 * The versions are those that an installation on a server has. Of each, a wheel without compiled modules is preferred, then one for the
 * platform of the interpreter.
 *
 * @param versions versions that packages should have; they give way if the requirements exclude them
 */
export function chooseWheels(
  requirements: readonly string[],
  versions: readonly Pick<Wheel, 'name' | 'version'>[],
  target: Target,
  folder: string,
): Wheel[] {
  return inTemporary(folder, (temporary) => {
    const list = join(temporary, 'constraints.txt');
    writeFileSync(list, versions.map(({ name, version }) => `${name}==${version}\n`).join(''));
    const options = [...compiled(target.python, LEFT_OUT), ...requirements];
    if (versions.length === 0 || attempt([...options, '--constraint', list], temporary) === undefined) download(options, temporary);
    return wheelsIn(temporary)
      .map((file) => {
        const chosen = describe(temporary, file);
        const kept = isLoadable(chosen) ? chosen : (loadable(chosen, target, temporary) ?? chosen);
        renameSync(join(temporary, kept.file), join(folder, kept.file));
        return kept;
      })
      .sort((a, b) => a.file.localeCompare(b.file, 'en'));
  });
}

/** A wheel of the same version that WebAssembly can load; undefined if the index has none. */
function loadable({ name, version }: Wheel, { python, platform }: Target, temporary: string): Wheel | undefined {
  for (const options of [pure(python), compiled(python, [platform])]) {
    const before = new Set(wheelsIn(temporary));
    const file = attempt(['--no-deps', ...options, `${name}==${version}`], temporary)?.find((one) => !before.has(one));
    if (file !== undefined) return describe(temporary, file);
  }
  return undefined;
}

/** Downloads, and returns the wheels that are in the folder then; undefined if the client found nothing that fits. */
function attempt(options: readonly string[], into: string): string[] | undefined {
  try {
    download(options, into);
    return wheelsIn(into);
  } catch (cause) {
    if (!(cause instanceof NoWheels)) throw cause;
    return undefined;
  }
}

/** Reads a wheel's name and version from its own metadata. */
function describe(folder: string, file: string): Wheel {
  const bytes = readFileSync(join(folder, file));
  const [, metadata] = unpacked(bytes).find(([path]) => /^[^/]+\.dist-info\/METADATA$/.test(path)) ?? [];
  const field = (name: string): string => new RegExp(`^${name}: (.+)$`, 'm').exec(new TextDecoder().decode(metadata))?.[1]?.trim() ?? '';
  return { name: field('Name'), version: field('Version'), file, sha256: sha256(bytes) };
}

const wheelsIn = (folder: string): string[] => readdirSync(folder).filter((file) => file.endsWith('.whl'));

function download(options: readonly string[], into: string): void {
  const client = process.env['PYTHON'] || 'python3';
  const fixed = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', '--dest', into];
  const { status, stderr, error } = spawnSync(client, [...fixed, ...options], { encoding: 'utf8' });
  if (status === 0) return;
  const why =
    error?.message ??
    stderr
      .trim()
      .split('\n')
      .filter((line) => /error/i.test(line))
      .at(-1) ??
    `exit code ${status}`;
  throw new NoWheels(`${client} -m pip download: ${why}`);
}

/** Works in a temporary folder next to the wheels, so that only complete files are renamed into place, and removes it. */
function inTemporary<Result>(folder: string, work: (temporary: string) => Result): Result {
  mkdirSync(folder, { recursive: true });
  const temporary = mkdtempSync(join(folder, '.next-'));
  try {
    return work(temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** All versions of a package that the index of the Python client has, final ones only. Throws `NoWheels` when it does not say. */
export function versionsOf(name: string): string[] {
  const client = process.env['PYTHON'] || 'python3';
  const { status, stdout, error } = spawnSync(client, ['-m', 'pip', 'index', 'versions', '--disable-pip-version-check', name], {
    encoding: 'utf8',
  });
  const versions = status === 0 ? versionsIn(stdout) : [];
  if (versions.length === 0) throw new NoWheels(`${client} -m pip index versions ${name}: ${error?.message ?? `exit code ${status}`}`);
  return versions;
}

/** The versions in the output of `pip index versions`. */
export const versionsIn = (printed: string): string[] =>
  (/^Available versions: (.*)$/m.exec(printed)?.[1] ?? '').split(',').flatMap((version) => version.trim() || []);

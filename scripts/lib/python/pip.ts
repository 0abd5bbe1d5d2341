import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pMap from 'p-map';
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

/** Downloads at the same time: most of the time of one is spent waiting for the index. */
const SIDE_BY_SIDE = 4;

/**
 * Downloads those locked wheels that are missing into a folder, and verifies all of them against the lock. The client does
 * the same for what it downloads. Rejects with `WrongWheel` or `NoWheels`.
 */
export async function fetchWheels(wheels: readonly Wheel[], { python, platform }: Target, folder: string): Promise<void> {
  const missing = wheels.filter(({ file }) => !existsSync(join(folder, file)));
  for (const wheel of wheels) if (!missing.includes(wheel)) verified(readFileSync(join(folder, wheel.file)), wheel);
  if (missing.length === 0) return;
  await inTemporary(folder, async (temporary) => {
    await pMap(
      sharesOf(missing),
      async (share, index) => {
        const list = join(temporary, `requirements-${index}.txt`);
        writeFileSync(list, share.map(({ name, version, sha256: hash }) => `${name}==${version} --hash=sha256:${hash}\n`).join(''));
        await download(['--no-deps', '--require-hashes', '--requirement', list, ...compiled(python, [platform, ...LEFT_OUT])], temporary);
      },
      { concurrency: SIDE_BY_SIDE },
    );
    for (const wheel of missing) {
      const path = join(temporary, wheel.file);
      if (!existsSync(path)) throw new NoWheels(`expected ${wheel.file}, found ${wheelsIn(temporary).join(', ')}`);
      verified(readFileSync(path), wheel);
      renameSync(path, join(folder, wheel.file));
    }
  });
}

/** Splits wheels into shares without two versions of a package: the client refuses to look for both at once. */
export function sharesOf(wheels: readonly Wheel[]): Wheel[][] {
  const shares: Wheel[][] = [];
  for (const wheel of wheels) {
    const fitting = shares.filter((one) => one.every(({ name }) => name !== wheel.name));
    const smallest = fitting.sort((a, b) => a.length - b.length)[0];
    if (smallest === undefined || shares.length < SIDE_BY_SIDE) shares.push([wheel]);
    else smallest.push(wheel);
  }
  return shares;
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
): Promise<Wheel[]> {
  return inTemporary(folder, async (temporary) => {
    const list = join(temporary, 'constraints.txt');
    writeFileSync(list, versions.map(({ name, version }) => `${name}==${version}\n`).join(''));
    const options = [...compiled(target.python, LEFT_OUT), ...requirements];
    if (versions.length === 0 || (await attempt([...options, '--constraint', list], temporary)) === undefined)
      await download(options, temporary);
    const wheels: Wheel[] = [];
    for (const file of wheelsIn(temporary)) {
      const chosen = describe(temporary, file);
      const kept = isLoadable(chosen) ? chosen : ((await loadable(chosen, target, temporary)) ?? chosen);
      renameSync(join(temporary, kept.file), join(folder, kept.file));
      wheels.push(kept);
    }
    return wheels.sort((a, b) => a.file.localeCompare(b.file, 'en'));
  });
}

/** A wheel of the same version that WebAssembly can load; undefined if the index has none. */
async function loadable({ name, version }: Wheel, { python, platform }: Target, temporary: string): Promise<Wheel | undefined> {
  for (const options of [pure(python), compiled(python, [platform])]) {
    const before = new Set(wheelsIn(temporary));
    const files = await attempt(['--no-deps', ...options, `${name}==${version}`], temporary);
    const file = files?.find((one) => !before.has(one));
    if (file !== undefined) return describe(temporary, file);
  }
  return undefined;
}

/** Downloads, and returns the wheels that are in the folder then; undefined if the client found nothing that fits. */
async function attempt(options: readonly string[], into: string): Promise<string[] | undefined> {
  try {
    await download(options, into);
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

async function download(options: readonly string[], into: string): Promise<void> {
  const client = process.env['PYTHON'] || 'python3';
  const fixed = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--only-binary=:all:', '--dest', into];
  try {
    await promisify(execFile)(client, [...fixed, ...options]);
  } catch (cause) {
    throw new NoWheels(`${client} -m pip download: ${reasonOf(cause)}`);
  }
}

/** Why a command failed: the last error that it printed, or else its exit code, or why it did not start. */
function reasonOf(cause: unknown): string {
  const { stderr = '', code, message } = cause as { stderr?: string; code?: number | string; message: string };
  const said = stderr.split('\n').filter((line) => /error/i.test(line));
  return said.at(-1)?.trim() ?? (typeof code === 'number' ? `exit code ${code}` : message);
}

/** Works in a temporary folder next to the wheels, so that only complete files are renamed into place, and removes it. */
async function inTemporary<Result>(folder: string, work: (temporary: string) => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  const temporary = mkdtempSync(join(folder, '.next-'));
  try {
    return await work(temporary);
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

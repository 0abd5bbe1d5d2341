import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the system has a program; administrators' folders are looked into too, which not every PATH names. */
export function findProgram(name: string, environment: Environment): string | undefined {
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'].filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** Whether a file can be run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs packages of Debian, as root; does nothing for anybody else. What could not be had is found missing later. */
export function installPackages(names: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  run('apt-get', ['update', '-qq'], 300_000);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], 600_000);
}

/** Runs a command and shows what it complains about. */
export function run(command: string, args: readonly string[], timeout: number): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

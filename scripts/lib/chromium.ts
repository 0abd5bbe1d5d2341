import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names under which systems install Chromium, best known first. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Flags that keep Chromium quiet in tests, and let it run as root. */
export const CHROMIUM_FLAGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Where Chromium is: the one that `CHROMIUM_PATH` names, Playwright's own, or the system's. Undefined when there is none. */
export function findChromium(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [chromium.executablePath(), ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.find(isExecutable);
}

/** Finds Chromium or gets it: by Playwright, else as root from Debian's packages. Undefined when neither can be had. */
export function provideChromium(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const found = findChromium(environment);
  if (found !== undefined || environment['CHROMIUM_PATH']) return found;
  console.log('Chromium is not installed: asking Playwright for it.');
  run('playwright-core', ['install', 'chromium'], 120_000);
  const downloaded = findChromium(environment);
  if (downloaded !== undefined || process.getuid?.() !== 0) return downloaded;
  console.log("Playwright could not get it: installing the system's package.");
  run('apt-get', ['update', '-qq'], 300_000);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], 600_000);
  return findChromium(environment);
}

/** What to do where Chromium cannot be found or had. */
export const CHROMIUM_MISSING =
  'expected Chromium, found none\n  tip: install it (Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function run(command: string, args: string[], timeout: number): void {
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

import { chromium } from 'playwright-core';
import { findProgram, installPackages, isExecutable, run } from './debian.ts';

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
  return [chromium.executablePath(), ...NAMES.flatMap((name) => findProgram(name, environment) ?? [])].find(isExecutable);
}

/** Finds Chromium or installs it: with Playwright, or else as root from Debian's packages. Undefined when both fail. */
export function provideChromium(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const found = findChromium(environment);
  if (found !== undefined || environment['CHROMIUM_PATH']) return found;
  console.log('Chromium is not installed: asking Playwright for it.');
  run('playwright-core', ['install', 'chromium'], 120_000);
  const downloaded = findChromium(environment);
  if (downloaded !== undefined || process.getuid?.() !== 0) return downloaded;
  console.log("Playwright could not get it: installing the system's package.");
  installPackages(['chromium']);
  return findChromium(environment);
}

/** What to do when Chromium cannot be found or installed. */
export const CHROMIUM_MISSING =
  'expected Chromium, found none\n  tip: install it (Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium npm test';

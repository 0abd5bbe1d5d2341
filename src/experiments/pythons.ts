import { compareVersions } from '../releases/versions.ts';
import type { Pythons, Release } from '../schemas/framework.ts';

/** A Python installed on this machine. */
export interface Python {
  readonly command: string;
  /** For example 3.13.0. */
  readonly version: string;
}

/** The oldest Python version we run programs on. */
export const OLDEST_PYTHON = '3.11';

/** Whether a release runs on this Python version. A release that lists no supported versions runs on all of them. */
export function supports(pythons: Pythons | undefined, version: string): boolean {
  if (pythons === undefined) return true;
  const { from, to } = pythons;
  const compareTo = (limit: string): number => compareVersions(version.split('.').slice(0, limit.split('.').length).join('.'), limit);
  return compareTo(from) >= 0 && (to === undefined || compareTo(to) <= 0);
}

/** A range of Python versions as shown on pages. @example pythonsInWords({ from: '3.12', to: '3.15' }) // '3.12 to 3.15' */
export function pythonsInWords({ from, to }: Pythons): string {
  if (to === undefined) return `${from} and newer`;
  return from === to ? from : `${from} to ${to}`;
}

/** The newest Python that a release supports; undefined if there is none. */
export function pythonFor({ python }: Pick<Release, 'python'>, pythons: readonly Python[]): Python | undefined {
  return newestFirst(pythons).find(({ version }) => supports(python, version));
}

/** Pythons that are new enough, newest first, one per version. */
export function newestFirst(pythons: readonly Python[]): Python[] {
  const enough = pythons.filter(({ version }) => compareVersions(version, OLDEST_PYTHON) >= 0);
  const distinct = new Map([...enough].reverse().map((one) => [one.version, one]));
  return [...distinct.values()].sort((a, b) => compareVersions(b.version, a.version));
}

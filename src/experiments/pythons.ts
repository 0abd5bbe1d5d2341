import { compareVersions } from '../releases/versions.ts';
import type { Pythons, Release } from '../schemas/framework.ts';

/** A Python of this machine. */
export interface Python {
  readonly command: string;
  /** Such as 3.13.0. */
  readonly version: string;
}

/** The oldest Python on which programs are run. */
export const OLDEST_PYTHON = '3.11';

/** Whether a release that supports some versions of Python runs on this one. Without them: on every one. */
export function supports(pythons: Pythons | undefined, version: string): boolean {
  if (pythons === undefined) return true;
  const { from, to } = pythons;
  const compareTo = (limit: string): number => compareVersions(version.split('.').slice(0, limit.split('.').length).join('.'), limit);
  return compareTo(from) >= 0 && (to === undefined || compareTo(to) <= 0);
}

/** Versions of Python as pages write them. @example pythonsInWords({ from: '3.12', to: '3.15' }) // '3.12 to 3.15' */
export function pythonsInWords({ from, to }: Pythons): string {
  if (to === undefined) return `${from} and newer`;
  return from === to ? from : `${from} to ${to}`;
}

/** The newest Python that a release supports; undefined when there is none. */
export function pythonFor({ python }: Pick<Release, 'python'>, pythons: readonly Python[]): Python | undefined {
  return newestFirst(pythons).find(({ version }) => supports(python, version));
}

/** Pythons that are new enough, newest first, one of each version. */
export function newestFirst(pythons: readonly Python[]): Python[] {
  const enough = pythons.filter(({ version }) => compareVersions(version, OLDEST_PYTHON) >= 0);
  const distinct = new Map([...enough].reverse().map((one) => [one.version, one]));
  return [...distinct.values()].sort((a, b) => compareVersions(b.version, a.version));
}

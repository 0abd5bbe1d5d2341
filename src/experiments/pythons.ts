import { compareVersions } from '../releases/periods.ts';

/** A Python of this machine. */
export interface Python {
  readonly command: string;
  /** Such as 3.13.0. */
  readonly version: string;
}

/** The oldest Python on which programs are run. */
export const OLDEST_PYTHON = '3.11';

/**
 * Whether a release supports a version of Python.
 *
 * @param range as in the front matter of frameworks: `3.12 to 3.15`, `3.9 and newer`, `3.13`; without one: all
 */
export function supports(range: string | undefined, version: string): boolean {
  const [from, to] = range?.match(/\d+(\.\d+)*/g) ?? [];
  if (range === undefined || from === undefined) return true;
  const line = version.split('.').slice(0, from.split('.').length).join('.');
  if (compareVersions(line, from) < 0) return false;
  if (to !== undefined) return compareVersions(line, to) <= 0;
  return / and (newer|later)$/.test(range) || compareVersions(line, from) === 0;
}

/** The newest Python that a release supports; undefined when there is none. */
export function pythonFor({ python }: { readonly python?: string | undefined }, pythons: readonly Python[]): Python | undefined {
  return newestFirst(pythons).find(({ version }) => supports(python, version));
}

/** Pythons that are new enough, newest first, one of each version. */
export function newestFirst(pythons: readonly Python[]): Python[] {
  const enough = pythons.filter(({ version }) => compareVersions(version, OLDEST_PYTHON) >= 0);
  const distinct = new Map([...enough].reverse().map((one) => [one.version, one]));
  return [...distinct.values()].sort((a, b) => compareVersions(b.version, a.version));
}

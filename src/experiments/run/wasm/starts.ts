import type { PackageSet } from '../protocol.ts';

/** Sets whose programs can start from the same interpreter, and the wheels installed in it. */
export interface Start {
  readonly wheels: PackageSet['wheels'];
  /** Never empty. */
  readonly sets: readonly [PackageSet, ...PackageSet[]];
}

/** Groups sets by release, with the wheels that all sets of a group have in common, in the order of the first set. */
export function startsOf(sets: readonly PackageSet[]): Start[] {
  const groups = new Map<string, [PackageSet, ...PackageSet[]]>();
  for (const set of sets) {
    const group = groups.get(set.release);
    if (group === undefined) groups.set(set.release, [set]);
    else group.push(set);
  }
  return [...groups.values()].map((group) => ({
    sets: group,
    wheels: group[0].wheels.filter(({ file }) => group.every(({ wheels }) => wheels.some((one) => one.file === file))),
  }));
}

/**
 * Whether files that are added to an interpreter would have changed its imports: whether they contain a module that
 * an import looked for and did not find.
 *
 * @param sought full names of modules, such as `package.module`
 * @param paths paths of files, relative to the packages folder
 */
export function changesImports(sought: readonly string[], paths: Iterable<string>): boolean {
  const names = new Set(sought.map((name) => name.replaceAll('.', '/')));
  return [...paths].some((path) => {
    const parts = path.split('/');
    const folders = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const module = path.replace(/\.[^/]*$/, '');
    return names.has(module) || folders.some((folder) => names.has(folder));
  });
}

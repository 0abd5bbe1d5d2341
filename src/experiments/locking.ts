/** Which sets of wheels to choose, and what a new choice changed. */
import type { Lock, Wheel } from '../schemas/runtime.ts';
import { setKey, type WantedSet } from './plan.ts';
import { isLoadable } from './run/wasm/wheels.ts';

/** A set with its wheels. */
export type ChosenSet = WantedSet & { readonly wheels: readonly Wheel[] };

/** The sets of a lock, with their wheels. A set of which a wheel is missing is left out. */
export function setsIn(lock: Lock | undefined): ChosenSet[] {
  const wheels = new Map(lock?.wheels.map((wheel) => [wheel.file, wheel]));
  return (lock?.sets ?? []).flatMap((set) => {
    const own = set.wheels.flatMap((file) => wheels.get(file) ?? []);
    return own.length === set.wheels.length ? [{ ...set, wheels: own }] : [];
  });
}

/** Versions that all of some sets agree on: a new set takes them too, so that programs differ only in what they ask for. */
export function agreedVersions(sets: readonly ChosenSet[]): Pick<Wheel, 'name' | 'version'>[] {
  const all = sets.flatMap(({ wheels }) => wheels.map(({ name, version }) => ({ name, version })));
  const versions = Map.groupBy(all, ({ name }) => name);
  return [...versions.values()].flatMap(([first, ...others]) =>
    first !== undefined && others.every(({ version }) => version === first.version) ? [first] : [],
  );
}

/** What moved between two choices of the same sets, a line for each package: `babel 2.18.0 → 2.19.0 (3 sets)`. */
export function movesInWords(before: readonly ChosenSet[], after: readonly ChosenSet[]): string[] {
  const old = new Map(before.map((set) => [setKey(set), set]));
  const moves = after.flatMap((set) => {
    const last = old.get(setKey(set));
    if (last === undefined) return [];
    const names = [...new Set([...last.wheels, ...set.wheels].map(({ name }) => name))];
    return names.flatMap((name) => {
      const [from, to] = [last, set].map(({ wheels }) => wheels.find((wheel) => wheel.name === name)?.version ?? 'none');
      return from === to ? [] : [`${name} ${from} → ${to}`];
    });
  });
  return [...Map.groupBy(moves, (move) => move)]
    .map(([move, { length }]) => `${move} (${length} ${length === 1 ? 'set' : 'sets'})`)
    .sort((a, b) => a.localeCompare(b, 'en'));
}

/**
 * Packages whose compiled modules WebAssembly cannot load, each with the sets that have it, a line for each.
 *
 * @param before sets that were locked before: their wheels are known
 */
export function unloadableInWords(sets: readonly ChosenSet[], before: readonly ChosenSet[]): string[] {
  const known = new Set(before.flatMap(({ wheels }) => wheels.map(({ file }) => file)));
  const found = sets.flatMap((set) =>
    set.wheels
      .filter((wheel) => !isLoadable(wheel) && !known.has(wheel.file))
      .map(({ name, version }) => ({ named: `${name} ${version}`, set: setKey(set) })),
  );
  return [...Map.groupBy(found, ({ named }) => named)].map(([named, all]) => `${named}, in ${all.map(({ set }) => set).join('; ')}`);
}

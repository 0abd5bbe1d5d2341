/** What each framework of a comparison brings for its rows, and what one installs and writes. */
import { type Way, WEIGHTS, type Weight } from './balance.ts';
import type { Chosen, ChosenRow } from './choice.ts';
import type { DataFramework } from './data.ts';

/** How rows of a weight are had. */
export interface Had {
  readonly weight: Weight;
  readonly way: Way;
  readonly rows: readonly ChosenRow[];
}

/** What one framework means for the team. */
export interface Needs {
  readonly framework: DataFramework;
  /** The version that the answers hold for. */
  readonly version: string;
  /** By weight, then from what comes with it to what cannot be had; without the rows in which its answer cannot be counted. */
  readonly had: readonly Had[];
  /** Packages, as places in the list of all, with the rows that need them. */
  readonly install: readonly { readonly package: number; readonly rows: readonly ChosenRow[] }[];
  /** What one writes, with the row that needs it. */
  readonly write: readonly { readonly row: ChosenRow; readonly how: string }[];
}

const WAYS: readonly Way[] = ['comes', 'package', 'own', 'none', 'worse'];

/** What each framework means for the team, in the order of the guide. */
export function needsOf({ frameworks, versions, rows }: Chosen): Needs[] {
  return frameworks.map((framework, at) => {
    const had = WEIGHTS.flatMap((weight) =>
      WAYS.map((way) => ({ weight, way, rows: rows.filter((row) => row.weight === weight && row.ways[at] === way) })),
    ).filter((one) => one.rows.length > 0);
    const inNeed = had.filter(({ way }) => way === 'package').flatMap((one) => one.rows);
    const byPackage = Map.groupBy(
      inNeed.flatMap((row) => (row.answers[at]?.packages ?? []).map((place) => ({ place, row }))),
      ({ place }) => place,
    );
    return {
      framework,
      version: versions[at] ?? '',
      had,
      install: [...byPackage].map(([place, needed]) => ({ package: place, rows: needed.map(({ row }) => row) })),
      write: had
        .filter(({ way }) => way === 'own')
        .flatMap((one) => one.rows.map((row) => ({ row, how: row.answers[at]?.how ?? row.answers[at]?.text ?? '' }))),
    };
  });
}

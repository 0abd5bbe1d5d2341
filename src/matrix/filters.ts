import type { Framework } from '../guide/model.ts';
import { LEVELS } from '../schemas/levels.ts';
import { matrixTable as words } from '../words/en/parts.ts';
import { differences, levels } from '../words/en/terms.ts';
import { DIFFERENCES } from './difference.ts';
import { markOf } from './levels.ts';
import type { RowGroup } from './matrix.ts';

/** An option of a filter: the value in the address, and its label. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a reader can filter the rows of a matrix by. Options that would select nothing are left out. */
export interface MatrixFilters {
  readonly only: readonly Option[];
  readonly topics: readonly Option[];
  /** One filter for each framework. */
  readonly levels: readonly { readonly framework: string; readonly label: string; readonly options: readonly Option[] }[];
}

/** The filters of a matrix. Releases that are not the newest count too, as readers can pick them. */
export function filtersOf(groups: readonly RowGroup[], frameworks: readonly Framework[]): MatrixFilters {
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const termsOf = ({ id }: Framework) =>
    new Set(cells.filter(({ framework }) => framework.id === id).flatMap(({ periods }) => periods.map(({ answer }) => markOf(answer))));
  const hasUnknown = frameworks.some((framework) => termsOf(framework).has('unknown'));
  return {
    only: [
      { value: 'differences', label: words.differences },
      ...DIFFERENCES.filter((kind) => kind !== 'unknown' || hasUnknown).map((kind) => ({ value: kind, label: differences[kind] })),
    ],
    topics: groups.map(({ topic }) => ({ value: topic.id, label: topic.data.title })),
    levels: frameworks.map((framework) => {
      const terms = termsOf(framework);
      return {
        framework: framework.id,
        label: words.level(framework.data.name),
        options: [
          ...LEVELS.filter((level) => terms.has(level)).map((level) => ({ value: level, label: levels[level].word })),
          ...(terms.has('value') ? [{ value: 'value', label: words.value }] : []),
        ],
      };
    }),
  };
}

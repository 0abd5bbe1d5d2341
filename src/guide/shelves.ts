import type { Shelf } from '../content/kinds.ts';
import { paths } from '../urls/urls.ts';
import { shelves } from '../words/en/terms.ts';

/** A shelf of programs: a content folder, a list in the guide and a section of the site. */
export interface ShelfInWords {
  readonly id: Shelf;
  readonly title: string;
  /** The kind of its pages. */
  readonly kind: 'example' | 'experiment';
  /** What it contains, in one sentence. */
  readonly about: string;
  readonly path: string;
  readonly pathOf: (id: string) => string;
}

/** Examples are written to be read, experiments to settle a question; the code treats them alike. */
export const SHELVES: readonly ShelfInWords[] = [
  {
    id: 'examples',
    ...shelves.examples,
    kind: 'example',
    path: paths.examples,
    pathOf: paths.example,
  },
  {
    id: 'experiments',
    ...shelves.experiments,
    kind: 'experiment',
    path: paths.experiments,
    pathOf: paths.experiment,
  },
];

/**
 * The path of the page that lists some entries, for a route whose last part is `[...index]`: one, or none if there is nothing to list.
 *
 * @example indexOf([]) // []
 */
export const indexOf = (entries: readonly unknown[]): { readonly params: { readonly index: undefined } }[] =>
  entries.length > 0 ? [{ params: { index: undefined } }] : [];

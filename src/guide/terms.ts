import { once } from '../lists/lookup.ts';
import type { Name, Term } from '../schemas/term.ts';
import { lookupIn } from './lookup.ts';
import type { Aspect, Framework, Guide } from './model.ts';

/** A term as a table for readers of one framework shows it, with the aspect that explains it. */
export interface Translation {
  readonly aspect: Aspect;
  /** What the framework that the reader knows calls it; never empty. */
  readonly known: readonly Name[];
  /** What the other framework calls it; empty if it has no name for it. */
  readonly wanted: readonly Name[];
  readonly differs: string;
}

/** Every name of some terms, in all frameworks. */
export const namesIn = (terms: readonly Term[]): Name[] => terms.flatMap(({ names }) => Object.values(names).flat());

/**
 * The terms of some aspects, from one framework to another, in the order of the aspects. A term is left out if the first framework has no
 * name for it, or if nobody has written what the second calls it.
 */
export const translationsOf = (aspects: readonly Aspect[], from: Framework, to: Framework): Translation[] =>
  aspects.flatMap((aspect) =>
    aspect.data.terms.flatMap(({ names, differs }): Translation[] => {
      const [known, wanted] = [names[from.id] ?? [], names[to.id]];
      return known.length === 0 || wanted === undefined ? [] : [{ aspect, known, wanted, differs }];
    }),
  );

/** A framework that a reader knows, another that the reader uses now, and the number of terms between them. */
export interface Direction {
  readonly from: Framework;
  readonly to: Framework;
  readonly count: number;
}

/** The ordered pairs of frameworks that have terms, in the order of the guide. */
export const directionsOf = once((guide: Guide): readonly Direction[] => {
  const { allAspects } = lookupIn(guide);
  return guide.frameworks.flatMap((from) =>
    guide.frameworks.flatMap((to): Direction[] => {
      const count = from === to ? 0 : translationsOf(allAspects, from, to).length;
      return count === 0 ? [] : [{ from, to, count }];
    }),
  );
});

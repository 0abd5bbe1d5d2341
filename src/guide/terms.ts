import type { Name, Term } from '../schemas/term.ts';
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

/** Whether any aspect of a guide has terms. */
export const hasTerms = ({ topics }: Pick<Guide, 'topics'>): boolean =>
  topics.some(({ aspects }) => aspects.some(({ data }) => data.terms.length > 0));

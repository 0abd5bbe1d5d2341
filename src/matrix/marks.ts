import type { Framework, Guide } from '../guide/model.ts';
import type { Answer } from '../schemas/answer.ts';
import { type Row, rowOf } from './matrix.ts';

/** An answer that counts for or against its framework, and its location. */
export interface MarkedAnswer {
  readonly row: Row;
  readonly answer: Answer;
}

/** The current answers of a framework that are marked in one way, in the order of the guide. */
export function markedAnswers(
  { topics }: Pick<Guide, 'topics'>,
  framework: Pick<Framework, 'id'>,
  mark: Answer['counts_as'],
): MarkedAnswer[] {
  return topics.flatMap(({ aspects }) =>
    aspects.flatMap((aspect) => {
      const current = aspect.answers.find((one) => one.framework.id === framework.id)?.current;
      return current === undefined || current.counts_as === undefined || current.counts_as !== mark
        ? []
        : [{ row: rowOf(aspect), answer: current }];
    }),
  );
}

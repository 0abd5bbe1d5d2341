import { paths } from '../../urls/urls.ts';
import { pickExamples } from '../lookup.ts';
import type { Example, Guide } from '../model.ts';

const linkTo =
  (pathOf: (id: string) => string) =>
  ({ id, data: { title, question, summary } }: Pick<Example, 'id' | 'data'>) => ({ title, question, summary, path: pathOf(id) });

/** Links to the examples of some ids, in the order of the guide. */
export const exampleLinks = ({ examples }: Pick<Guide, 'examples'>, ids: readonly string[]) =>
  pickExamples(examples, ids).map(linkTo(paths.example));

/** Links to the experiments of some ids, in the order of the guide. */
export const experimentLinks = ({ experiments }: Pick<Guide, 'experiments'>, ids: readonly string[]) =>
  pickExamples(experiments, ids).map(linkTo(paths.experiment));

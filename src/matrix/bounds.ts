import type { Topic } from '../guide/model.ts';

/** The most rows that one page lists. A page that lists the whole guide stays small, however much the guide answers. */
export const MOST_ROWS = 400;

/** Whether a page can list each aspect of these topics. If not, it shows counts and leads to the pages of the topics. */
export const areListed = (topics: readonly Pick<Topic, 'aspects'>[]): boolean =>
  topics.reduce((rows, { aspects }) => rows + aspects.length, 0) <= MOST_ROWS;

import type { Aspect, Guide, Topic } from '../guide/model.ts';
import { type Standing, standingOf } from './kinds.ts';

/** How many answers rest on what, and when they were verified. */
export interface Coverage extends Readonly<Record<Standing, number>> {
  /** Number of aspects. */
  readonly aspects: number;
  /** Number of answers: one for each aspect, framework and period. */
  readonly answers: number;
  /** Day of the oldest and the newest verification, YYYY-MM-DD; undefined when there is no aspect. */
  readonly oldest: string | undefined;
  readonly newest: string | undefined;
}

/** Counts the answers of some aspects. */
export function coverageOf(aspects: readonly Aspect[]): Coverage {
  const standings = aspects.flatMap(({ answers }) => answers.flatMap(({ periods }) => periods.map(standingOf)));
  const days = aspects.map(({ data }) => data.verified.date).sort();
  const count = (standing: Standing): number => standings.filter((one) => one === standing).length;
  return {
    aspects: aspects.length,
    answers: standings.length,
    executed: count('executed'),
    documented: count('documented'),
    unknown: count('unknown'),
    oldest: days[0],
    newest: days.at(-1),
  };
}

/** Coverage of a whole guide. */
export const coverageOfGuide = ({ topics }: Pick<Guide, 'topics'>): Coverage => coverageOf(topics.flatMap(({ aspects }: Topic) => aspects));

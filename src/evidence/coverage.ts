import { inColumns } from '../experiments/table.ts';
import type { Aspect, Guide, Topic } from '../guide/model.ts';
import { once } from '../lists/lookup.ts';
import { type Standing, standingOf } from './kinds.ts';

/** How many answers each kind of evidence supports, and when they were verified. */
export interface Coverage extends Readonly<Record<Standing, number>> {
  /** Number of aspects. */
  readonly aspects: number;
  /** Number of answers: one for each aspect, framework and period. */
  readonly answers: number;
  /** Of these, the answers about program behaviour, which a run can settle, and how many of them were run. */
  readonly behaviour: { readonly answers: number; readonly executed: number };
  /** Dates of the oldest and newest verification, YYYY-MM-DD; undefined if there are no aspects. */
  readonly oldest: string | undefined;
  readonly newest: string | undefined;
}

/** Counts the answers of the given aspects. */
export function coverageOf(aspects: readonly Aspect[]): Coverage {
  const standingsOf = (some: readonly Aspect[]): Standing[] =>
    some.flatMap(({ answers }) => answers.flatMap(({ periods }) => periods.map(standingOf)));
  const standings = standingsOf(aspects);
  const behaviour = standingsOf(aspects.filter(({ data }) => data.about === 'behaviour'));
  const days = aspects.map(({ data }) => data.verified.date).sort();
  const count = (standing: Standing): number => standings.filter((one) => one === standing).length;
  return {
    aspects: aspects.length,
    answers: standings.length,
    behaviour: { answers: behaviour.length, executed: behaviour.filter((one) => one === 'executed').length },
    executed: count('executed'),
    documented: count('documented'),
    unknown: count('unknown'),
    oldest: days[0],
    newest: days.at(-1),
  };
}

/** Coverage of a whole guide, which many pages state. */
export const coverageOfGuide = ({ topics }: Pick<Guide, 'topics'>): Coverage => coverageOfTopics(topics);

const coverageOfTopics = once((topics: readonly Topic[]) => coverageOf(topics.flatMap(({ aspects }) => aspects)));

/** Coverage by topic as a plain-text table, with one line for the whole guide. */
export function coverageTable(guide: Pick<Guide, 'topics'>): string {
  const row = (name: string, one: Coverage): string[] => [
    name,
    ...[one.aspects, one.answers, one.executed, one.documented, one.unknown].map(String),
    one.behaviour.answers === 0 ? '' : `${Math.round((100 * one.behaviour.executed) / one.behaviour.answers)}%`,
    one.oldest ?? '',
  ];
  const cells = [
    ['topic', 'questions', 'answers', 'executed', 'documented', 'unknown', 'of behaviour executed', 'oldest'],
    ...guide.topics.map(({ id, aspects }) => row(id, coverageOf(aspects))),
    row('all', coverageOfGuide(guide)),
  ];
  return inColumns(cells, [1, 2, 3, 4, 5, 6, 7]);
}

import { type Answer, LEVELS, type Level } from '../schemas/answer.ts';
import { levels } from '../words/en/terms.ts';

/** What a level is called and what it means: the legend. */
export interface LevelInWords {
  readonly level: Level;
  readonly word: string;
  readonly meaning: string;
}

/** A level as lists mark it; `value` for an answer that is a fact or a number. */
export type Mark = Level | 'value';

/** The mark of an answer. */
export const markOf = ({ level }: Pick<Answer, 'level'>): Mark => level ?? 'value';

/** All levels, from nearest to farthest. */
export const LEGEND: readonly LevelInWords[] = LEVELS.map((level) => ({ level, word: levels[level].word, meaning: levels[level].meaning }));

/** The level of an answer in words, or its value if it has no level. */
export const termInWords = ({ level, value = '' }: Pick<Answer, 'level' | 'value'>): string =>
  level === undefined ? value : levels[level].word;

/** Joins names into a list for a sentence. @example listInWords(['A', 'B', 'C'], 'en') // 'A, B, and C' */
export const listInWords = (names: readonly string[], language: string): string => new Intl.ListFormat(language).format(names);

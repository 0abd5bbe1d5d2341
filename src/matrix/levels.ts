import { LEVELS, type Level } from '../schemas/answer.ts';

/** What a level is called and what it means: the legend. */
export interface LevelInWords {
  readonly level: Level;
  readonly word: string;
  readonly meaning: string;
}

const WORDS: Readonly<Record<Level, readonly [word: string, meaning: string]>> = {
  on: ['on', 'Works in the default project, without code or settings of yours.'],
  'opt-in': ['opt-in', 'Ships with the framework and is off until you set, import or call something.'],
  official: ['official package', 'Comes in a package that the organisation behind the framework publishes.'],
  'third-party': ['third-party package', 'Comes in a package that others maintain; the answer names it.'],
  'by-hand': ['by hand', 'You write it; the answer says what.'],
  none: ['not available', 'Cannot be had, with a package or by hand, short of changing the framework.'],
  unknown: ['unknown', 'Not established. Nothing is guessed.'],
};

/** All levels, from nearest to farthest. */
export const LEGEND: readonly LevelInWords[] = LEVELS.map((level) => ({ level, word: WORDS[level][0], meaning: WORDS[level][1] }));

/** The word for a level. */
export const levelWord = (level: Level): string => WORDS[level][0];

/** Names as a sentence lists them. @example listInWords(['A', 'B', 'C'], 'en') // 'A, B, and C' */
export const listInWords = (names: readonly string[], language: string): string => new Intl.ListFormat(language).format(names);

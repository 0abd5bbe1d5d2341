import { Misuse } from '../../../src/site/settings.ts';
import { FEWEST_PAGES, MOST_PAGES } from './corpus.ts';

/** States from which a build starts, in the order in which they are measured. */
export const PHASES = ['cold', 'again', 'edit'] as const;
/** A state from which a build starts. */
export type Phase = (typeof PHASES)[number];

/** Options from the command line. */
export interface Options {
  readonly pages: number;
  readonly rounds: number;
  readonly seed: number;
  /** The phases to measure, in order. */
  readonly phases: readonly Phase[];
  /** Whether Starlight is measured, too. */
  readonly starlight: boolean;
}

const inWords = (number: number): string => number.toLocaleString('en');

/** The options of `npm run bench`. */
export const BENCH_OPTIONS = {
  pages: {
    type: 'number',
    default: 300,
    description: `Pages of the made-up corpus, ${inWords(FEWEST_PAGES)} to ${inWords(MOST_PAGES)}`,
  },
  rounds: { type: 'number', default: 3, description: 'How often everything is measured; tables show median, lowest and highest' },
  only: { type: 'string', choices: PHASES, description: 'Measure one phase: no caches, nothing changed, or one word changed' },
  with: { type: 'string', choices: ['starlight'], description: 'Also install Starlight with npm and measure it' },
  seed: { type: 'number', default: 1, description: 'Make another corpus' },
  json: { type: 'boolean', description: 'Print every build as JSON' },
} as const;

/** Returns the options that were typed. Throws `Misuse` for a number that is out of range. */
export function inRange(typed: {
  readonly pages: number;
  readonly rounds: number;
  readonly seed: number;
  readonly only: Phase | undefined;
  readonly with: 'starlight' | undefined;
}): Options {
  const { pages, rounds, seed, only } = typed;
  const hold = (name: 'pages' | 'rounds', found: number, least: number, most: number): void => {
    if (found >= least && found <= most) return;
    const expected = `a whole number from ${inWords(least)} to ${inWords(most)}`;
    throw new Misuse(`--${name}: expected ${expected}, found ${found}\n  tip: npm run bench -- --${name} ${BENCH_OPTIONS[name].default}`);
  };
  hold('pages', pages, FEWEST_PAGES, MOST_PAGES);
  hold('rounds', rounds, 1, 99);
  return { pages, rounds, seed, phases: only === undefined ? PHASES : [only], starlight: typed.with !== undefined };
}

import { parseArgs } from 'node:util';
import { Misuse } from '../../../src/site/settings.ts';
import { FEWEST_PAGES, MOST_PAGES } from './corpus.ts';

/** States from which a build starts, in the order in which they are measured. */
export const PHASES = ['cold', 'again', 'edit'] as const;
/** One of them. */
export type Phase = (typeof PHASES)[number];

/** What is asked on the command line. */
export interface Options {
  readonly pages: number;
  readonly rounds: number;
  readonly seed: number;
  /** The phases to measure, in order. */
  readonly phases: readonly Phase[];
  /** Whether Starlight is measured, too. */
  readonly starlight: boolean;
  /** Whether the runs are printed as JSON instead of a table. */
  readonly json: boolean;
  readonly help: boolean;
}

const DEFAULTS = { pages: '300', rounds: '3', seed: '1' };

export const HELP = `npm run bench measures builds of this generator and of a plain Astro site with the same Markdown, in turn.

  --pages N         pages of the made-up corpus, ${FEWEST_PAGES} to ${inWords(MOST_PAGES)} (${DEFAULTS.pages})
  --rounds N        how often everything is measured (${DEFAULTS.rounds}); tables show the median, the lowest and the highest
  --only PHASE      measures one phase: cold (no caches), again (nothing changed), edit (one word changed)
  --with starlight  installs Starlight with npm and measures it, too
  --seed N          makes another corpus (${DEFAULTS.seed})
  --json            prints every build as JSON: npm run --silent bench -- --json > bench.json
  --help            prints this text

Corpus, sites and logs are written to .cache/bench/, which you can remove at any time. What is cleared
elsewhere: before a cold build, the caches of the corpus in node_modules/.astro/ and .cache/content/,
and the packages that Vite has bundled in node_modules/.vite/deps/, which it bundles again when it needs
them. Your dist/ and the caches of your own content stay as they are. As after any build with another
CONTENT_DIR, .astro/ holds the types of that content until the next build.

This generator does more than the plain site: it checks the content, draws answers and a matrix, and
writes data files and security policies. scripts/lib/bench/plain-files.ts says what is equal and what
is not.

CPU seconds and memory need Linux. CPU seconds count all processes of a build. "Largest process" is the
highest resident memory of one process. "All processes" is the highest sum at one moment, in which
memory that processes share counts for each of them.`;

/** Reads the arguments. Throws `Misuse` for values that are out of range, and Node's own error for an option that does not exist. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: 'string', default: DEFAULTS.pages },
      rounds: { type: 'string', default: DEFAULTS.rounds },
      seed: { type: 'string', default: DEFAULTS.seed },
      only: { type: 'string' },
      with: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const phase = PHASES.find((one) => one === values.only);
  if (values.only !== undefined && phase === undefined) throw misuse('only', `one of ${PHASES.join(', ')}`, values.only, 'cold');
  if (values.with !== undefined && values.with !== 'starlight') throw misuse('with', 'starlight', values.with, 'starlight');
  return {
    pages: wholeNumber('pages', values.pages, [FEWEST_PAGES, MOST_PAGES]),
    rounds: wholeNumber('rounds', values.rounds, [1, 99]),
    seed: wholeNumber('seed', values.seed, [0, 999_999]),
    phases: phase === undefined ? PHASES : [phase],
    starlight: values.with !== undefined,
    json: values.json,
    help: values.help,
  };
}

function wholeNumber(name: keyof typeof DEFAULTS, text: string, [least, most]: readonly [number, number]): number {
  const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw misuse(name, `a whole number from ${inWords(least)} to ${inWords(most)}`, text, DEFAULTS[name]);
}

const misuse = (name: string, expected: string, found: string, example: string): Misuse =>
  new Misuse(`--${name}: expected ${expected}, found "${found}"\n  tip: npm run bench -- --${name} ${example}`);

function inWords(number: number): string {
  return number.toLocaleString('en');
}

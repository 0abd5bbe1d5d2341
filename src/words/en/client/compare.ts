/** The text of a comparison of the reader's own: what the browser writes, and what the pages of cases show of it. */
import { counted } from '../../count.ts';

/** Weights of a row. */
export const weights = { must: 'Must have', should: 'Should have', nice: 'Nice to have', ignore: 'Ignore' } as const;
/** What is counted. */
export const drawbacks = {
  none: 'not possible',
  own: 'your own code',
  package: 'needs a package',
  worse: 'not the answer you marked',
} as const;
/** A count. @example countOf('must', 'own') // 'Must have: your own code' */
export const countOf = (weight: keyof typeof weights, drawback: keyof typeof drawbacks): string =>
  `${weights[weight]}: ${drawbacks[drawback]}`;

/** Joins names. @example listed(['A', 'B', 'C']) // 'A, B and C' */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** Headings of the result. */
export const headings = {
  counts: 'The counts',
  decides: 'Rows that decide',
  flips: 'What would change it',
  listed: 'Not counted',
  settled: 'Settled by what you said about your team',
  gets: 'What you get and what you add',
} as const;

/** The result in one sentence. */
export const nothing = 'Nothing to compare yet. Add a project, a topic or a row.';
/** If no row can be counted. */
export const nothingCounted = 'No row counts yet: the answers are facts or numbers. Mark the answers that are better for you.';
/** If there is nothing to compare a framework with. */
export const alone = (framework: string): string => `${framework} is the only framework in this comparison.`;
/** If frameworks have the same counts. */
export const tie = (frameworks: readonly string[]): string => `A tie: ${listed(frameworks)} have the same counts.`;
/** If one is ahead. */
export const ahead = (framework: string, others: readonly string[]): string => `${framework} is ahead of ${listed(others)}.`;
/** The count that decides between two. */
export const decidedBy = (count: string, leader: string, leading: number, framework: string, behind: number): string =>
  `${count}: ${counted(leading, 'row')} for ${leader}, ${counted(behind, 'row')} for ${framework}. This is the first count that differs.`;

/** If several are ahead of others, after the sentence that says so. */
export const aheadTogether = (others: readonly string[]): string => `They are ahead of ${listed(others)}.`;

/** The table of counts. */
export const counts = {
  count: 'Count',
  rows: 'Rows',
  decides: 'decides',
  total: (rows: number): string => `${counted(rows, 'row')} count`,
} as const;
/** Rows that are the same for all. */
export const equalRows = (rows: number): string => (rows === 1 ? '1 row is the same for all' : `${rows} rows are the same for all`);

/** Before the rows that put a framework behind. */
export const against = (framework: string): string => `These rows count against ${framework}:`;
/** Before the rows that do the opposite. */
export const otherwise = (leader: string): string => `These count against ${leader}:`;

/** Before the changes that let a framework lead. */
export const oneStep = (framework: string, changes: number): string =>
  changes === 1
    ? `${framework} would be ahead after this one change:`
    : `${framework} would be ahead after any one of these ${changes} changes:`;
/** Before changes that have to be made together. */
export const steps = (framework: string, count: number): string =>
  `${framework} would be ahead after ${count} steps, and not after fewer. For example:`;
/** If the smallest flip is larger than what is looked for. */
export const moreSteps = (framework: string, most: string): string => `${framework} needs more than ${most} steps to be ahead.`;
/** Numbers that are written as words. */
export const numbers = ['no', 'one', 'two', 'three'] as const;
/** A changed weight. */
export const newWeight = (row: string, weight: keyof typeof weights): string =>
  weight === 'ignore' ? `You ignore “${row}”` : `“${row}” becomes “${weights[weight]}”`;
/** A changed answer. */
export const newWay = (row: string, framework: string, way: 'comes' | keyof typeof drawbacks, marked: boolean): string =>
  marked
    ? `“${row}”: ${way === 'comes' ? `the answer of ${framework} suits you too` : `the answer of ${framework} suits you less`}`
    : `“${row}”: ${{ comes: `${framework} has it built in`, package: `${framework} needs a package`, own: `${framework} needs your own code`, none: `not possible in ${framework}`, worse: '' }[way]}`;
/** Opens the rest of a list. */
export const more = (count: number): string => `${count} more`;

/** What a framework brings for the rows, and what one adds. */
export const gets = {
  comes: 'Built in',
  package: 'Needs a package',
  own: 'Your own code',
  none: 'Not possible',
  worse: 'Not the answer you marked',
  install: 'To install',
  write: 'To write',
  nothing: 'Nothing.',
  inWeight: (weight: keyof typeof weights, term: string): string => `${weights[weight]}: ${term.charAt(0).toLowerCase()}${term.slice(1)}`,
} as const;
/** What is known of a package, before the day of its release. */
export const packageFacts = (version: string, by: string, licence: string | undefined): string =>
  [version, `by ${by}`, ...(licence === undefined ? [] : [licence])].join(', ');
/** Before the day on which a package was released. */
export const released = ', released ';
/** The rows for which something is needed. */
export const neededFor = (rows: readonly string[]): string => ` For: ${listed(rows)}.`;

/** The table of rows. */
export const rows = {
  caption: 'Rows of your comparison',
  row: 'Row',
  weight: 'Weight',
  weightOf: (row: string): string => `Weight of ${row}`,
  better: 'Better for us',
  betterOf: (framework: string, row: string): string => `Better for us: ${framework}, ${row}`,
  /** A package that the team uses already. */
  inUse: 'You use it already, so it counts as built in.',
  addedBy: (choices: readonly string[]): string => `Added by: ${listed(choices)}`,
  settledBy: (choices: readonly string[]): string => ` (${listed(choices)})`,
  remove: (row: string): string => `Remove ${row}`,
} as const;

/** What an address could not say. */
export const notKnown = (ids: readonly string[]): string => `Skipped, because this guide does not have it: ${listed(ids)}.`;
/** Answers that are not what they were. */
export const changedSince = (rows: readonly string[]): string =>
  `Changed since this address was copied: ${listed(rows)}. Look at ${rows.length === 1 ? 'this answer' : 'these answers'} again.`;
/** If the rows could not be loaded. */
export const notLoaded = 'The rows could not be loaded. Reload the page, or read the pages of the projects below.';
/** If nothing has this title. */
export const noSuchRow = (typed: string): string => `No row has “${typed}” in its name. Pick one from the list.`;
/** If several rows have what was typed. */
export const whichRow = (titles: readonly string[], all: number): string =>
  `${all} rows have this in their name: ${titles.join(', ')}${all > titles.length ? ' …' : ''}. Type more of one.`;
/** After rows were added. */
export const added = (count: number): string =>
  count === 0 ? 'All of these rows are in your comparison already.' : `${counted(count, 'row')} added.`;
/** After the address was copied. */
export const addressCopied = 'Address copied';
/** After the record was copied. */
export const recordCopied = 'Record copied';
/** On a shared comparison, if the reader has one of their own. */
export const sharedOne = 'You opened a shared comparison. Yours is kept until you change something here.';
/** Leads back to it. */
export const openOwn = 'Show mine';

/** The record of a decision, with the headings of MADR. */
export const record = {
  title: (frameworks: readonly string[]): string => `Choose a framework: ${frameworks.join(' or ')}`,
  status: 'proposed',
  context: 'Context and Problem Statement',
  aboutContext: (frameworks: readonly string[], rows: number, guide: string, day: string): string =>
    `We have to choose between ${listed(frameworks)}. We weighed ${counted(rows, 'row')} of “${guide}” on ${day}.`,
  team: 'About our team:',
  drivers: 'Decision Drivers',
  options: 'Considered Options',
  option: (framework: string, version: string): string => `${framework} ${version}`,
  outcome: 'Decision Outcome',
  aboutOutcome: 'Chosen option: to be decided by the team.',
  method:
    'Frameworks are compared by counts, in this order: must-have rows that are not possible, that need our own code, that need a package, and whose answer is not the one we marked; then the same for should have and nice to have. The first count that differs decides.',
  consequences: 'Consequences',
  install: (framework: string): string => `${framework}: install`,
  write: (framework: string): string => `${framework}: write`,
  facts: 'Pros and Cons of the Options',
  fact: (term: string, text: string): string => (text === '' ? term : `${term}. ${text}`),
  checked: (versions: string, day: string): string => `checked with ${versions} on ${day}`,
  checkedWith: (versions: string): string => `checked with ${versions}`,
  /** What stands below the name of a row. */
  about: (id: string, day: string): string => `${id}, ${day}`,
  /** Where the pages of the rows are, and what stands below their names. */
  pages: (address: string): string => `Below each row: its page after ${address}, and the day on which it was checked.`,
  /** What is left out, so that the record is short. */
  left: {
    all: '',
    deciding: 'To keep this short, only the answers of the rows that decide are explained. The Markdown explains all.',
    terms: 'To keep this short, no answer is explained. The Markdown explains all.',
  },
  same: 'The same for all:',
  information: 'More Information',
  address: 'This comparison:',
} as const;

/** The text of the page on which a reader compares by what matters to them. */
import { bold, link, type Sentence, sentence } from '../sentence.ts';

/** The page. */
export const compare = {
  title: 'My comparison',
  description: (guide: string): string =>
    `Say what matters to you, and see which answers decide and what would change the result: ${guide}`,
  aliases: ['decide', 'decision record', 'weigh', 'requirements', 'ADR', 'MADR'],
  heading: 'Compare by what matters to you',
  lead: 'Pick what you need and say how much it matters. You see which rows decide and what would change the result, and you can take it to a meeting.',
  entry: (title: string): string => `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
  withoutScript: 'Picking rows needs JavaScript. Without it, each of these pages counts the rows of one kind of project in the same way.',
  noCases: 'Picking rows needs JavaScript. Without it, read all rows in one table:',
  begin: 'What do you need?',
  projects: 'Add a project',
  pickProject: 'Pick a project',
  matrix: 'Comparison table',
  topic: 'Add a topic',
  pickTopic: 'Pick a topic',
  row: 'Add a row',
  rowExample: 'Type part of its name',
  add: 'Add',
  frameworks: 'Compare',
  team: 'About your team',
  none: 'No answer',
  share: 'Copy address',
  clear: 'Clear all',
  record: 'Decision record',
  aboutRecord:
    'The result as a record in the form of MADR, with the version, date and page of each answer. About 25 rows fit on two printed pages. What you choose is left to you.',
  copy: 'Copy as Markdown',
  download: 'Download',
  print: 'Print',
  preview: 'Preview',
  method: 'How it counts',
  order: 'Frameworks are compared by counts, in this order:',
  counts: [
    'must-have rows that are not possible, then those that need your own code, then those that need a package, then those whose answer is not the one that you marked as better',
    'the same for rows that you should have',
    'the same for rows that would be nice to have',
  ],
  first: (): Sentence =>
    sentence`The first count that differs decides, and the rows behind it are ${bold('the rows that decide')}. If no count differs, it is a tie.`,
  counted:
    'A row counts only if every framework has an answer that can be counted. Unknown answers, and answers by a fact or number, are listed and not counted, unless you mark which of the facts or numbers is better for you.',
  step: 'A step changes the weight of one row by one (must, should, nice, ignore), or how one framework has it by one (built in, package, your own code, not possible). Up to three steps, we try every combination, so the smallest change is exact.',
  kept: 'Your choice is kept in the address and in this browser until you clear it.',
} as const;

/** The result for the rows of a case. */
export const caseCount = {
  title: 'What the count says',
  about: (also: number): string =>
    also === 0 ? 'Each row above counts as a must.' : 'Each row of the table counts as a must, the others as they say.',
  weigh: (path: string): Sentence => sentence`${link('Weigh these rows for your own project', path)}.`,
  method: (path: string): Sentence => sentence`${link('How it counts', path)}.`,
} as const;

/** Links that add rows from other pages. */
export const addRows = { add: 'Add to my comparison' } as const;

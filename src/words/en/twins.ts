/** Text of the files for programs: Markdown, lists of pages and feeds. */
import { counted } from '../count.ts';
import { link, type Sentence, sentence } from '../sentence.ts';

/** The Markdown of a page. */
export const twin = {
  page: (title: string, guide: string): string => `${title}, a page of “${guide}”`,
  start: (guide: string): string => `The first page of “${guide}”`,
  licence: (name: string, url: string): Sentence => sentence`Licence of text and data: ${link(name, url)}`,
  answers: 'Answers',
  reason: 'the reason',
  packages: 'Packages:',
  run: (path: string): Sentence => sentence`On ${link('the page', path)}, you can edit this code and run it in your browser.`,
  filter: (path: string): Sentence => sentence`On ${link('the page', path)}, you can filter this table.`,
  interactive: (path: string): Sentence => sentence`This part is interactive: see ${link('the page', path)}.`,
  moved: (path: string): Sentence => sentence`This page has moved to ${link(path, path)}.`,
} as const;

/** Sections of the site, as parts of `llms-full.txt`, by id. */
const parts: Readonly<Record<string, string>> = {
  guide: 'The guide',
  frameworks: 'Frameworks',
  cases: 'Advice by kind of project',
  examples: 'Code examples',
  experiments: 'Experiments',
  claims: 'Checked claims',
  articles: 'Articles',
  measurements: 'Measurements',
};

/** `llms.txt` and `llms-full.txt`. */
export const llms = {
  about:
    'Every page is also Markdown: add index.md to its address. Answers name their versions, the date of the last check and the evidence.',
  full: (path: string): string => `All pages in one file: ${path}`,
  data: (path: string): string => `The same facts as JSON and CSV: ${path}`,
  start: 'Start here',
  cases: 'Advice by kind of project',
  examples: 'Code examples',
  pages: 'About the guide, and terms',
  files: 'Data',
  optional: 'Optional',
  index: 'What the data files contain, with examples',
  whole: 'The whole guide',
  releases: 'Releases with the dates of their support',
  claims: 'Claims with their verdicts',
  experiments: 'Tests and examples, with links to their recordings',
  verdicts: (claims: number): string => `${counted(claims, 'claim')} from articles, each with a verdict and the reason`,
  inParts: 'All pages as Markdown, in parts. Each part has whole pages.',
  parts,
  size: (bytes: number): string => `${Math.ceil(bytes / 1000)} KB`,
} as const;

/** Text that several pages share. */
import { counted } from '../count.ts';
import { link, markdown, type Sentence, sentence, time } from '../sentence.ts';

/** The layout of every page. */
export const frame = {
  skip: 'Skip to main content',
  sections: 'Sections',
  menu: 'Menu',
  topics: 'Topics',
  matrix: 'Comparison table',
  choose: 'By project',
  compare: 'My comparison',
  claims: 'Checked claims',
  examples: 'Examples',
  frameworks: 'Frameworks',
  search: 'Search',
  theme: 'Theme',
  automatic: 'System',
  light: 'Light',
  dark: 'Dark',
  breadcrumbs: 'Breadcrumbs',
  home: 'Home',
  experiments: 'Experiments',
  measurements: 'Measurements',
  terms: 'Equivalents',
  feed: 'RSS feed',
  feedOf: (guide: string): string => `${guide}: answers, checked or corrected`,
  data: 'Data and feeds',
  source: 'Source code',
  edit: 'Edit this page',
  contest: 'Report a mistake',
  title: (page: string, guide: string): string => `${page} · ${guide}`,
} as const;

/** Links to the previous and next page. */
export const neighbours = { label: 'Previous and next', previous: 'Previous', next: 'Next' } as const;

/** The sections of a page. */
export const contents = 'On this page';

/** A release with long-term support. @example releaseName({ version: '5.2', lts: true }) // '5.2 LTS' */
export const releaseName = ({ version, lts }: { readonly version: string; readonly lts?: boolean | undefined }): string =>
  `${version}${lts ? ' LTS' : ''}`;

/** The date on which a source was read. */
export const opened = (day: string): Sentence => sentence`read on ${time(day)}`;

/** Shown for a publication without a date. */
export const undated = 'undated';

/** Separator between two items. */
export const and = ' and ';

/** Around a statement that is quoted. */
export const quote = { begin: '“', end: '”' } as const;

/** How many answers each kind of evidence supports. */
export const coverage = {
  counts: (count: Readonly<Record<'answers' | 'aspects' | 'executed' | 'documented' | 'unknown', number>>): string =>
    `${count.answers} answers to ${counted(count.aspects, 'question')}: ${count.executed} tested or measured, ${count.documented} from documentation or source code, ${count.unknown} unknown. `,
  behaviour: (answers: number, percent: number): string =>
    `Of the ${answers} answers about how code behaves, ${percent}% were tested or measured. `,
  verified: (oldest: string | undefined, newest: string | undefined): Sentence =>
    oldest === newest ? sentence`Last checked on ${time(newest)}.` : sentence`Checked between ${time(oldest)} and ${time(newest)}.`,
} as const;

/** One answer. */
export const answer = {
  how: 'How to get it:',
  by: (version: string, maintainer: string): string => `${version}, maintained by ${maintainer}`,
  times: (count: number): string => ` ×${count}`,
  /** The evidence behind an answer, as the text of a link to it. @example evidence([{ word: 'Docs', count: 2 }]) // 'Docs ×2' */
  evidence: (kinds: readonly { readonly word: string; readonly count: number }[]): string =>
    kinds.map(({ word, count }, index) => `${index === 0 ? word : word.toLowerCase()}${count > 1 ? ` ×${count}` : ''}`).join(', '),
  /** What the evidence is for. It ends the name of a link for those who hear it away from its row. */
  evidenceFor: (framework: string, row?: string): string => (row === undefined ? ` for ${framework}` : ` for ${row} in ${framework}`),
} as const;

/** The evidence behind the answers. */
export const evidence = {
  title: 'Evidence',
  disagree: 'The documentation and our test disagree.',
  rests: 'The answer follows the test.',
  measured: (python: string, server: string, day: string): Sentence => sentence`measured on CPython ${python}, ${server}, ${time(day)}`,
  ran: (versions: string, runtimes: readonly string[], day: string | undefined): Sentence =>
    sentence`tested on ${versions}${runtimes.length === 0 ? '' : `, on ${runtimes.join(and)}`}, ${time(day)}`,
  outcomeOn: (versions: string): string => ` on ${versions}`,
} as const;

/** When to choose which. */
export const choose = {
  when: (framework: string): string => `Choose ${framework} if`,
  either: 'Either works if',
  unanswered: 'Not answered yet.',
} as const;

/** A comparison matrix. */
export const matrixTable = {
  options: 'Filter and sort the table',
  question: 'Question',
  legend: 'What the labels mean',
  linkTo: (row: string): string => `Link to this row: ${row}`,
  find: 'Find in the table',
  only: 'Show',
  all: 'All rows',
  differences: 'Any difference',
  more: 'More filters',
  topic: 'Topic',
  anyTopic: 'All topics',
  level: (framework: string): string => `${framework} label`,
  anyLevel: 'All labels',
  value: 'A fact or number',
  sort: 'Order',
  byTopic: 'By topic',
  byDifference: 'Largest difference first',
  clear: 'Clear filters',
} as const;

/** Where the reader picks the release that answers are shown for. */
export const releasePick = { label: (framework: string): string => `${framework} version` } as const;

/** A file, a command or an output. */
export const codeFile = {
  copy: 'Copy',
  copyOf: (name = 'the text'): string => `Copy ${name}`,
  linesOf: (name: string): string => `Lines of ${name}`,
  whole: 'Whole program',
  line: (number: number): string => `Line ${number}`,
} as const;

/** What is added to the text of a page. */
export const body = { linkTo: (section: string): string => `Link to the section ${section}`, table: 'Table' } as const;

/** The answers of an aspect, for quoting elsewhere. */
export const citation = {
  answer: (framework: string, term: string, summary: string): string => `${framework}: ${term}. ${summary}`,
  from: (title: string, guide: string, day: string, address: string): string => `“${title}”, ${guide}, last checked on ${day}. ${address}`,
} as const;

/** The form for reporting a mistake in an answer. */
export const contest = {
  title: (aspect: string): string => `Mistake: ${aspect}`,
  answer: (framework: string, term: string, summary: string): string => `${framework}: ${term}. ${summary}`,
  verified: (day: string): string => `last checked on ${day}`,
  step: (step: string): string => `, step ${step}`,
  evidenceAt: (address: string): string => `see ${address}`,
} as const;

/** Entries of the feed. */
export const feed = {
  changed: (aspect: string): string => `Corrected: ${aspect}`,
  verified: (aspect: string): string => `Checked: ${aspect}`,
  ruled: (ruling: string, claim: string): string => `${ruling}: ${claim}`,
  releases: 'Releases',
  release: (framework: string, version: string, lts: boolean): string => `${framework} ${version}${lts ? ' LTS' : ''} released`,
  aboutRelease: (latest: string, fixes: string | undefined, security: string | undefined): string =>
    [
      `Latest version: ${latest}.`,
      ...(fixes === undefined ? [] : [`Bug fixes until ${fixes}.`]),
      ...(security === undefined ? [] : [`Security fixes until ${security}.`]),
    ].join(' '),
} as const;

/** The programs of an example or experiment. */
export const programs = {
  install: 'Install',
  run: 'Run',
  program: 'Code',
  terminal: 'Terminal',
  output: 'Output',
  terminalShows: 'You should see:',
  typed: (day: string, environment: string): Sentence => sentence`Recorded on ${time(day)}, ${environment}.`,
  returned: 'Recorded output',
  steps: (count: number): string => `Show all ${count} requests and responses`,
  browserShows: (what: string): string => `In the browser: ${what}`,
  more: (characters: number): string => `… ${characters} more characters`,
  ran: (release: string, packages: string, runtime: string, day: string): Sentence =>
    sentence`${release}: ${packages}; ${runtime}, run on ${time(day)}.`,
  notInWasm: (needs: readonly string[]): string => `It cannot run in the browser, because WebAssembly has no ${needs.join(' and no ')}.`,
  again: (same: boolean, runtime: string, releases: string, day: string): Sentence =>
    sentence`${same ? 'Same result' : 'Nearly the same result'} on ${runtime}, with ${releases}, run on ${time(day)}. `,
  differs: (step: string, path: string, what: string, because: string | undefined): Sentence =>
    because === undefined
      ? sentence`Difference in ${link(step, path)}: the ${what}. `
      : sentence`Difference in ${link(step, path)}: the ${what}. ${markdown(because)} `,
  size: (lines: number, files: number, packages: number | undefined): string =>
    `${counted(lines, 'line')} in ${counted(files, 'file')}${packages === undefined ? '' : `, ${counted(packages, 'package')} installed`}. `,
  download: 'Download ZIP',
} as const;

/** Figures over time. */
export const series = {
  table: (title: string): string => `Table: ${title}`,
  from: (year: string): string => `From ${year}`,
  point: (framework: string, at: string): string => `${framework}, ${at}`,
  pointWith: (framework: string, at: string, value: string): string => `${framework}, ${at}: ${value}`,
  when: 'Date',
  source: 'Source',
  percent: (value: string): string => `${value}%`,
} as const;

/** A measurement. */
export const measurement = {
  table: (quantity: string, scope: string): string => `Table: ${quantity}, ${scope}`,
  panel: (quantity: string, scope: string): string => `${quantity}: ${scope}`,
  bar: (target: string, group: string, value: string, unit: string, spread: string): string =>
    `${target}, ${group}: ${value} ${unit}, ${spread}`,
  inUnit: (quantity: string, unit: string): string => (quantity.toLowerCase() === unit ? quantity : `${quantity}, in ${unit}`),
  reading: (quantity: string): string => `${quantity}. Bars show the median run; lines show the lowest and highest.`,
  ratioTable: (quantity: string, scope: string): string => `Table: ratio, ${quantity}, ${scope}`,
  ratioTo: (target: string): string => `${target} compared with`,
  ratio: (spread: string, says: string): string => `${spread}, ${says}`,
  refused: (conditions: string): string => `not comparable: different ${conditions}`,
  latency: 'Latency',
  latencyTable: (scope: string): string => `Table: latency, ${scope}`,
  latencyIn: 'Latency in ms',
  percentile: 'Percentile',
  slowest: (path: string): Sentence =>
    sentence`${link('See all measurements', path)} for the conditions, the code and the slowest responses.`,
  unlike: 'Remaining differences',
  aboutRatios:
    'A ratio compares two setups within the same round. The table shows its median, lowest and highest value. If the range includes 1, there is no clear difference.',
  follows: 'What this tells you',
  doesNotFollow: 'What this does not tell you',
  runs: (fewest: number, most: number): string => (fewest === most ? String(fewest) : `${fewest} to ${most}`),
  conditions: (
    day: string,
    runs: string,
    {
      python,
      server,
      workers,
      cpu,
      cores,
      memory,
      kernel,
    }: Readonly<Record<'python' | 'server' | 'cpu' | 'kernel', string>> & Readonly<Record<'workers' | 'cores' | 'memory', number>>,
  ): Sentence =>
    sentence`Measured on ${time(day)}, ${runs} runs of each in turn, on CPython ${python}, ${server}, ${counted(workers, 'worker')}; ${cpu}, ${cores} cores, ${memory} GiB, ${kernel}.`,
  load: (median: string, min: string, max: string): string =>
    ` Background load during the test, in other processes that wanted to run: ${median} (${min} to ${max}).`,
  disturbed: (all: number, disturbed: number, limit: number): string =>
    ` The machine was busy: ${disturbed} of ${all} values were measured while this load was above ${limit}. We repeated those runs, but no round was quieter.`,
  fewer: (planned: number): string => ` We planned ${planned} runs of each, so some are missing.`,
} as const;

/** What was corrected on a page. */
export const corrections = 'Corrections';

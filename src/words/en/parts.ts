/** The words of what several pages show. */
import { counted } from '../count.ts';
import { link, markdown, type Sentence, sentence, time } from '../sentence.ts';

/** The frame of every page. */
export const frame = {
  skip: 'Skip to the text',
  sections: 'Sections',
  topics: 'Topics',
  matrix: 'Matrix',
  choose: 'Choose',
  claims: 'Claims',
  examples: 'Examples',
  frameworks: 'Frameworks',
  search: 'Search',
  theme: 'Theme',
  automatic: 'Automatic',
  light: 'Light',
  dark: 'Dark',
  breadcrumbs: 'Breadcrumbs',
  home: 'Home',
  experiments: 'Experiments',
  measurements: 'Measurements',
  feed: 'Feed of answers',
  feedOf: (guide: string): string => `${guide}: answers, verified or changed`,
  json: 'JSON',
  csv: 'CSV',
  source: 'Source',
  edit: 'Edit this page',
  contest: 'Contest this answer',
  title: (page: string, guide: string): string => `${page} · ${guide}`,
} as const;

/** The way to the page before and the page after. */
export const neighbours = { label: 'Previous and next', previous: 'Previous', next: 'Next' } as const;

/** The sections of a page. */
export const contents = 'On this page';

/** A release with long-term support. @example releaseName({ version: '5.2', lts: true }) // '5.2 LTS' */
export const releaseName = ({ version, lts }: { readonly version: string; readonly lts?: boolean | undefined }): string =>
  `${version}${lts ? ' LTS' : ''}`;

/** The day on which a page was read. */
export const opened = (day: string): Sentence => sentence`opened ${time(day)}`;

/** The day of a publication that has none. */
export const undated = 'undated';

/** Between things of which there are two. */
export const and = ' and ';

/** Around a statement that is quoted. */
export const quote = { begin: '“', end: '”' } as const;

/** How many answers rest on what. */
export const coverage = {
  counts: (count: Readonly<Record<'answers' | 'aspects' | 'executed' | 'documented' | 'unknown', number>>): string =>
    `${count.answers} answers to ${counted(count.aspects, 'question')}: ${count.executed} executed, ${count.documented} documented, ${count.unknown} unknown. `,
  behaviour: (answers: number, percent: number): string => `Of the ${answers} on what programs do, ${percent} % were run. `,
  verified: (oldest: string | undefined, newest: string | undefined): Sentence =>
    oldest === newest ? sentence`All verified on ${time(newest)}.` : sentence`Verified between ${time(oldest)} and ${time(newest)}.`,
} as const;

/** One answer. */
export const answer = {
  how: 'To have it:',
  by: (version: string, maintainer: string): string => `${version}, by ${maintainer}`,
  times: (count: number): string => ` ×${count}`,
} as const;

/** What the answers rest on. */
export const evidence = {
  title: 'Evidence',
  disagree: 'Document and run disagree.',
  rests: 'The answer rests on the run.',
  measured: (python: string, server: string, day: string): Sentence => sentence`measured on CPython ${python}, ${server}, ${time(day)}`,
  ran: (versions: string, runtimes: readonly string[], day: string | undefined): Sentence =>
    sentence`ran on ${versions}${runtimes.length === 0 ? '' : `, on ${runtimes.join(and)}`}, ${time(day)}`,
  outcomeOn: (versions: string): string => ` on ${versions}`,
} as const;

/** When to choose which. */
export const choose = {
  when: (framework: string): string => `Choose ${framework} when`,
  either: 'It does not matter when',
  unanswered: 'Not answered yet.',
} as const;

/** A comparison matrix. */
export const matrixTable = {
  options: 'What the matrix shows',
  differences: 'Only differences',
  question: 'Question',
  linkTo: (row: string): string => `Link to the row ${row}`,
} as const;

/** A file, a command or an output. */
export const codeFile = {
  copy: 'Copy',
  copyOf: (name = 'the text'): string => `Copy ${name}`,
  linesOf: (name: string): string => `Lines of ${name}`,
  line: (number: number): string => `Line ${number}`,
} as const;

/** What is added to the text of a page. */
export const body = { linkTo: (section: string): string => `Link to the section ${section}`, table: 'Table' } as const;

/** The answers of an aspect, as one quotes them elsewhere. */
export const citation = {
  answer: (framework: string, versions: string, term: string, summary: string): string => `${framework} ${versions}: ${term}. ${summary}`,
  from: (title: string, guide: string, day: string, address: string): string => `“${title}”, ${guide}, verified ${day}. ${address}`,
} as const;

/** The form in which one contests an answer. */
export const contest = {
  title: (aspect: string): string => `Contested: ${aspect}`,
  answer: (framework: string, term: string, summary: string): string => `${framework}: ${term}. ${summary}`,
  verified: (day: string): string => `verified ${day}`,
  step: (step: string): string => `, step ${step}`,
  evidenceAt: (address: string): string => `see ${address}`,
} as const;

/** Entries of the feed. */
export const feed = {
  changed: (aspect: string): string => `${aspect} changed`,
  verified: (aspect: string): string => `${aspect} verified`,
} as const;

/** The programs of an example or experiment. */
export const programs = {
  install: 'Install',
  run: 'Run',
  program: 'Program',
  terminal: 'Terminal',
  output: 'Output',
  runHere: (megabytes: string): string => `Run it here (loads ${megabytes})`,
  terminalShows: 'The terminal then shows:',
  typed: (day: string, environment: string): Sentence => sentence`Typed on ${time(day)}, ${environment}.`,
  returned: 'What comes back',
  steps: (count: number): string => `${count} requests and commands with their answers`,
  browserShows: (what: string): string => `A browser shows: ${what}`,
  more: (characters: number): string => `… ${characters} more characters`,
  ran: (release: string, packages: string, runtime: string, day: string): Sentence =>
    sentence`${release}: ${packages}; ${runtime}, run on ${time(day)}.`,
  notInWasm: (needs: readonly string[]): string => `It was not run in WebAssembly, which has no ${needs.join(' and no ')}.`,
  again: (same: boolean, runtime: string, releases: string, day: string): Sentence =>
    sentence`${same ? 'The same' : 'Almost the same'} on ${runtime}, with ${releases}, run on ${time(day)}. `,
  differs: (step: string, path: string, what: string, because: string | undefined): Sentence =>
    because === undefined
      ? sentence`Of ${link(step, path)}, the ${what} differs `
      : sentence`Of ${link(step, path)}, the ${what} differs: ${markdown(because)} `,
  size: (lines: number, files: number, packages: number | undefined): string =>
    `${counted(lines, 'line')} in ${counted(files, 'file')}${packages === undefined ? '' : `, ${counted(packages, 'package')} installed`}. `,
  download: 'Download as a zip',
} as const;

/** Figures over time. */
export const series = {
  chart: (title: string): string => `Chart: ${title}`,
  table: (title: string): string => `Table: ${title}`,
  from: (year: string): string => `From ${year}`,
  point: (framework: string, at: string): string => `${framework}, ${at}`,
  pointWith: (framework: string, at: string, value: string): string => `${framework}, ${at}: ${value}`,
  when: 'When',
  source: 'Source',
  percent: (value: string): string => `${value} %`,
} as const;

/** A measurement. */
export const measurement = {
  chart: (quantity: string, scope: string): string => `Chart: ${quantity}, ${scope}`,
  table: (quantity: string, scope: string): string => `Table: ${quantity}, ${scope}`,
  panel: (quantity: string, scope: string): string => `${quantity}: ${scope}`,
  bar: (target: string, group: string, value: string, unit: string, spread: string): string =>
    `${target}, ${group}: ${value} ${unit}, ${spread}`,
  inUnit: (quantity: string, unit: string): string => (quantity.toLowerCase() === unit ? quantity : `${quantity}, in ${unit}`),
  reading: (quantity: string): string => `${quantity}. The bar is the median of the runs, the line on it the smallest and the largest.`,
  ratioTable: (quantity: string, scope: string): string => `Table: ratio, ${quantity}, ${scope}`,
  ratioTo: (target: string): string => `Ratio of ${target} to`,
  ratio: (spread: string, says: string): string => `${spread}, ${says}`,
  refused: (conditions: string): string => `not compared: ${conditions} differ`,
  latency: 'Latency',
  latencyTable: (scope: string): string => `Table: latency, ${scope}`,
  latencyIn: 'Latency in ms',
  percentile: 'Of the answers',
  slowest: (path: string): Sentence => sentence`How long the slowest answers took stands ${link('with all measurements', path)}.`,
  unlike: 'What still differs',
  aboutRatios:
    'A ratio is the number of the one set-up to that of the other, taken in each round; beside its median stand the smallest and the largest. Where those lie on both sides of 1, the runs show no difference.',
  follows: 'What follows',
  doesNotFollow: 'What does not follow',
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
    ` Other processes that wanted to run meanwhile: ${median} (from ${min} to ${max}).`,
  disturbed: (all: number, disturbed: number, limit: number): string =>
    ` The machine was not quiet: of ${all} values, ${disturbed} were taken while more than ${limit} of them did, although those runs were made again, and no quieter round was there.`,
  fewer: (planned: number): string => ` The plan asks for ${planned} runs of each; these are fewer.`,
} as const;

/** Names and meanings of the guide's terms: levels, rulings, kinds of evidence, quantities, shelves, periods. */
import { counted } from '../count.ts';

/** The name of a level, its plural if different, and its legend text. */
interface LevelWords {
  readonly word: string;
  readonly plural?: string;
  readonly meaning: string;
}

/** Levels. */
export const levels: Readonly<Record<'on' | 'opt-in' | 'official' | 'third-party' | 'by-hand' | 'none' | 'unknown', LevelWords>> = {
  on: { word: 'On by default', meaning: 'Works in a new project without extra code or settings.' },
  'opt-in': {
    word: 'Built in, needs setup',
    plural: 'Built in, need setup',
    meaning: 'Part of the framework, but you have to set, import or call something.',
  },
  official: {
    word: 'Official package',
    plural: 'Official packages',
    meaning: 'A separate package from the team behind the framework.',
  },
  'third-party': {
    word: 'Third-party package',
    plural: 'Third-party packages',
    meaning: 'A separate package that others maintain; the answer names it.',
  },
  'by-hand': { word: 'Your own code', meaning: 'You write the code; the answer says what.' },
  none: { word: 'Not possible', meaning: 'Not possible without changing the framework itself.' },
  unknown: { word: 'Unknown', meaning: 'We could not find out, and we do not guess.' },
};

/**
 * How many answers have a level. Without a level, the answers are facts or numbers.
 *
 * @example answersAt(4, 'on') // '4 on by default'
 * @example answersAt(2, 'official') // '2 official packages'
 * @example answersAt(3) // '3 answered by a fact or number'
 */
export function answersAt(count: number, level?: keyof typeof levels): string {
  if (level === undefined) return `${count} answered by a fact or number`;
  const { word: singular, plural = singular } = levels[level];
  const word = count === 1 ? singular : plural;
  return `${count} ${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}

/** How the answers of a row differ, as options of a filter. */
export const differences = {
  level: 'Different label',
  wording: 'Different fact or number',
  same: 'Same answer',
  unknown: 'Not answered by all',
} as const;

/** An answer that nobody has given yet. */
export const unanswered = 'Not answered yet.';

/** Rulings: the word, its legend text, and the label of its extra field, if it has one. */
export const rulings = {
  true: { word: 'True', meaning: 'True for the versions compared, as stated.' },
  outdated: { word: 'Outdated', meaning: 'It used to be true.', owes: 'True until' },
  misleading: {
    word: 'Misleading',
    meaning: 'Partly true, but it leaves out something that changes the picture.',
    owes: 'What it leaves out',
  },
  false: { word: 'False', meaning: 'Not true; the page shows why.' },
  opinion: { word: 'Opinion', meaning: 'A matter of judgement; the page says what it depends on.', owes: 'It depends on' },
  unverifiable: {
    word: 'Cannot be checked',
    meaning: 'We found nothing that settles it; the page says where we looked.',
    owes: 'Where we looked',
  },
} as const;

/** Kinds of evidence: the word and its legend text. */
export const evidenceKinds = {
  experiment: { word: 'Tested', meaning: 'We ran code on this release and recorded the output.' },
  measurement: { word: 'Measured', meaning: 'We measured it with a script; the conditions are listed.' },
  source: { word: 'Source code', meaning: "We read the framework's code for this release." },
  docs: { word: 'Docs', meaning: 'We read the documentation of this release.' },
  survey: { word: 'Survey', meaning: 'We read a published survey.' },
} as const;

/** Quantities: name, short name for a column heading, unit, and what higher and lower values mean. */
export const quantities = {
  'requests-per-second': {
    title: 'Requests per second',
    short: 'requests/s',
    unit: 'requests per second',
    more: 'more requests',
    less: 'fewer requests',
  },
  'latency-p50': { title: 'Median latency', short: 'median', unit: 'ms', more: 'longer', less: 'shorter' },
  'latency-p95': { title: 'Latency, 95th percentile', short: '95%', unit: 'ms', more: 'longer', less: 'shorter' },
  'latency-p99': { title: 'Latency, 99th percentile', short: '99%', unit: 'ms', more: 'longer', less: 'shorter' },
  'start-up': { title: 'Start-up time', short: 'start-up', unit: 'ms', more: 'longer', less: 'shorter' },
  import: { title: 'Import time', short: 'import', unit: 'ms', more: 'longer', less: 'shorter' },
  memory: { title: 'Memory per worker', short: 'memory', unit: 'MiB', more: 'more memory', less: 'less memory' },
} as const;

/** The conditions under which something was measured. */
export const conditions = {
  quantity: 'quantity',
  scope: 'work per request',
  program: 'code',
  connections: 'connections',
  threads: 'threads',
  workers: 'workers',
  server: 'server',
  python: 'Python',
  database: 'database',
  generator: 'load generator',
  seconds: 'seconds per run',
  warmUp: 'warm-up requests',
  processor: 'processor',
  cores: 'cores',
  memory: 'machine memory',
  kernel: 'kernel',
  priority: 'priority',
  pinned: 'one core per process',
  runs: 'runs in turn',
  counted: 'runs',
  none: 'none',
  yes: 'yes',
  no: 'no',
  notStated: 'not stated',
} as const;

/** For a ratio that says neither more nor less. */
export const ratios = { 'too few': 'too few runs to tell', 'no difference': 'no clear difference' } as const;

/** From the smallest to the largest. */
export const fromTo = (smallest: string, largest: string): string => `${smallest} to ${largest}`;

/** Shelves of programs: name and contents. */
export const shelves = {
  examples: { title: 'Examples', about: 'The same application in each framework, side by side, with its output.' },
  experiments: { title: 'Experiments', about: 'Small tests that settle one question: the code, the requests and the responses.' },
} as const;

/** Kinds of pages, as search filters call them. */
export const pageKinds = {
  overview: 'overview',
  topic: 'topic',
  question: 'question',
  framework: 'framework',
  claim: 'claim',
  article: 'article',
  case: 'case',
  example: 'example',
  experiment: 'experiment',
  terms: 'equivalents',
  about: 'about',
} as const;

/** Labels that distinguish groups of numbers. */
export const groups = {
  threads: (count: number): string => counted(count, 'thread'),
  connections: (count: number): string => counted(count, 'connection'),
} as const;

/** The releases for which an answer holds. */
export const periods = {
  only: (release: string): string => `version ${release} only`,
  between: (first: string, last: string): string => `versions ${first} to ${last}`,
  since: (first: string): string => `version ${first} and later`,
  until: (last: string): string => `up to version ${last}`,
} as const;

/** The outcome of a step: the heading above its details. */
export const outcomes = {
  exception: 'Exception',
  response: (status: number | undefined, batches?: string): string => `Response ${status}${batches === undefined ? '' : `, ${batches}`}`,
  exit: (code: number): string => `Exit code ${code}`,
  value: 'Value',
} as const;

/** How the responses to concurrent requests arrived. */
export const batchesInWords = (batches: number): string => (batches === 1 ? 'all at the same time' : `in ${batches} batches`);

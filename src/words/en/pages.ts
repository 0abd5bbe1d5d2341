/** The words of each kind of page. */
import { counted } from '../count.ts';
import { bold, link, markdown, type Sentence, sentence, time } from '../sentence.ts';

/** The home page. */
export const home = {
  differences: 'Where they differ most',
  aboutDifferences: 'Computed from the levels of all answers: the farther apart, the higher; of equals, topics take turns.',
  question: 'Question',
  building: 'I am building …',
  topics: 'Topics',
  questions: (count: number): string => counted(count, 'question'),
  claims: 'What people say',
  aboutClaims: 'Claims that several articles repeat, with what was found.',
  glance: 'The matrix at a glance',
  aboutGlance: (matrix: string, legend: string): Sentence =>
    sentence`One mark for each question, in the order of the ${link('whole matrix', matrix)}, where an empty square is a question that is answered by a value, and which also ${link('defines the levels', legend)}.`,
  topic: 'Topic',
  examples: 'The same program in each',
} as const;

/** The list of topics. */
export const topics = { title: 'Topics', description: 'All topics and questions of the guide.' } as const;

/** A topic. */
export const topic = {
  choose: 'Which one',
  answers: 'The answers',
  compared: (title: string, frameworks: string): string => `${title}: ${frameworks} compared`,
  legend: 'What the levels and marks mean',
} as const;

/** An aspect. */
export const aspect = {
  verified: (day: string, versions: string): Sentence => sentence`Verified on ${time(day)} against ${versions}. `,
  review: (day: string, because: string): Sentence => sentence`To be looked at again by ${time(day)}: ${markdown(because)} `,
  cite: 'Copy as a citation',
  said: 'What people say',
  changes: 'What changed',
  next: 'Read next',
} as const;

/** The matrix of all topics. */
export const matrix = {
  title: 'Matrix',
  description: (frameworks: string, guide: string): string => `${frameworks} compared, question by question: ${guide}`,
  heading: 'The whole matrix',
  data: (json: string, csv: string): Sentence => sentence`The same as data: ${link('JSON', json)}, ${link('CSV', csv)}.`,
  topics: 'Topics of the matrix',
  legend: 'How to read it',
  aboutLevels:
    'The level says how one gets a thing; the fuller the disc, the nearer it is. A question that is not about having a thing is answered by a short value instead. A release line with an answer of its own counts as an answer of its own.',
  aboutEvidence: 'The marks under each answer say what it rests on, and lead there.',
  compared: (frameworks: string): string => `${frameworks} compared`,
} as const;

/** The list of cases. */
export const cases = {
  title: 'When to choose which',
  description: (guide: string): string => `What decides between the frameworks, by what is built: ${guide}`,
  heading: 'I am building …',
  lead: 'Each page names the questions that decide, what you would add or leave unused in each framework, and what changing over costs later.',
  entry: (title: string): string => `… ${title}`,
} as const;

/** A case: something that people build. */
export const buildCase = {
  title: (title: string): string => `I am building ${title}`,
  choose: 'Which one',
  matters: 'The questions that decide',
  matrix: (title: string): string => `Building ${title}: the answers that decide`,
  sides: 'What it means in each',
  comes_with: 'What it comes with',
  add: 'What you add',
  remove: 'What stays unused, or is taken out',
  tiedTo: 'What ties you to it',
  changingOver: 'What changing over costs',
  counterExamples: 'When this advice is wrong',
  start: 'Programs to start from',
  checked: (day: string): Sentence => sentence`Checked on ${time(day)}.`,
} as const;

/** The list of claims. */
export const claims = {
  title: 'Claims',
  description: 'What articles claim about the frameworks, sentence by sentence, each ruled on with its reason.',
  heading: 'What people say',
  lead: (statements: number, articles: number, rulings: number): string =>
    `${statements} statements of ${articles} articles, in ${rulings} rulings. Each names its reason and what decides it.`,
  tally: 'Statements by ruling',
  ruling: 'Ruling',
  count: 'Count',
  meaning: 'What it means',
  articles: 'The articles, each with its score',
  shown: 'Which claims are shown',
  topic: 'Topic',
  framework: 'About',
  source: 'Said by',
  any: 'any',
  showAll: 'Show all',
  choice: 'The choice as a whole',
} as const;

/** A claim. */
export const claim = {
  description: (ruling: string, statement: string): string => `${ruling}. ${statement}`,
  instead: (text: string): Sentence => sentence`${bold('Say instead:')} ${markdown(text)}`,
  owes: (what: string, text: string): Sentence => sentence`${what}: ${markdown(text)}`,
  decided: 'What decides it',
  answerOf: (framework: string, version: string): string => `${framework} ${version}: `,
  against: 'What contradicts it',
  said: 'Who says it',
  source: (publisher: string, published: string): string => `, ${publisher}, ${published}`,
  ruled: (day: string): Sentence => sentence`Ruled on ${time(day)}. Statements stand in our own words.`,
} as const;

/** The list of articles. */
export const sources = {
  title: 'Articles',
  description: 'The articles whose claims this guide rules on, each with its score.',
  heading: 'Articles and their scores',
  lead: 'How many statements of each article are true of the releases compared, were true of older ones, mislead, or are false. Opinions, and what could not be verified, stand beside them and count for nothing.',
  table: 'Table of articles',
  article: 'Article',
  all: 'All',
} as const;

/** An article. */
export const source = {
  publisher: 'Publisher',
  author: 'Author',
  published: 'Published',
  address: 'Address',
  read: 'Read',
  score: 'Score',
  scored: (right: number, decided: number, others: number): string =>
    `${right} of ${decided} statements that facts decide are true; ${others} are opinions or cannot be verified`,
  rulings: 'Rulings',
  getsRight: 'What it gets right',
  statements: 'What it says',
  aboutStatements: 'In our own words, in the order of the topics.',
} as const;

/** The list of frameworks. */
export const frameworks = {
  title: 'Frameworks',
  description: (guide: string): string => `The frameworks that ${guide} compares.`,
} as const;

/** A framework. */
export const framework = {
  releases: 'Releases',
  table: 'Table of releases',
  release: 'Release',
  newest: 'Newest version',
  first: 'First version',
  fixes: 'Fixes until',
  securityFixes: 'Security fixes until',
  python: 'Python',
  compared: ' compared here',
  noDate: 'no date named',
  licence: 'Licence',
  firstRelease: 'First release',
  links: 'Links',
  checked: 'Checked',
  strengths: 'Strengths',
  costs: 'Costs',
  adopters: 'Who says that they use it',
  timeline: 'Timeline',
  answers: 'Its answers',
} as const;

/** The page of all measurements. */
export const measurements = {
  title: 'Measurements',
  description: 'What a script of this guide measured, under which conditions, with its spread, and what follows from it.',
  nothing: 'Nothing has been measured yet.',
  lead: 'A script of this guide ran the programs below in turn, under one server, on one machine. The numbers hold for these programs and this machine; the ratios travel further than the numbers.',
  conditions: 'Conditions',
  table: 'Table: conditions',
  same: 'What was the same for all',
  packages: (framework: string, release: string): string => `Packages, ${framework} ${release}`,
  method: (warmUp: number, limit: number): string =>
    `Before anything is measured, each server answers ${warmUp} requests one after another. A run that other processes disturb, when more than ${limit} of them on average want to run, is made again, up to three times, and the least disturbed one is taken. If that is still above the limit, the whole round is left out for all targets, as long as two rounds are left; nothing is left out for its value.`,
  commands: 'What was run',
  scopes: 'What is done for each request',
  refused: 'What is not put side by side',
  aboutRefused:
    'Two numbers stand side by side only when all conditions are the same. For these pairs they are not, and no ratio is given.',
  refusal: (first: string, second: string, why: string): Sentence => sentence`${bold(first)} and ${bold(second)}: ${why}.`,
  differs: (condition: string, first: string, second: string): string => `${condition} differs (${first}; ${second})`,
  programs: 'The programs',
  program: (title: string, framework: string): string => `${title}, ${framework}`,
} as const;

/** The search page. */
export const search = {
  title: 'Search',
  description: 'Search all topics, questions and examples.',
  noScript: 'Search needs JavaScript. All questions stand below.',
  all: 'All questions',
} as const;

/** What stands where there is no page. */
export const notFound = {
  title: 'Not found',
  description: 'There is no page at this address.',
  heading: 'There is no page at this address',
  advice: (path: string): Sentence => sentence`It may have been mistyped. ${link('Search the guide', path)}, or start from a topic:`,
} as const;

/** What stands at the old path of a page that moved. */
export const moved = {
  title: (guide: string): string => `Moved · ${guide}`,
  to: (address: string, path: string): Sentence => sentence`This page has moved to ${link(address, path)}.`,
} as const;

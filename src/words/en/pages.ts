/** The text of each kind of page. */
import { counted } from '../count.ts';
import { bold, link, markdown, type Sentence, sentence, time } from '../sentence.ts';

/** The home page. */
export const home = {
  differences: 'Where they differ most',
  aboutDifferences: 'Ranked by how far apart the answers are. Ties alternate between topics.',
  aboutDifferencesInCases: 'Ranked by how many kinds of project depend on the question, times how far apart the answers are.',
  matters: (count: number, all: number): string => `decides ${count} of ${counted(all, 'kind')} of project`,
  question: 'Question',
  building: 'What are you building?',
  glance: 'All answers at a glance',
  aboutGlance: (matrix: string, legend: string): Sentence =>
    sentence`Each strip stands for the answers of one framework: the darker, the less you have to do. The ${link('comparison table', matrix)} has the answers. ${link('What the labels mean', legend)}`,
  questions: (count: number): string => counted(count, 'question'),
  claims: 'Common claims, checked',
  aboutClaims: 'Claims that several articles repeat, and whether they hold up.',
  examples: 'The same application in each',
  about: 'About this guide',
} as const;

/** The list of topics. */
export const topics = {
  title: 'Topics',
  description: 'All topics and questions of the guide.',
  question: 'Question',
  show: (count: number): string => `Show ${counted(count, 'question')} and answers`,
} as const;

/** A topic. */
export const topic = {
  choose: 'Which should you choose?',
  answers: 'All questions',
  compared: (title: string, frameworks: string): string => `${title}: ${frameworks} compared`,
  legend: 'What the labels mean',
} as const;

/** An aspect. */
export const aspect = {
  titled: (title: string, frameworks: readonly string[]): string => `${title}: ${frameworks.join(' vs ')}`,
  verified: (day: string, versions: string): Sentence => sentence`Last checked on ${time(day)} with ${versions}. `,
  review: (day: string, because: string): Sentence => sentence`Next review by ${time(day)}: ${markdown(because)} `,
  cite: 'Copy citation',
  said: 'Claims about this',
  moreClaims: (count: number): string => `Show ${counted(count, 'more claim')}`,
  next: 'Related pages',
} as const;

/** The tables of terms: what a name of one framework is in another. */
export const terms = {
  title: 'Equivalents',
  description: (frameworks: string): string => `What the names of one framework are in another: tables for ${frameworks}.`,
  listHeading: 'You know one, use another',
  listLead:
    'Each table lists calls, classes, settings, commands and files of the framework that you know, with their equivalents in the other.',
  titled: (known: string, wanted: string): string => `From ${known} to ${wanted}`,
  count: (rows: number): string => counted(rows, 'row'),
  describedFromTo: (known: string, wanted: string, rows: number): string =>
    `What ${known} names are in ${wanted}: ${rows} rows of calls, classes, settings, commands and files, with what differs.`,
  aliases: (known: string, wanted: string): readonly string[] => [
    `${wanted} equivalent of ${known}`,
    `${known} developer learning ${wanted}`,
  ],
  heading: (known: string, wanted: string): string => `You know ${known}, use ${wanted}`,
  lead: (known: string, wanted: string, rows: number): string =>
    `${counted(rows, 'row')}: what you write in ${known}, what you write in ${wanted}, and what differs. The link in each row leads to the page with the evidence.`,
  caption: (known: string, wanted: string): string => `${known} names and their equivalents in ${wanted}`,
  differs: 'What differs',
  moreTerms: (left: number): string => `${counted(left, 'more row')} in the tables of equivalents`,
  none: (wanted: string): string => `No name in ${wanted}`,
  unwritten: 'Not written yet',
  from: (name: string): string => ` ${name}`,
  answers: (topic: string): string => `The guide's answers: ${topic}`,
  find: 'Filter',
  placeholder: 'A name or a word',
  clear: 'Clear filter',
  options: 'Filter the table',
  back: (title: string): string => `The other way: ${title}`,
  onAspect: 'Equivalent names',
} as const;

/** The matrix of all topics. */
export const matrix = {
  title: 'Comparison table',
  aliases: (frameworks: readonly string[]): readonly string[] => [frameworks.join(' vs ')],
  description: (frameworks: string, guide: string): string => `${frameworks} compared, question by question: ${guide}`,
  about: (answers: number, questions: number, tested: number): string =>
    `${counted(questions, 'question')}, ${counted(answers, 'answer')}, ${tested} of them tested or measured. Open a row for the full answers.`,
  aboutTopics: (questions: number): string => `${counted(questions, 'question')}. Open a topic for its answers.`,
  data: (json: string, csv: string): Sentence =>
    sentence`Download: ${link('JSON', json)}, ${link('CSV', csv)} (UTF-8). In the CSV, text that a spreadsheet would run as a formula begins with an extra apostrophe.`,
  topics: 'Topics in the table',
  jump: 'Jump to a topic',
  topic: 'Topic',
  compared: (frameworks: string): string => `${frameworks} compared`,
} as const;

/** The list of cases. */
export const cases = {
  title: 'Which one for your project?',
  aliases: (frameworks: readonly string[]): readonly string[] => [frameworks.join(' or ')],
  description: (guide: string): string => `What decides between the frameworks, by kind of project: ${guide}`,
  heading: 'What are you building?',
  lead: 'Pick the closest match. Each page says what decides, what you have to add, and what switching later costs.',
  entry: (title: string): string => `${title.charAt(0).toUpperCase()}${title.slice(1)}`,
} as const;

/** A case: a kind of application that people build. */
export const buildCase = {
  title: (title: string): string => `I am building ${title}`,
  choose: 'Which should you choose?',
  matters: 'What decides it',
  also: (rows: number): string => `Also worth a look: ${counted(rows, 'row')}`,
  matrix: (title: string): string => `Building ${title}: the answers that decide`,
  sides: 'What you get and what you add',
  comes_with: 'Built in',
  add: 'You add',
  remove: 'You can leave out',
  tiedTo: 'What locks you in',
  changingOver: 'Cost of switching later',
  counterExamples: 'When this advice is wrong',
  start: 'Code to start from',
  checked: (day: string): Sentence => sentence`Last checked on ${time(day)}.`,
} as const;

/** The list of claims. */
export const claims = {
  title: 'Claims',
  description: 'What articles claim about the frameworks, each claim with a verdict, the reason and the evidence.',
  heading: 'Common claims, checked',
  lead: (statements: number, articles: number, rulings: number): string =>
    `We checked ${statements} statements from ${articles} articles, grouped into ${rulings} claims. Each page gives the verdict, the reason and the evidence.`,
  tally: 'Verdict',
  text: 'Words',
  answers: (topic: string): string => `The guide's answers: ${topic}`,
  articles: "See each article's score",
  shown: 'Filter claims',
  topic: 'Topic',
  framework: 'Framework',
  source: 'Publisher',
  any: 'All',
  showAll: 'Clear filters',
  choice: 'Choosing between them',
} as const;

/** A claim. */
export const claim = {
  description: (ruling: string, statement: string): string => `${ruling}. ${statement}`,
  instead: (text: string): Sentence => sentence`${bold('Say instead:')} ${markdown(text)}`,
  owes: (what: string, text: string): Sentence => sentence`${what}: ${markdown(text)}`,
  decided: 'Evidence',
  answerOf: (framework: string, version: string): string => `${framework} ${version}: `,
  against: 'Claims that say the opposite',
  said: 'Where we found it',
  source: (publisher: string, published: string): string => `, ${publisher}, ${published}`,
  ruled: (day: string): Sentence => sentence`Checked on ${time(day)}. Statements are paraphrased.`,
} as const;

/** The list of articles. */
export const sources = {
  title: 'Articles',
  description: 'The articles whose claims this guide checks, each with its score.',
  heading: 'Articles and their scores',
  lead: 'For each article: how many statements are true, outdated, misleading or false. Opinions and claims that cannot be checked are listed but not scored.',
  table: 'Table of articles',
  article: 'Article',
  all: 'All',
} as const;

/** An article. */
export const source = {
  publisher: 'Publisher',
  author: 'Author',
  published: 'Published',
  address: 'URL',
  read: 'Read on',
  score: 'Score',
  scored: (right: number, decided: number, others: number): string =>
    `${right} of ${decided} checkable statements are true; ${others} ${others === 1 ? 'is an opinion' : 'are opinions'} or cannot be checked`,
  rulings: 'Verdicts',
  getsRight: 'What it gets right',
  statements: 'Its statements',
  aboutStatements: 'Paraphrased, in the order of the topics.',
} as const;

/** The list of frameworks. */
export const frameworks = {
  title: 'Frameworks',
  description: (guide: string): string => `The frameworks that ${guide} compares.`,
  table: 'Table of frameworks',
  fact: 'Fact',
  about: 'What it is',
  latest: 'Latest version',
  compared: 'Compared here',
  support: 'Security fixes',
  answers: 'Its answers',
} as const;

/** A framework. */
export const framework = {
  equivalents: 'Equivalent names',
  releases: 'Releases',
  table: 'Table of releases',
  release: 'Release',
  newest: 'Latest version',
  first: 'Released',
  fixes: 'Bug fixes until',
  securityFixes: 'Security fixes until',
  python: 'Python',
  compared: ' compared here',
  noDate: 'no date published',
  supportedUntil: (release: string, day: string | undefined): Sentence =>
    day === undefined ? sentence`${release}: no date published` : sentence`${release}: until ${time(day)}`,
  more: (count: number): string => `Show ${count} more`,
  documents: (count: number): string => `Show ${counted(count, 'document')}`,
  support: 'Support',
  readSupport: 'Dark: bug fixes. Light: security fixes only. Dashed: no date published.',
  supportPicture: (framework: string): string => `Chart: how long each version of ${framework} gets fixes`,
  timelinePicture: (framework: string, count: number): string =>
    `Chart: ${counted(count, 'event')} in the history of ${framework}, listed below`,
  licence: 'Licence',
  firstRelease: 'First release',
  links: 'Links',
  checked: 'Last checked',
  strengths: 'Strengths',
  costs: 'Trade-offs',
  adopters: 'Known users',
  timeline: 'Timeline',
  answers: 'Answers by topic',
} as const;

/** The page of all measurements. */
export const measurements = {
  title: 'Measurements',
  description: 'What we measured, under which conditions, how far the results spread, and what they tell you.',
  lead: 'We ran the same small applications in turn, on one server and one machine. The numbers hold for this machine; the ratios carry over better.',
  conditions: 'Conditions',
  table: 'Table: conditions',
  same: 'Conditions that were the same for all',
  packages: (framework: string, release: string): string => `Packages, ${framework} ${release}`,
  method: (warmUp: number, limit: number): string =>
    `Before each measurement, the server answers ${warmUp} warm-up requests, one after another. If more than ${limit} other processes on average want to run during a run, we repeat it up to three times and keep the least disturbed one. If that one is still above the limit, we drop the whole round for every target, as long as two rounds remain. We never drop a round because of its results.`,
  commands: 'Commands',
  scopes: 'What each request does',
  refused: 'What we do not compare',
  aboutRefused: 'We compare two numbers only if all conditions are the same. These pairs differ, so they have no ratio.',
  refusal: (first: string, second: string, why: string): Sentence => sentence`${bold(first)} and ${bold(second)}: ${why}.`,
  differs: (condition: string, first: string, second: string): string => `different ${condition} (${first}; ${second})`,
  programs: 'The code',
  program: (title: string, framework: string): string => `${title}, ${framework}`,
} as const;

/** The search page. */
export const search = {
  title: 'Search',
  description: 'Search all topics, questions and examples.',
  listed: { noScript: 'Search needs JavaScript. You can browse all questions below.', all: 'All questions' },
  tooMany: { noScript: 'Search needs JavaScript. You can browse all topics below.', all: 'All topics' },
  topic: (topic: string): string => `${topic}: all answers`,
} as const;

/** The page for a path that does not exist. */
export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  heading: 'Page not found',
  advice: (path: string): Sentence => sentence`Check the address, ${link('search the guide', path)}, or browse a topic:`,
} as const;

/** The page at the old path of a page that has moved. */
export const moved = {
  title: (guide: string): string => `Moved · ${guide}`,
  to: (address: string, path: string): Sentence => sentence`This page has moved to ${link(address, path)}.`,
} as const;

/** What changed in the guide. */
export const changes = {
  title: 'What changed',
  description: 'Corrected answers, changed verdicts and new versions, newest first.',
  feed: (path: string): Sentence => sentence`Corrected and checked answers are also in the ${link('RSS feed', path)}.`,
  corrected: 'Answer corrected',
  ruledAnew: 'Verdict changed',
  released: 'Version released',
  compared: 'This guide has answers for it.',
  checked: 'Checked',
  answersChecked: (count: number): string => `The answers to ${counted(count, 'question')}`,
  claimsChecked: (count: number): string => counted(count, 'claim'),
} as const;

/** The page about data, Markdown and feeds. */
import { bold, link, markdown, type Sentence, sentence } from '../sentence.ts';

/** The page. */
export const data = {
  title: 'Data and feeds',
  description: 'The guide as JSON, CSV and Markdown, and its feeds: what is where, with examples.',
  heading: 'Data, Markdown and feeds',
  lead: 'Every answer of the guide is also a record with its versions, dates and evidence. You need no key, and pages of other sites may read it too.',
  licence: (name: string, url: string): Sentence =>
    sentence`Text and data are under ${markdown(`[${name}](${url})`)}. Name the guide, and link to the page that you took something from.`,
  files: 'Files',
  aboutFiles: (index: string): Sentence =>
    sentence`Begin with ${link('the index', index)}, which lists the topics and the other files. Words in angle brackets stand for an ID.`,
  path: 'Path',
  holds: 'What it contains',
  anExample: 'Example',
  example: 'Example:',
  schema: 'JSON Schema',
  schemaOf: (name: string): string => `JSON Schema “${name}”`,
  none: 'none',
  index: 'The topics, and the address of every other file',
  guide: 'Everything except the recordings of tests',
  topic: 'A topic with its questions and answers',
  topicCsv: 'The same answers as a table, one line for each answer',
  aspect: 'A question with its answers and their evidence',
  claims: 'Claims with their verdicts, and the articles that make them',
  releases: 'Releases with the dates of their support',
  experiments: 'Examples and tests, without their code',
  program: 'An example or a test: its code, its requests and what came back',
  matrixJson: 'All answers, in the form of the comparison table',
  matrixCsv: 'All answers as a table',
  twin: 'A page as Markdown',
  llms: 'A list of the pages, for language models',
  llmsFull: 'All pages as Markdown in one file, or in parts if they are more than 1 MB',
  promises: 'What you can rely on',
  promise: [
    sentence`${bold('IDs and addresses last.')} A record that moves is still at its old address, and lists its former paths.`,
    sentence`${bold('Fields last.')} New ones may join, so ignore those that you do not know. A change that could break a program gets another number in the path.`,
    sentence`${bold('Dates are days of checks')}, not of downloads: "verified" is the day on which we last compared an answer with its evidence.`,
    sentence`${bold('Sentences are as typed')}, with Markdown for code and links. A link that starts with a slash is a path of this site.`,
  ] satisfies readonly Sentence[],
  csv: 'In CSV, the encoding is UTF-8 with a byte order mark. A cell that a spreadsheet would run as a formula, or that begins with an apostrophe, begins with one more apostrophe: remove it to get the text.',
  examples: 'Examples',
  inJavaScript: 'An answer, in JavaScript',
  inPython: 'The answers of a topic, in Python',
  fields: 'Fields of an answer',
  aboutFields: (schema: string): Sentence =>
    sentence`The ${link('JSON Schema', schema)} describes all fields. An answer has these, among others:`,
  feeds: 'Feeds',
  aboutFeeds: 'RSS feeds with the newest 100 entries each. An answer that is checked again is a new entry.',
} as const;

/** The corpus as a content folder of this generator: two made-up tools, and each page a question that both answer. */
import { stringify } from 'yaml';
import { type CorpusPage, topicsOf } from './corpus.ts';

/** The names of the tools, by id. */
export const TOOLS: ReadonlyMap<string, string> = new Map([
  ['ant', 'Ant'],
  ['bee', 'Bee'],
]);

/** A date that is in the past on every machine; the only date in the folder. */
const DAY = '2024-01-01';
const VERSION = '2.0.1';

/** Front matter and Markdown as one file. */
export const withFrontMatter = (data: object, body: string): string => `---\n${stringify(data, { lineWidth: 0 })}---\n\n${body}`;

/** The file of a page. */
export const pageFile = ({ topic, id }: CorpusPage): string => `topics/${topic}/${id}.md`;

/** All files of the content folder, by path. */
export function guideFiles(pages: readonly CorpusPage[]): Map<string, string> {
  const topics = topicsOf(pages);
  const tools = [...TOOLS.keys()];
  const guide = {
    title: 'Ant or Bee?',
    description: 'Two made-up tools, compared to measure the generator.',
    answer: ['Take either: none of them exists.'],
    repository: 'https://example.org/tools',
    frameworks: tools,
    topics,
    aspect_words: [600, 1200],
    pages: ['about'],
  };
  return new Map([
    ['guide.yaml', stringify(guide)],
    ['pages/about.mdx', withFrontMatter({ title: 'About', summary: 'What this is.' }, '## What this is\n\nA made-up guide.\n')],
    ...tools.map((tool, index): [string, string] => [`frameworks/${tool}.md`, toolFile(tool, 110 * (index + 1))]),
    ...topics.map((topic): [string, string] => [`topics/${topic}/index.md`, topicFile(topic, pages)]),
    ...pages.map((page): [string, string] => [pageFile(page), guidePage(page)]),
  ]);
}

function toolFile(tool: string, hue: number): string {
  const data = {
    name: TOOLS.get(tool),
    summary: 'A made-up tool.',
    hue,
    licence: 'MIT',
    links: [{ label: 'Manual', url: `https://example.org/${tool}/` }],
    support: 'Each release is supported for a year.',
    releases: [{ version: '2.0', latest: VERSION, compared: true, released: DAY }],
    evidence: [evidence('docs', tool, 'releases')],
    verified: DAY,
  };
  return withFrontMatter(data, '## What it is\n\nA tool.\n');
}

function topicFile(topic: string, pages: readonly CorpusPage[]): string {
  const data = {
    title: `Topic ${topic}`,
    question: `What about topic ${topic}?`,
    verdict: 'They differ.',
    aspects: pages.filter((page) => page.topic === topic).map(({ id }) => id),
    choose: { ant: ['you like ants'], bee: ['you like bees'], either: ['you like none'] },
  };
  return withFrontMatter(data, '## Why it matters\n\nIt does not.\n');
}

/** A page as this generator reads it. */
export function guidePage({ title, question, alias, id, body }: CorpusPage): string {
  const answers = Object.fromEntries(
    [...TOOLS].map(([tool, name], index) => [
      tool,
      [
        {
          ...LEVELS[(Number(id.slice(1)) + index) % LEVELS.length],
          summary: `${name} answers the question ${id} with a sentence of about a dozen words.`,
          evidence: [evidence('docs', tool, id), evidence('source', tool, id)],
        },
      ],
    ]),
  );
  const verified = { date: DAY, against: Object.fromEntries([...TOOLS.keys()].map((tool) => [tool, VERSION])) };
  return withFrontMatter({ title, question, aliases: [alias], answers, verified }, body);
}

/** The tools get things in different ways, in turn. */
const LEVELS: readonly { readonly level: string; readonly how?: string }[] = [
  { level: 'on' },
  { level: 'opt-in', how: 'Set the value in the settings file and start the program again.' },
  { level: 'by-hand', how: 'Write a function that does it.' },
];

const evidence = (kind: 'docs' | 'source', tool: string, page: string): object => ({
  kind,
  url: `https://example.org/${tool}/${kind}/${page}`,
  shows: kind === 'docs' ? 'The manual says so.' : 'The source says so.',
  accessed: DAY,
});

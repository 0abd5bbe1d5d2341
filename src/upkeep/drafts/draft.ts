import { stringify } from 'yaml';
import type { Shelf } from '../../content/kinds.ts';
import { EITHER } from '../../schemas/topic.ts';

/** Kinds of content that can be drafted. */
export const KINDS = ['topic', 'aspect', 'experiment', 'example', 'claim', 'source', 'case', 'framework'] as const;
/** A kind of content that can be drafted. */
export type Kind = (typeof KINDS)[number];

/** A question to the author of a draft; a command-line flag of the same name can answer it. */
export interface Question {
  readonly name: string;
  readonly ask: string;
}

const ID: Question = { name: 'id', ask: 'Its id, which is its part of the address for ever' };
const titled = (what: string): Question => ({ name: 'title', ask: what });
const QUESTION: Question = { name: 'question', ask: 'The question that it answers' };

/** The questions for each kind, in order. Everything except its location may be left for later. */
export const QUESTIONS: Readonly<Record<Kind, readonly Question[]>> = {
  topic: [titled('Its title, in one or two words'), ID, QUESTION],
  aspect: [{ name: 'topic', ask: 'The id of its topic' }, titled('Its title, a noun phrase'), ID, QUESTION],
  experiment: [titled('Its title'), ID, { name: 'question', ask: 'What the programs are to show, as a question' }],
  example: [titled('Its title'), ID, { name: 'question', ask: 'What the programs are to show, as a question' }],
  claim: [
    titled('The claim in a few words'),
    ID,
    { name: 'text', ask: 'What is claimed, in your words' },
    { name: 'source', ask: 'The id of the publication that says so' },
  ],
  source: [titled('The title of the publication'), ID, { name: 'publisher', ask: 'Who published it' }, { name: 'url', ask: 'Its address' }],
  case: [titled('What is built, as the end of "I am building …"'), ID, QUESTION],
  framework: [{ name: 'name', ask: 'Its name' }, ID, { name: 'summary', ask: 'What it is, in one sentence' }],
};

/** Answers by question name. */
export type Values = Readonly<Record<string, string | undefined>>;

/** What a draft needs to know about the guide. */
export interface Surroundings {
  /** In the order of the guide. */
  readonly frameworks: readonly { readonly id: string; readonly versions: readonly string[]; readonly hue: number | undefined }[];
}

/** Files to write, and lists that must include the new item. */
export interface Draft {
  /** Text by path below the content folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The list that orders the new item; undefined if there is no such list. */
  readonly list: { readonly file: string; readonly key: string } | undefined;
}

/**
 * The files of a draft. They contain the answers given; whatever only a person can write is left blank, and the
 * check reports each blank.
 */
export function draftOf(kind: Kind, id: string, values: Values, { frameworks }: Surroundings): Draft {
  const field = (name: string): string => entry(name, values[name]);
  const each = (lines: (framework: string) => readonly string[]): string[] => frameworks.flatMap((one) => lines(one.id));
  const guide = (key: string): Draft['list'] => ({ file: 'guide.yaml', key });
  const one = (path: string, text: string, list: Draft['list']): Draft => ({ files: new Map([[path, text]]), list });
  switch (kind) {
    case 'topic':
      return one(
        `topics/${id}/index.md`,
        page(
          [
            field('title'),
            field('question'),
            'verdict:',
            'aspects: []',
            'choose:',
            ...[...frameworks.map((framework) => framework.id), EITHER].map((key) => `  ${key}:`),
          ],
          'What is at stake',
        ),
        guide('topics'),
      );
    case 'aspect':
      return one(
        `topics/${values['topic'] ?? ''}/${id}.md`,
        page(
          [
            field('title'),
            field('question'),
            'answers:',
            ...each((framework) => [`  ${framework}:`, '    - level:', '      summary:', ...evidence('      ')]),
            'verified:',
            '  date:',
            '  against:',
            ...frameworks.map(
              (framework) => `    ${framework.id}: [${framework.versions.map((version) => JSON.stringify(version)).join(', ')}]`,
            ),
          ],
          'What each does',
        ),
        { file: `topics/${values['topic'] ?? ''}/index.md`, key: 'aspects' },
      );
    case 'experiment':
    case 'example': {
      const shelf: Shelf = `${kind}s`;
      return {
        files: new Map([
          [`${shelf}/${id}/index.md`, page([field('title'), field('question'), 'summary:'], 'What the programs do')],
          [
            `${shelf}/${id}/transcript.yaml`,
            yamlFile('transcript', 2, [
              'programs:',
              ...each((framework) => [`  ${framework}:`, '    files:', '    entry:']),
              'steps:',
              '  - why:',
              '    request: { path: / }',
              '    expect:',
            ]),
          ],
        ]),
        list: guide(shelf),
      };
    }
    case 'claim':
      return one(
        `claims/${id}.md`,
        page([
          field('title'),
          'statements:',
          `  - id: ${id}`,
          `    ${field('text')}`,
          values['source'] === undefined ? '    sources:' : `    sources: [${values['source']}]`,
          'ruling:',
          'frameworks:',
          'verified:',
        ]),
        undefined,
      );
    case 'source':
      return one(
        `sources/${id}.yaml`,
        yamlFile('source', 1, [
          field('title'),
          field('publisher'),
          'published:',
          ...(values['url'] === undefined ? [] : [field('url')]),
          'read:',
          'about:',
          'gets_right:',
        ]),
        undefined,
      );
    case 'case':
      return one(
        `cases/${id}.md`,
        page([
          field('title'),
          field('question'),
          'summary:',
          'matters:',
          'choose:',
          ...[...frameworks.map((framework) => framework.id), EITHER].map((key) => `  ${key}:`),
          'sides:',
          ...each((framework) => [`  ${framework}:`, '    comes_with:', '    tied_to:', '    changing_over:']),
          'counter_examples:',
          '  - text:',
          'verified:',
        ]),
        guide('cases'),
      );
    case 'framework':
      return one(
        `frameworks/${id}.md`,
        page(
          [
            field('name'),
            field('summary'),
            `hue: ${farthestHue(frameworks.flatMap(({ hue }) => (hue === undefined ? [] : [hue])))}`,
            'joining: true # until it has an answer to every question: missing ones are shown as unknown',
            'licence:',
            'links:',
            '  - label: Documentation',
            '    url:',
            'releases:',
            '  - version:',
            '    latest:',
            '    compared: true',
            '    released:',
            'support:',
            ...evidence(''),
            'verified:',
          ],
          'What it is',
        ),
        guide('frameworks'),
      );
  }
}

/** A blank entry for evidence that was read. */
const evidence = (indent: string): string[] => [
  `${indent}evidence:`,
  ...['- kind: docs', '  url:', '  shows:', '  accessed:'].map((line) => `${indent}  ${line}`),
];

/** A YAML key with its value, or with no value. */
function entry(key: string, value: string | undefined): string {
  return value === undefined || value.trim() === '' ? `${key}:` : stringify({ [key]: value.trim() }, { lineWidth: 0 }).trimEnd();
}

/** A Markdown file with front matter and a heading for the author to write under. */
const page = (lines: readonly string[], heading?: string): string =>
  ['---', ...lines, '---', ...(heading === undefined ? [] : [`## ${heading}`]), ''].join('\n');

/** A YAML file that links its schema for editors without project settings. @param depth folders between it and the content folder */
const yamlFile = (schema: string, depth: number, lines: readonly string[]): string =>
  [`# yaml-language-server: $schema=${'../'.repeat(depth + 1)}.vscode/schemas/${schema}.json`, ...lines, ''].join('\n');

/** The hue, in steps of five degrees, farthest from all existing ones. */
function farthestHue(hues: readonly number[]): number {
  const distance = (a: number, b: number): number => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
  const nearest = (hue: number): number => Math.min(360, ...hues.map((other) => distance(hue, other)));
  const all = Array.from({ length: 72 }, (_, index) => index * 5);
  return all.reduce((best, hue) => (nearest(hue) > nearest(best) ? hue : best), 0);
}

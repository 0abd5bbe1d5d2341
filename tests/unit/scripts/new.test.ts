import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../../scripts/lib/content.ts';
import { type Ask, begin, begunInWords } from '../../../scripts/lib/drafts/begin.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { KINDS, type Kind, QUESTIONS, type Values } from '../../../src/upkeep/drafts/draft.ts';
import { FIXTURE, inWords } from '../../support/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-'));
const settings = { ...readSettings({ CONTENT_DIR: folder }), contentName: 'content' };
const DAY = '2026-11-21';
const nobody: Ask = async () => undefined;
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(FIXTURE, folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const GIVEN: Readonly<Record<Kind, Values>> = {
  topic: { title: 'Speed' },
  aspect: { topic: 'editing', title: 'Redo' },
  experiment: { title: 'Trial' },
  example: { title: 'Tour' },
  claim: { title: 'Nobody redoes' },
  source: { title: 'A "list": of all' },
  case: { title: 'a book' },
  framework: { name: 'Elk' },
};

describe.each(KINDS)('a new %s', (kind) => {
  test('has a finding with a line for each of its blanks, and no other file has one', async () => {
    const { files, blanks } = await begin(settings, DAY, kind, GIVEN[kind], nobody);
    const empty = files.flatMap((file) => {
      const lines = read(file.replace('content/', '')).split('\n');
      const isBlank = (line: string, index: number): boolean => {
        const indent = (text = ''): number => /^[ -]*/.exec(text)?.[0].length ?? 0;
        return /^[ -]*\w+:$/.test(line) && indent(lines[index + 1]) <= indent(line);
      };
      return lines.flatMap((line, index) => (isBlank(line, index) ? [`${file}:${index + 1}`] : []));
    });
    expect(empty.length).toBeGreaterThan(0);
    const places = blanks.map(({ file, line }) => `${file}:${line}`);
    expect(empty.filter((place) => !places.includes(place))).toEqual([]);
    const elsewhere = check(settings, DAY).findings.filter(({ file, level }) => level === 'error' && !files.includes(file));
    expect(inWords(elsewhere)).toEqual([]);
  });

  test('is never written over something that exists', async () => {
    const { files } = await begin(settings, DAY, kind, GIVEN[kind], nobody);
    const [first = ''] = files;
    const before = read(first.replace('content/', ''));
    await expect(begin(settings, DAY, kind, GIVEN[kind], nobody)).rejects.toThrow(
      /^--id: expected the id of nothing that exists, found "[a-z-]+"\n {2}tip: edit content\//,
    );
    expect(read(first.replace('content/', ''))).toBe(before);
  });
});

test('questions and answers are written to the file; an id is suggested from the title', async () => {
  const suggestions: (string | undefined)[] = [];
  const ask: Ask = async ({ name }, suggestion) => {
    suggestions.push(suggestion);
    return name === 'id' ? undefined : name === 'topic' ? 'editing' : `My ${name}: "x"?`;
  };
  const { files } = await begin(settings, DAY, 'aspect', {}, ask);
  expect(suggestions).toEqual([undefined, undefined, 'my-title-x', undefined]);
  expect(suggestions).toHaveLength(QUESTIONS.aspect.length);
  expect(files).toEqual(['content/topics/editing/my-title-x.md']);
  expect(read('topics/editing/my-title-x.md').split('\n').slice(0, 10)).toEqual([
    '---',
    'title: \'My title: "x"?\'',
    'question: \'My question: "x"?\'',
    'answers:',
    '  ant:',
    '    - level:',
    '      summary:',
    '      evidence:',
    '        - kind: docs',
    '          url:',
  ]);
  expect(read('topics/editing/index.md')).toContain('aspects: [undo, macros, my-title-x]\n');
});

test('a YAML file names its schema for editors', async () => {
  await begin(settings, DAY, 'source', { title: 'List' }, nobody);
  await begin(settings, DAY, 'experiment', { title: 'Trial' }, nobody);
  expect(read('sources/list.yaml')).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/\.vscode\/schemas\/source\.json\n/);
  expect(read('experiments/trial/transcript.yaml')).toMatch(
    /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.vscode\/schemas\/transcript\.json\n/,
  );
});

test('a topic that does not exist and an invalid id are rejected before anything is written', async () => {
  await expect(begin(settings, DAY, 'aspect', { topic: 'editng', id: 'a' }, nobody)).rejects.toThrow(
    '--topic: expected the id of a topic that exists, found "editng"\n  tip: editing',
  );
  await expect(begin(settings, DAY, 'topic', { id: '../a' }, nobody)).rejects.toThrow(
    '--id: expected lower-case letters, digits and hyphens, found "../a"\n  tip: --id a',
  );
  await expect(begin(settings, DAY, 'topic', {}, nobody)).rejects.toThrow(
    '--id: expected lower-case letters, digits and hyphens, found nothing\n  tip: --id the-name',
  );
});

test('a framework says what it owes; once its own file is filled in, nothing of that is an error', async () => {
  const begun = await begin(settings, DAY, 'framework', { name: 'Elk', summary: 'A made-up tool.' }, nobody);
  expect(begun.owed.split('\n')).toEqual([
    'content/topics/editing/macros.md:4  an answer: How many macros are there?',
    'content/topics/editing/undo.md:5  an answer: Can a change be taken back?',
    'content/topics/files/backup.md:4  an answer: Are there copies?',
    'content/topics/editing/index.md:6  when to choose it: Editing',
    'content/topics/files/index.md:6  when to choose it: Files',
    'content/examples/greeting/transcript.yaml:1  a program: greeting',
    'content/cases/letter.md:7  what it means to build a letter with it',
  ]);
  expect(begunInWords(begun)).toMatch(/^Written: content\/frameworks\/elk\.md\. Named in content\/guide\.yaml\.\n\nTo fill in:\n\n/);
  const filled: Readonly<Record<string, string>> = {
    licence: 'MIT',
    url: '"https://example.org/elk/"',
    version: '"1.0"',
    latest: '"1.0"',
    released: '2026-01-01',
    support: 'None.',
    shows: 'It.',
    accessed: '2026-11-01',
    verified: '2026-11-01',
  };
  const text = read('frameworks/elk.md').replace(/^([ -]*)(\w+):$/gm, (line, indent, key) =>
    filled[key] === undefined ? line : `${indent}${key}: ${filled[key]}`,
  );
  writeFileSync(join(folder, 'frameworks/elk.md'), `${text}\nA tool.\n`);
  const { findings } = check(settings, DAY);
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(inWords(findings)).toContainEqual(
    expect.stringMatching(
      /^content\/frameworks\/elk\.md:\d+:\d+ warning joining: expected a framework that owes nothing, found one that owes \d+ answers, /,
    ),
  );
});

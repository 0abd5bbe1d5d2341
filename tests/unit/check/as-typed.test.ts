/** A value is what was typed, or a finding quotes what was typed: YAML, JavaScript and Zod make nothing else of it unseen. */
import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/content/front-matter.ts';
import { findIn, readFixture } from '../../support/content.ts';

const ANT = 'frameworks/ant.md';
const READERS = 'series/readers.yaml';
const UNDO = 'topics/editing/undo.md';

test.each([
  '2026-02-30',
  '2026-10-31 23:30:00 -08:00',
  '0x10',
  '0o17',
  '0b101',
  '0123',
  '1_000',
  '+5',
  '.5',
  '5.',
  '.inf',
  '.nan',
  '1:30',
  'yes',
  'on',
])('YAML reads %s as that text', (text) => {
  const { value, findings } = readYaml('a.yaml', `a: ${text}\n${text}: b\n`);
  expect({ value, findings }).toEqual({ value: { a: text, [text]: 'b' }, findings: [] });
});

test.each([
  ['-5', -5],
  ['1.0', 1],
  ['1e3', 1000],
  ['0.30000000000000004', 0.30000000000000004],
  ['true', true],
  ['~', null],
] as const)('YAML reads %s as %j', (text, value) => {
  expect(readYaml('a.yaml', `a: ${text}`).value).toEqual({ a: value });
});

test('keys are the texts that were typed', () => {
  expect(readYaml('a.yaml', '2.0: a\n~: b\n<<: { d: e }\n').value).toEqual({ '2.0': 'a', '~': 'b', '<<': { d: 'e' } });
});

/** What is typed in place of the day on which the facts of a framework were checked, what is then found, and the tip. */
const DAYS = [
  ['2026-02-30', '2026-02-30', '2026-11-21'],
  ['2026-11-31', '2026-11-31', '2026-11-21'],
  ['2026-9-1', '2026-9-1', '2026-09-01'],
  ['"2026-9-1"', '"2026-9-1"', '2026-09-01'],
  ['2026/09/01', '2026/09/01', '2026-09-01'],
  ['2026-10-31 23:30:00 -08:00', '2026-10-31 23:30:00 -08:00', '2026-10-31'],
  ['2026-10-31T23:30:00Z', '2026-10-31T23:30:00Z', '2026-10-31'],
  ['20261031', 'the number 20261031', '2026-11-21'],
  ['1.11.2026', '1.11.2026', '2026-11-21'],
  ['today', '"today"', '2026-11-21'],
  ['~', '~', '2026-11-21'],
  ['', 'nothing', '2026-11-21'],
] as const;

test.each(DAYS)('the day %s', (typed, actual, tip) => {
  expect(findIn({ [ANT]: ['verified: 2026-11-01', `verified: ${typed}`] })).toEqual([
    `content/frameworks/ant.md:13:11 error verified: expected a day as YYYY-MM-DD, found ${actual} (verified: ${tip})`,
  ]);
});

test('a day that is missing: the tip says today', () => {
  expect(findIn({ [ANT]: ['verified: 2026-11-01\n', ''] }, '2026-11-30')).toEqual([
    'content/frameworks/ant.md:2:1 error verified: expected a day as YYYY-MM-DD, found nothing (verified: 2026-11-30)',
  ]);
});

test.each([
  ['2024', 'the number 2024', '2024'],
  ['2024-02-30', '2024-02-30', '2024'],
  ['2024-13', '2024-13', '2024'],
  ['2024-1', '2024-1', '2024'],
])('the moment %s', (typed, actual, tip) => {
  expect(findIn({ [READERS]: ['at: "2022", note', `at: ${typed}, note`] })).toEqual([
    `content/series/readers.yaml:6:16 error breaks[0].at: expected a year in quotes, a month or a day, found ${actual} (at: "${tip}")`,
  ]);
});

test.each(['2024-02', '2024-02-29', '"2024"'])('the moment %s is one', (typed) => {
  expect(findIn({ [READERS]: ['at: "2022", note', `at: ${typed}, note`] })).toEqual([]);
});

test.each([
  ['0123', '0123', '123'],
  ['0x10', '0x10', '16'],
  ['.5', '.5', '0.5'],
  ['1_000', '1_000', '…'],
  ['.inf', '".inf"', '…'],
  ['"110"', '"110"', '110'],
])('the number %s', (typed, actual, tip) => {
  expect(findIn({ [ANT]: ['hue: 110', `hue: ${typed}`] })).toEqual([
    `content/frameworks/ant.md:4:6 error hue: expected a number, found ${actual} (hue: ${tip})`,
  ]);
});

test.each(['12345678901234567890', '9007199254740993', '1e309'])('the number %s would lose digits', (typed) => {
  expect(findIn({ [ANT]: ['hue: 110', `hue: ${typed}`] })).toEqual([
    `content/frameworks/ant.md:4:6 error YAML: expected a number of at most 15 digits, or text in quotes, found ${typed} ("${typed}")`,
  ]);
});

test.each([
  ['2024', 'the number 2024'],
  ['1.10', 'the number 1.10'],
  ['True', 'True'],
  ['null', 'null'],
])('the title %s', (typed, actual) => {
  expect(findIn({ [UNDO]: ['title: Undo', `title: ${typed}`] })).toEqual([
    `content/topics/editing/undo.md:2:8 error title: expected text, found ${actual} (title: "${typed}")`,
  ]);
});

test.each(['2026-11-21', '0x10', 'yes'])('the title %s is what was typed', (typed) => {
  const { content, findings } = readFixture({ [UNDO]: ['title: Undo', `title: ${typed}`] });
  expect(findings).toEqual([]);
  expect(content.sources.find(({ path }) => path === UNDO)?.value).toMatchObject({ title: typed });
});

describe('blanks around a text', () => {
  test('are a finding', () => {
    expect(findIn({ [UNDO]: ['title: Undo', 'title: " Undo"'] })).toEqual([
      'content/topics/editing/undo.md:2:8 error title: expected text that does not begin or end with a blank, found " Undo" (title: Undo)',
    ]);
    expect(findIn({ [UNDO]: ['summary: After a setting.', 'summary: "After a setting. "'] })).toEqual([
      'content/topics/editing/undo.md:10:47 error answers.bee[0].summary: expected text that does not begin or end with a blank, found "After a setting. " (summary: "After a setting.")',
    ]);
  });

  test('as a name are a finding', () => {
    expect(findIn({ 'runtimes/ant.yaml': 'package: ant\nenvironment: { " A": b }\n' })).toEqual([
      'content/runtimes/ant.yaml:2:16 error environment. A: expected text that does not begin or end with a blank, found " A" (A)',
    ]);
  });

  test('in an address are a finding', () => {
    expect(findIn({ [ANT]: ['"https://example.org/ant/"', '" https://example.org/ant/"'] })).toEqual([
      'content/frameworks/ant.md:6:31 error links[0].url: expected a web address, found " https://example.org/ant/" (url: "https://example.org/ant/")',
    ]);
  });

  test('but not the line end of a block', () => {
    expect(findIn({ [UNDO]: ['question: Can a change be taken back?', 'question: >\n  Can a change\n  be taken back?'] })).toEqual([]);
  });
});

test('a merge key is an unknown key', () => {
  expect(findIn({ [UNDO]: ['title: Undo', 'title: Undo\n<<: { title: Redo }'] })).toEqual([
    'content/topics/editing/undo.md:3:1 error <<: expected one of title, question, aliases, renamed_headings, about, answers, related, terms, changes, verified, review_by, found the unknown key "<<" (remove the line)',
  ]);
});

describe('a list that is none', () => {
  test.each([
    ['aliases: revert', 'a list of words', '"revert"', 'aliases: [revert]'],
    ['aliases: revert, go back', 'a list of words', '"revert, go back"', 'aliases: [revert, go back]'],
    ['aliases: [2024]', 'text', 'the number 2024', '"2024"'],
    ['aliases:\n  - 2024', 'text', 'the number 2024', '- "2024"'],
  ])('%s', (typed, expected, actual, tip) => {
    expect(findIn({ [UNDO]: ['aliases: [revert_change]', typed] })).toEqual([
      expect.stringContaining(`: expected ${expected}, found ${actual} (${tip})`),
    ]);
  });

  test.each([
    ['cases/letter.md', /matters: .*\n/, 'matters: expected a list, found nothing (matters: [security/csrf])'],
    ['topics/editing/index.md', /aspects: .*\n/, 'aspects: expected a list, found nothing (aspects: [path-converters])'],
    [READERS, /points:\n(?: {2}.*\n)+/, 'points: expected a list, found nothing (points: [{ … }])'],
    ['claims/all-undo.md', /statements:\n(?: {2}.*\n)+/, 'statements: expected a list, found nothing (statements: [{ … }])'],
  ])('a list that is missing in %s', (path, lines, found) => {
    expect(findIn({ [path]: [lines, ''] }).filter((line) => line.includes(path))).toEqual([expect.stringContaining(found)]);
  });
});

test('a pair of numbers that is none', () => {
  expect(findIn({ 'guide.yaml': ['pages:', 'aspect_words: 120\npages:'] })).toEqual([
    'content/guide.yaml:10:15 error aspect_words: expected two whole numbers, found the number 120 (aspect_words: [120, 400])',
  ]);
});

test('a source without a day: only its writer knows one', () => {
  expect(findIn({ 'sources/gazette.yaml': ['published: 2020-05-01\n', ''] })).toEqual([
    'content/sources/gazette.yaml:1:1 error published: expected published, or dated, which says what shows its age, found nothing (dated: "…")',
  ]);
});

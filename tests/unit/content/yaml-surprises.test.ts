import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../src/content/front-matter.ts';

/** What is found in front matter. */
const findIn = (yaml: string): string[] =>
  readMarkdown('a.md', `---\n${yaml}\n---\nText\n`).data.findings.map(
    ({ line, column, expected, actual, tip }) => `${line}:${column} expected ${expected}, found ${actual} (${tip})`,
  );

describe('a hard space where YAML wants a blank', () => {
  test.each([
    ['after a key', 'title:\u00a0Undo\nquestion: Why?', ['2:7 expected a blank after title:, found U+00A0 (title: …)']],
    ['after a key that is alone', 'title:\u202fUndo', ['2:7 expected a blank after title:, found U+202F (title: …)']],
    ['after a key in braces', 'a: { kind:\u00a0docs }', ['2:11 expected a blank after kind:, found U+00A0 (kind: …)']],
    ['after a hyphen', 'a:\n  -\u00a0b', ['3:4 expected a blank after -, found U+00A0 (- …)']],
    ['in indentation', 'a:\n  b: c\n\u00a0\u00a0d: e', ['4:1 expected blanks before the text, found U+00A0 (type the blanks again)']],
  ])('%s', (_, yaml, findings) => expect(findIn(yaml)).toEqual(findings));

  test('in the midst of a text it is a character like others', () => expect(findIn('a: Ten\u00a0seconds\nb: "x:\u00a0y"')).toEqual([]));
});

test('no blank at all after a key', () => {
  expect(findIn('title:Undo\nquestion: Why?')).toEqual(['2:7 expected a blank after title:, found none (title: …)']);
  expect(findIn('a: https://a.example/b:c')).toEqual([]);
});

test('an item that YAML joins to the text above it', () => {
  const expected = (place: string, item: string) =>
    `${place} expected an item of a list, indented like the others, or a text in quotes, found ${item} as a part of the text above it (indent all items of a list alike)`;
  expect(findIn('a:\n  - One\n    - Two\n    - Three')).toEqual([expected('4:5', '- Two')]);
  expect(findIn('a: One\n  - Two')).toEqual([expected('3:3', '- Two')]);
  expect(findIn('a: One\n  and -2 - or so\nb: "One\n  - Two"\nc: |\n  One\n  - Two')).toEqual([]);
});

test('a text that ends at a hash', () => {
  expect(findIn('a: See issue #12 of it')).toEqual([
    '2:13 expected quotes around a text with a #, found #12 of it left out as a comment ("See issue #12 of it")',
  ]);
  expect(findIn('a: b # a comment\nc: C#\nd: "#12"\n# another comment\ne: f')).toEqual([]);
});

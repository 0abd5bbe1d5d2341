import { expect, test } from 'vitest';
import { type Change, findIn } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const MACROS = 'topics/editing/macros.md';

/** The page with its link replaced by some text. */
const linked = (text: string): Readonly<Record<string, Change>> => ({ [UNDO]: ['See [macros](/topics/editing/macros/#in-words).', text] });

test('an anchor typed with percent signs is the one that it stands for', () => {
  expect(findIn(linked('## Größe\n\nSee [a](#gr%C3%B6%C3%9Fe).'))).toEqual([]);
  expect(findIn(linked('## Größe\n\nSee [a](#gr%C3%B6%C3%9F).'))).toEqual([
    'content/topics/editing/undo.md:18:5 error link: expected an anchor of /topics/editing/undo/, found #gr%C3%B6%C3%9F ([a](#größe))',
  ]);
  expect(findIn(linked('See [a](#%zz).'))).toEqual([
    'content/topics/editing/undo.md:16:5 error link: expected an anchor of /topics/editing/undo/, found #%zz ([a](/topics/editing/undo/))',
  ]);
});

test('a link to a table of terms, and to a topic in it', () => {
  expect(findIn(linked('See [a](/from/), [b](/from/bee/to/cat/) and [c](/from/bee/to/cat/#terms-files).'))).toEqual([]);
  expect(findIn(linked('See [a](/from/bee/to/dog/).'))).toEqual([
    'content/topics/editing/undo.md:16:5 error link: expected the path of a page of this guide, found /from/bee/to/dog/ ([a](/from/bee/to/ant/))',
  ]);
});

test('a heading of which no address can be made', () => {
  expect(findIn(linked('## 🎉\n\nSee [macros](/topics/editing/macros/#in-words).'))).toEqual([
    'content/topics/editing/undo.md:16:1 error heading: expected words that an address can be made of, found “🎉” (say in words what the section is about)',
  ]);
});

test('a link to a heading whose id the page uses itself', () => {
  expect(findIn(linked('## Evidence\n\nSee [a](#evidence-1).'))).toEqual([]);
});

const renamed = (headings: string): Readonly<Record<string, Change>> => ({
  [MACROS]: ['review_by:', `renamed_headings: ${headings}\nreview_by:`],
});

test('a link to the old id of a heading works, and says what to type', () => {
  expect(findIn({ ...linked('See [m](/topics/editing/macros/#counted).'), ...renamed('{ counted: in-words }') })).toEqual([
    'content/topics/editing/undo.md:16:5 warning link: expected the id that the heading has now, #in-words, found /topics/editing/macros/#counted ([m](/topics/editing/macros/#in-words))',
  ]);
});

test('a renamed heading no longer exists, and the one that replaced it does', () => {
  expect(findIn(renamed('{ counted: in-words, Größe: in-words }'))).toEqual([
    'content/topics/editing/macros.md:10:40 error renamed_headings: expected the id of a heading, found Größe (größe: in-words)',
  ]);
  expect(
    findIn(renamed('{ in-words: counted, evidence: in-word, answer-ant: in-words, counted: countless, countless: in-words }')),
  ).toEqual([
    'content/topics/editing/macros.md:10:21 error renamed_headings: expected the id of a heading that no longer exists, found in-words (remove the line)',
    'content/topics/editing/macros.md:10:31 error renamed_headings: expected the id of a heading of this page, found counted (in-words: countless)',
    'content/topics/editing/macros.md:10:40 error renamed_headings: expected an id that the page does not use itself, found evidence (remove the line)',
    'content/topics/editing/macros.md:10:50 error renamed_headings: expected the id of a heading of this page, found in-word (evidence: in-words)',
    'content/topics/editing/macros.md:10:59 error renamed_headings: expected an id that the page does not use itself, found answer-ant (remove the line)',
    'content/topics/editing/macros.md:10:90 error renamed_headings: expected the id of a heading of this page, found countless (counted: in-words)',
  ]);
});

test('a link to a list that would be empty leads nowhere', () => {
  expect(findIn(linked('See [a](/claims/) and [b](/experiments/).'))).toEqual([
    'content/topics/editing/undo.md:16:23 error link: expected the path of a page of this guide, found /experiments/ ([b](/topics/))',
  ]);
});

test('the pages that people ask for in their own words exist', () => {
  const asked = (path: string) => findIn({ 'asked/editing.yaml': `"${path}": [take back a change]\n` });
  expect(asked('/topics/editing/undo/')).toEqual([]);
  expect(asked('/topics/editing/macros/#in-words')).toEqual([]);
  expect(asked('/topics/editing/undoo/')).toEqual([
    'content/asked/editing.yaml:1:27 error path: expected the path of a page of this guide, found /topics/editing/undoo/ (/topics/editing/undo/)',
  ]);
});

test('the pages that queries of search should find exist', () => {
  const asked = (...finds: string[]) =>
    findIn({ 'queries/all.yaml': `queries:\n  - { kind: plain, typed: undo, finds: [${finds.map((path) => `"${path}"`).join(', ')}] }\n` });
  expect(asked('/topics/editing/undo/', '/topics/editing/macros/#in-words')).toEqual([]);
  expect(asked('/topics/editing/undoo/')).toEqual([
    'content/queries/all.yaml:2:41 error finds: expected the path of a page of this guide, found /topics/editing/undoo/ (/topics/editing/undo/)',
  ]);
  expect(asked('/topics/editing/macros/#in-word')).toEqual([
    'content/queries/all.yaml:2:41 error finds: expected an anchor of /topics/editing/macros/, found /topics/editing/macros/#in-word (/topics/editing/macros/#in-words)',
  ]);
});

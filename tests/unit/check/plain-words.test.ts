import { expect, test } from 'vitest';
import { type Change, findIn } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const TERMS = `terms:
  - { not: [mapper, mappers], write: ORM }
limits: { question: 5, summary: 6, how: 3, sentence: 8, links: 2 }
`;
/** What is found in one file of a guide that says how it is written. */
const foundIn = (path: string, changes: Readonly<Record<string, Change>>): string[] =>
  findIn({ 'terms.yaml': TERMS, ...changes }).filter((line) => line.startsWith(`content/${path}:`));

test('a guide without rules for its language is not checked for them', () => {
  expect(findIn({ [UNDO]: ['## In words', 'The mapper; a set-up of yours.\n\n## In words'] })).toEqual([]);
});

test('a term has its place, and what to write instead; code, addresses and quotations are not looked at', () => {
  const text = 'A `mapper` is “a mapper”.\nSee [Mappers](https://example.org/mapper/) and remapper.';
  expect(foundIn(UNDO, { [UNDO]: ['## In words', `${text}\n\n## In words`] }).filter((line) => line.includes(' term: '))).toEqual([
    'content/topics/editing/undo.md:19:6 error term: expected the term that the field uses: ORM, found “Mappers” (ORM)',
  ]);
});

test('what others say is theirs', () => {
  const claim = 'claims/all-undo.md';
  expect(foundIn(claim, { [claim]: [/text: [^,}\n]*/, 'text: A mapper is there'] }).filter((line) => line.includes(' term: '))).toEqual([]);
});

test('steps of transcripts are on pages, too', () => {
  const path = 'examples/greeting/transcript.yaml';
  expect(
    foundIn(path, { [path]: [/request: /, 'why: A mapper answers.\n    request: '] }).filter((line) => line.includes(' term: ')),
  ).toEqual([expect.stringContaining('error term: expected the term that the field uses: ORM, found “mapper” (ORM)')]);
});

test('a sentence is short and has no semicolon', () => {
  const text = 'One two three four five six seven eight nine. One; two.';
  expect(foundIn(UNDO, { [UNDO]: ['## In words', `${text}\n\n## In words`] }).filter((line) => line.includes(':18:'))).toEqual([
    'content/topics/editing/undo.md:18:1 error sentence: expected at most 8 words, found 9: “One two three four five six seven eight nine.” (make two sentences of it)',
    'content/topics/editing/undo.md:18:1 error sentence: expected no semicolon, found “One; two.” (end the sentence with a full stop, and begin another)',
  ]);
});

test('a question is short, begins as people ask, and asks one thing', () => {
  expect(foundIn(UNDO, { [UNDO]: [/question: .*/, 'question: "There? And how is a change taken back?"'] })).toEqual(
    expect.arrayContaining([
      'content/topics/editing/undo.md:3:11 error question: expected at most 5 words, found 8 (ask one thing, as people type it)',
      'content/topics/editing/undo.md:3:11 error question: expected a question word or a verb first, found “There? And how is a change taken back?” (How do I …?)',
      'content/topics/editing/undo.md:3:11 error question: expected one question mark, at the end, found “There? And how is a change taken back?” (ask one thing)',
    ]),
  );
});

test('an answer is two short sentences, and what one has to do is short', () => {
  const found = foundIn(UNDO, {
    [UNDO]: [
      'how: Set it., summary: After a setting.',
      'how: Set it now or then., summary: "One. Two. One two three four five six seven."',
    ],
  });
  expect(found).toEqual(
    expect.arrayContaining([
      expect.stringContaining('answers.bee[0].summary: expected at most two sentences, found 3 (move the rest into the body)'),
      expect.stringContaining(
        'answers.bee[0].summary: expected sentences of at most 6 words, found 7: “One two three four five six seven.” (make two sentences of it)',
      ),
      expect.stringContaining('answers.bee[0].how: expected at most 3 words, found 5 (make a numbered list of it in the body)'),
    ]),
  );
});

test('a product has one spelling; packages and commands in lower case are not meant', () => {
  const rules = { 'terms.yaml': 'products: [Big Ant, nginx]\n' };
  const text = 'Bigant, Big-Ant and Nginx, big ant, bigant, `Bigant` and Big Ant, behind nginx.';
  expect(findIn({ ...rules, [UNDO]: ['## In words', `${text}\n\n## In words`] })).toEqual([
    'content/topics/editing/undo.md:18:1 error product: expected the name as everywhere: Big Ant, found “Bigant” (Big Ant)',
    'content/topics/editing/undo.md:18:9 error product: expected the name as everywhere: Big Ant, found “Big-Ant” (Big Ant)',
    'content/topics/editing/undo.md:18:21 error product: expected the name as everywhere: nginx, found “Nginx” (nginx)',
  ]);
});

test('there is no blank before a percent sign in English', () => {
  const changes = { 'terms.yaml': 'terms: []\n', [UNDO]: ['## In words', 'It took 5 % of `9 %`, or 10%.\n\n## In words'] } as const;
  expect(findIn(changes)).toEqual(['content/topics/editing/undo.md:18:9 error percent: expected no blank before %, found “5 %” (5%)']);
  expect(findIn({ ...changes, 'guide.yaml': [/$/, 'language: fr\n'] })).toEqual([]);
});

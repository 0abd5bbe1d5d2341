import { expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const words = (count: number): string => `Word${' word'.repeat(count - 1)}.`;

test('a sentence of more than 40 words is a warning at its paragraph', () => {
  expect(findIn({ [UNDO]: [/$/, `\n${words(40)} ${words(41)}\n`] }).map((line) => line.replace(/“.*”/, '“…”'))).toEqual([
    'content/topics/editing/undo.md:32:1 warning sentence: expected at most 40 words, found 41: “…” (make two sentences of it)',
  ]);
});

test('where the guide limits its sentences itself, a long one is reported once', () => {
  const changes = { 'terms.yaml': 'terms: []\nlimits: { sentence: 20 }\n', [UNDO]: [/$/, `\n${words(41)}\n`] } as const;
  expect(findIn(changes).filter((line) => line.includes('undo.md:32:'))).toEqual([
    expect.stringContaining('undo.md:32:1 error sentence: expected at most 20 words, found 41'),
  ]);
});

test('a paragraph of more than 120 words is a warning', () => {
  expect(findIn({ [UNDO]: [/$/, `\n${Array(4).fill(words(31)).join(' ')}\n`] })).toEqual([
    'content/topics/editing/undo.md:32:1 warning paragraph: expected at most 120 words, found 124 (begin a new paragraph, or make a list of it)',
  ]);
});

test('a word of praise in the list of the guide needs a link in its paragraph', () => {
  const list = { 'guide.yaml': [/$/, '\nloaded_words: [handy, well-made]\n'] } as const;
  expect(findIn({ ...list, [UNDO]: [/$/, '\nAnt is Handy.\n'] })).toEqual([
    'content/topics/editing/undo.md:32:1 warning wording: expected a source for a word that praises or blames, found “Handy” (link to what shows it, or say what was counted)',
  ]);
  expect(findIn({ ...list, [UNDO]: [/$/, '\nAnt is handy, [says one](https://example.org/).\n'] })).toEqual([]);
  expect(findIn({ ...list, [UNDO]: [/$/, '\nAnt has a handyman and `handy`.\n'] })).toEqual([]);
  expect(findIn({ ...list, 'claims/bee-is-nicer.md': ['Bee is nicer than', 'Bee is handy and nicer than'] })).toEqual([]);
});

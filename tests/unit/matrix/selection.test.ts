import { describe, expect, test } from 'vitest';
import { containsWords, isSelected, type RowFacts, type Selection, searchable } from '../../../src/matrix/selection.ts';

const ROW: RowFacts = {
  topic: 'editing',
  text: searchable('Undo. Can a change be taken back? Ctrl+Z, and “Révoquer”'),
  terms: new Map([
    ['ant', { level: 'on' }],
    ['bee', { level: 'third-party' }],
    ['cat', { value: '3 keys' }],
  ]),
};
const ALL: Selection = { text: '', topic: '', levels: new Map(), only: '' };

describe('a row is selected', () => {
  test.each<[string, Partial<Selection>, boolean]>([
    ['without a choice', {}, true],
    ['by its topic', { topic: 'editing' }, true],
    ['not by another topic', { topic: 'files' }, false],
    ['by words in any order', { text: 'BACK undo' }, true],
    ['by a part of a word, without its accents', { text: 'revoq' }, true],
    ['not if one word is missing', { text: 'undo redo' }, false],
    ['by a level of a framework', { levels: new Map([['bee', 'third-party']]) }, true],
    ['not by that level of another framework', { levels: new Map([['ant', 'third-party']]) }, false],
    ['by an answer in words', { levels: new Map([['cat', 'value']]) }, true],
    ['by any level', { levels: new Map([['ant', '']]) }, true],
    ['by its kind of difference', { only: 'level' }, true],
    ['as one that differs', { only: 'differences' }, true],
    ['not by another kind', { only: 'wording' }, false],
    ['not as one that agrees', { only: 'same' }, false],
    ['not if one of several choices rules it out', { topic: 'editing', only: 'same' }, false],
  ])('%s', (_, choice, expected) => {
    expect(isSelected(ROW, { ...ALL, ...choice })).toBe(expected);
  });
});

test('rows that differ are those with another level or other words', () => {
  const of = (values: readonly string[]): RowFacts => ({ ...ROW, terms: new Map(values.map((value, index) => [`${index}`, { value }])) });
  expect(isSelected(of(['a', 'b']), { ...ALL, only: 'differences' })).toBe(true);
  expect(isSelected(of(['a', 'a']), { ...ALL, only: 'differences' })).toBe(false);
});

test('every text contains an empty query', () => {
  expect(containsWords('', '  ')).toBe(true);
});

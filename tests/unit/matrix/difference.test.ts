import { expect, test } from 'vitest';
import { byDifference, type Difference, differenceOf, stepsBetween, type Term } from '../../../src/matrix/difference.ts';

const ON: Term = { level: 'on' };
const BY_HAND: Term = { level: 'by-hand' };
const UNKNOWN: Term = { level: 'unknown' };
const worded = (value: string): Term => ({ value });

test.each<[string, Term[], Difference, number]>([
  ['two levels', [ON, BY_HAND], 'level', 4],
  ['the same level', [ON, ON], 'same', 0],
  ['two values', [worded('3 files'), worded('8 files')], 'wording', 0],
  ['the same value', [worded('BSD'), worded('BSD')], 'same', 0],
  ['a level and a value', [ON, worded('8 files')], 'level', 0],
  ['a value that reads like a level', [worded('on'), ON], 'level', 0],
  ['a missing answer', [ON, UNKNOWN], 'unknown', 0],
  ['a missing answer beside two levels', [ON, UNKNOWN, BY_HAND], 'level', 0],
  ['a missing answer beside two values', [worded('a'), UNKNOWN, worded('b')], 'wording', 0],
  ['no answer at all', [UNKNOWN, UNKNOWN], 'unknown', 0],
  ['one framework', [ON], 'same', 0],
])('%s', (_, terms, difference, steps) => {
  expect(differenceOf(terms)).toBe(difference);
  expect(stepsBetween(terms)).toBe(steps);
});

test('rows are ordered by steps between levels, then other words, then the same and the unknown', () => {
  const rows = [
    [ON, UNKNOWN],
    [worded('a'), worded('b')],
    [ON, ON],
    [ON, { level: 'opt-in' }],
    [BY_HAND, ON],
  ] as const satisfies Term[][];
  expect([...rows].sort(byDifference)).toEqual([rows[4], rows[3], rows[1], rows[0], rows[2]]);
});

import { expect, test } from 'vitest';
import { editDistance, nearest } from '../../../src/findings/nearest.ts';

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'acb', 1],
  ['abc', 'ab', 1],
  ['kitten', 'sitting', 3],
])('%s and %s are %i edits apart', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test('a distance beyond the limit is only said to be beyond it', () => {
  expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3);
});

test('the nearest word is found whatever its case, and none when all are far', () => {
  expect(nearest('Sumary', ['since', 'summary'])).toBe('summary');
  expect(nearest('x', ['yz'])).toBeUndefined();
  expect(nearest('colour', [])).toBeUndefined();
});

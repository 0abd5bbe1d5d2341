import { expect, test } from 'vitest';
import { stripOf } from '../../../src/charts/strip.ts';

test('each answer takes the same room, one level after the other', () => {
  expect(
    stripOf([
      { mark: 'on', count: 3 },
      { mark: 'none', count: 1 },
      { mark: 'value', count: 2 },
    ]),
  ).toEqual({
    length: 6,
    stretches: [
      { mark: 'on', from: 0, length: 3 },
      { mark: 'none', from: 3, length: 1 },
      { mark: 'value', from: 4, length: 2 },
    ],
  });
});

test('without answers there is nothing to draw', () => {
  expect(stripOf([])).toEqual({ length: 0, stretches: [] });
});

import { expect, test } from 'vitest';
import { type Judged, placeOf, tallies } from '../../../src/search/tally.ts';

const judged = (kind: string, atOnce: number, complete: number, held_back = false): Judged => ({
  query: { kind, typed: 'a', finds: ['/a/'], held_back },
  atOnce,
  complete,
});

test('the first right page is the place of a query', () => {
  expect(placeOf({ finds: ['/a/', '/b/'] }, ['/c/', '/b/', '/a/'])).toBe(1);
  expect(placeOf({ finds: ['/a/'] }, ['/c/'])).toBe(-1);
});

test('queries are counted by kind, and those held back by themselves', () => {
  const table = tallies([judged('plain', 0, 0), judged('plain', 5, 2, true), judged('typo', -1, 3)]);
  expect(Object.keys(table)).toEqual(['plain', 'typo', 'tuned for', 'held back', 'all']);
  expect(table['plain']).toEqual({ queries: 2, 'first at once': 1, 'first 3 at once': 1, first: 1, 'first 3': 2 });
  expect(table['typo']).toEqual({ queries: 1, 'first at once': 0, 'first 3 at once': 0, first: 0, 'first 3': 0 });
  expect([table['held back']?.['first 3'], table['all']?.queries]).toEqual([1, 3]);
});

import { expect, test } from 'vitest';
import { counted } from '../../src/words/count.ts';

test('one is singular, none and many are plural', () => {
  expect([0, 1, 2, 1000].map((number) => counted(number, 'page'))).toEqual(['0 pages', '1 page', '2 pages', '1000 pages']);
});

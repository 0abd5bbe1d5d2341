import { expect, test } from 'vitest';
import { areListed, MOST_ROWS } from '../../../src/matrix/bounds.ts';
import { guideOf } from '../../support/guide.ts';

test('rows are listed up to a limit, counted over all topics', () => {
  const [topic] = guideOf().topics;
  const [aspect] = topic?.aspects ?? [];
  if (aspect === undefined) throw new Error('the fixture has no aspect');
  const topicOf = (rows: number) => ({ aspects: Array.from({ length: rows }, () => aspect) });
  expect(MOST_ROWS).toBe(400);
  expect(areListed([topicOf(399), topicOf(1)])).toBe(true);
  expect(areListed([topicOf(400), topicOf(1)])).toBe(false);
  expect(areListed([])).toBe(true);
});

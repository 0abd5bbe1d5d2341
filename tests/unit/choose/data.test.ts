import { expect, test } from 'vitest';
import { rowsMeant } from '../../../src/choose/data.ts';
import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const data = comparisonData(guideOf(), SITE);

test.each([
  ['a whole title', 'undo', ['editing/undo']],
  ['a part of a title', ' MACR ', ['editing/macros']],
  ['words that only a question or an id has', 'files back', ['files/backup']],
  ['a part that several titles have', 'c', ['editing/macros', 'files/backup']],
  ['nothing', ' ', []],
  ['what no row has', 'undo xyz', []],
])('a row is found by %s', (_, typed, ids) => {
  expect(rowsMeant(data, typed).map(({ id }) => id)).toEqual(ids);
});

import { expect, test } from 'vitest';
import { filtersOf } from '../../../src/matrix/filters.ts';
import { matrixOf } from '../../../src/matrix/matrix.ts';
import { guideOf } from '../../support/guide.ts';

test('filters offer what some row has, in the order of the levels, older releases included', () => {
  const { topics, frameworks } = guideOf();
  const filters = filtersOf(matrixOf(topics), frameworks);
  expect(filters.topics).toEqual([
    { value: 'editing', label: 'Editing' },
    { value: 'files', label: 'Files' },
  ]);
  expect(filters.only.map(({ value }) => value)).toEqual(['differences', 'level', 'wording', 'same', 'unknown']);
  expect(filters.levels[0]).toEqual({
    framework: 'ant',
    label: 'Ant label',
    options: [
      { value: 'on', label: 'On by default' },
      { value: 'none', label: 'Not possible' },
      { value: 'value', label: 'A fact or number' },
    ],
  });
});

test('rows that are not answered are a filter only where there are some', () => {
  const { topics, frameworks } = guideOf();
  const answered = matrixOf(topics.filter(({ id }) => id === 'editing'));
  expect(filtersOf(answered, frameworks).only.map(({ value }) => value)).toEqual(['differences', 'level', 'wording', 'same']);
});

import { expect, test } from 'vitest';
import { seriesShown } from '../../../../src/guide/pages/series.ts';
import { byId, guideOf } from '../../../support/guide.ts';

const guide = guideOf();
const shown = seriesShown(byId(guide.series, 'readers'), guide.frameworks);

test('only frameworks with figures are shown, each figure under its moment', () => {
  expect(shown.frameworks.map(({ name }) => name)).toEqual(['Ant', 'Bee']);
  expect(shown.rows.map(({ at, values }) => [at, ...values])).toEqual([
    ['2020', '40%', '10%'],
    ['2021', '45%', ''],
    ['2022', '20%', ''],
    ['2023', '25%', '30%'],
  ]);
  expect(shown.rows[0]?.sources.map(({ label }) => label)).toEqual(['Survey']);
});

test('dots, breaks and figures with a note are named', () => {
  expect(shown.chart.lines[1]?.dots.map(({ title }) => title)).toEqual(['Bee, 2020: 10%', 'Bee, 2023: 30%']);
  expect(shown.notes).toEqual([
    { label: 'From 2022', note: 'The question changed.' },
    { label: 'Ant, 2022', note: 'A guess.' },
  ]);
});

test('counts are written in full in the table and short at the axis', () => {
  const changed = guideOf({ 'series/readers.yaml': ['unit: percent', 'unit: count'] });
  const counted = byId(changed.series, 'readers');
  const points = counted.data.points.map((point) => ({ ...point, value: point.value * 1000 }));
  const { rows, chart } = seriesShown({ ...counted, data: { ...counted.data, points } }, changed.frameworks);
  expect(rows[0]?.values).toEqual(['40,000', '10,000']);
  expect(chart.values.at(-1)?.label).toMatch(/^\d+K$/);
});

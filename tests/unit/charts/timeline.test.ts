import { expect, test } from 'vitest';
import { drawMoments, drawSupport } from '../../../src/charts/timeline.ts';

test('a version line lasts from its release to the end of its fixes', () => {
  const { spans, years } = drawSupport(
    [
      { name: '2.0', from: '2024-01-01', fixesUntil: '2025-01-01', until: '2026-01-01' },
      { name: '1.0', from: '2022-01-01', fixesUntil: undefined, until: '2024-01-01' },
    ],
    '2024-06-01',
  );
  expect(spans).toEqual([
    { name: '2.0', x: 50, fixes: 75, end: 100, isOpen: false },
    { name: '1.0', x: 0, fixes: 50, end: 50, isOpen: false },
  ]);
  expect(years.map(({ label, x }) => [label, x])).toEqual([
    ['2022', 0],
    ['2023', 25],
    ['2024', 50],
    ['2025', 75],
    ['2026', 100],
  ]);
});

test('a version line without a published end runs to the edge, and one year is the least that is drawn', () => {
  expect(drawSupport([{ name: '1.0', from: '2024-07', fixesUntil: undefined, until: undefined }], '2024-08-01')).toEqual({
    spans: [{ name: '1.0', x: 50, fixes: 100, end: 100, isOpen: true }],
    years: [
      { label: '2024', x: 0 },
      { label: '2025', x: 100 },
    ],
  });
});

test('a long history labels some of its years', () => {
  const { dots, years } = drawMoments(['2005', '2015-07', '2025-01-01']);
  expect(dots).toEqual([0, 52.5, 100]);
  expect(years.map(({ label }) => label)).toEqual(['2005', '2009', '2013', '2017', '2021', '2025']);
});

test('the axis reaches the day up to which the support is known', () => {
  const { spans, years } = drawSupport([{ name: '1.0', from: '2024-01-01', fixesUntil: undefined, until: undefined }], '2025-06-01');
  expect([spans[0]?.x, years.at(-1)?.label]).toEqual([0, '2026']);
});

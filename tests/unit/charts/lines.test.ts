import { expect, test } from 'vitest';
import { drawLines, yearOf } from '../../../src/charts/lines.ts';

test('a moment is a number of years', () => {
  expect(yearOf('2024')).toBe(2024);
  expect(yearOf('2024-07')).toBe(2024.5);
  expect(yearOf('2024-01-01')).toBe(2024);
});

test('a line is interrupted where the question changed, and its dots stay', () => {
  const points = [
    { at: '2020', value: 40 },
    { at: '2021', value: 45 },
    { at: '2022', value: 20 },
    { at: '2023', value: 25 },
  ];
  const { lines, values, years } = drawLines(new Map([['ant', points]]), ['2022']);
  expect(lines[0]?.paths).toHaveLength(2);
  expect(lines[0]?.dots.map(({ value }) => value)).toEqual([40, 45, 20, 25]);
  expect(values[0]).toEqual({ value: 0, y: 252 });
  expect(years.map(({ label }) => label)).toEqual(['2020', '2021', '2022', '2023']);
});

test('a single figure is a dot without a line', () => {
  expect(drawLines(new Map([['ant', [{ at: '2020', value: 1 }]]]), []).lines[0]).toMatchObject({ paths: [], dots: [{ value: 1 }] });
});

test('labels of lines that end together do not overlap', () => {
  const at = (value: number) => [{ at: '2020', value }];
  const { lines } = drawLines(
    new Map([
      ['ant', at(33)],
      ['bee', at(33)],
      ['cat', at(1)],
    ]),
    [],
  );
  const heights = lines.map(({ label }) => label.y);
  expect(heights[1]).toBe((heights[0] ?? 0) + 16);
  expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBeGreaterThan(16);
});

import { expect, test } from 'vitest';
import { drawBars } from '../../../src/charts/bars.ts';

test('a bar begins at zero, and its spread lies around its end', () => {
  const { groups, values } = drawBars([{ label: 'A', bars: [{ framework: 'ant', label: 'Ant', value: 50, min: 40, max: 100 }] }]);
  const [bar] = groups[0]?.bars ?? [];
  expect(values[0]).toEqual({ value: 0, x: 0 });
  const length = bar?.length ?? 0;
  expect(bar?.to).toBeCloseTo(2 * length, 0);
  expect(bar?.from).toBeCloseTo(0.8 * length, 0);
});

test('groups are below each other, and the image ends below the last bar', () => {
  const bar = { framework: 'ant', label: 'Ant', value: 1, min: 1, max: 1 };
  const { groups, height } = drawBars([
    { label: 'A', bars: [bar, bar] },
    { label: 'B', bars: [bar] },
  ]);
  const ys = groups.flatMap(({ bars }) => bars.map(({ y }) => y));
  expect(ys).toEqual([...ys].sort((a, b) => a - b));
  expect(height).toBeGreaterThan((ys.at(-1) ?? 0) + 14);
});

import { expect, test } from 'vitest';
import { drawRatios } from '../../../src/charts/ratios.ts';

test('one is in the middle, and twice as much is as far from it as half as much', () => {
  const { ratios, ticks } = drawRatios([
    { median: 2, min: 1, max: 4 },
    { median: 0.5, min: 0.25, max: 1 },
  ]);
  const at = (value: number) => ticks.find((tick) => tick.value === value)?.x ?? Number.NaN;
  expect(at(1)).toBe(50);
  expect(at(2) - 50).toBeCloseTo(50 - at(0.5), 1);
  expect(ratios[0]).toEqual({ median: at(2), from: 50, to: at(4) });
  expect(ratios[1]).toEqual({ median: at(0.5), from: at(0.25), to: 50 });
});

test('a small difference is not drawn as a large one', () => {
  const { ratios, ticks } = drawRatios([{ median: 1.02, min: 0.99, max: 1.05 }]);
  expect(ratios[0]?.to).toBeLessThan(60);
  expect(ticks.map(({ value }) => value)).toEqual([0.67, 0.8, 1, 1.25, 1.5]);
});

import { scaleLog } from 'd3-scale';
import type { Spread } from '../measurements/statistics.ts';
import { percent } from './percent.ts';

/** A ratio with its range, as percentages of the width of the chart. */
export interface DrawnRatio {
  readonly median: number;
  readonly from: number;
  readonly to: number;
}

/** Ratios on one scale, on which 1 is in the middle and twice as much is as far from it as half as much. */
export interface RatioChart {
  /** In the order of the ratios. */
  readonly ratios: readonly DrawnRatio[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
}

/** Round numbers for the scale, and those for a scale that reaches less far than 2. */
const TICKS = [0.1, 0.25, 0.5, 1, 2, 4, 10];
const NEAR_TICKS = [0.67, 0.8, 1, 1.25, 1.5];
/** The scale reaches at least this far, so that no small difference looks large. */
const LEAST_REACH = 1.5;

/** Draws ratios on a logarithmic scale around 1. */
export function drawRatios(spreads: readonly Spread[]): RatioChart {
  const reach = 1.08 * Math.max(LEAST_REACH, ...spreads.flatMap(({ min, max }) => [max, 1 / min]));
  const x = scaleLog([1 / reach, reach], [0, 100]);
  const at = (ratio: number): number => percent(x(ratio));
  return {
    ratios: spreads.map(({ median, min, max }) => ({ median: at(median), from: at(min), to: at(max) })),
    ticks: (reach < 2 ? NEAR_TICKS : TICKS).filter((value) => value > 1 / reach && value < reach).map((value) => ({ value, x: at(value) })),
  };
}

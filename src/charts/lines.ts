import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { percent, pixels } from './percent.ts';

/** A value at a point in time. */
export interface Point {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly at: string;
  readonly value: number;
}

/** A drawn line: one or more path segments, and its dots. Horizontal positions are percentages of the width, vertical ones pixels. */
export interface Line {
  readonly id: string;
  /** Path data, one entry per segment between two breaks. */
  readonly paths: readonly string[];
  readonly dots: readonly (Point & { readonly x: number; readonly y: number })[];
  /** Position of its label: at the last dot, moved just enough not to overlap the other labels. */
  readonly label: { readonly x: number; readonly y: number };
}

/** A line chart, ready to be written as SVG. */
export interface LineChart {
  readonly height: number;
  readonly lines: readonly Line[];
  readonly years: readonly { readonly label: string; readonly x: number }[];
  readonly values: readonly { readonly value: number; readonly y: number }[];
  /** Where the lines begin and end; the labels of values stand left of it, those of lines right. */
  readonly left: number;
  readonly right: number;
}

const HEIGHT = 280;
/** Space for the labels above and below the lines. */
const MARGIN = { top: 12, bottom: 28 };
/** Where the lines begin and end, so that labels fit beside them on a phone. */
const LEFT = 11;
const RIGHT = 78;
/** The most years that are named, for the same reason. */
const YEARS = 5;

/** Height of a label. */
const LABEL = 16;

/** A date as a fractional year. @example yearOf('2024-07') // 2024.5 */
export function yearOf(at: string): number {
  const [year = '0', month = '1', day = '1'] = at.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

/**
 * Draws figures over time. The axis of values starts at zero, so that lengths are proportional to values.
 *
 * @param groups the points of each line by its id
 * @param breaks dates before which every line is interrupted
 */
export function drawLines(groups: ReadonlyMap<string, readonly Point[]>, breaks: readonly string[]): LineChart {
  const all = [...groups.values()].flat();
  const moments = all.map(({ at }) => yearOf(at));
  const first = Math.floor(Math.min(...moments));
  const last = Math.max(Math.ceil(Math.max(...moments)), first + 1);
  const x = scaleLinear([first, last], [LEFT, RIGHT]);
  const y = scaleLinear([0, Math.max(...all.map(({ value }) => value), 1)], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(5);
  const path = line<Point>(
    ({ at }) => percent(x(yearOf(at))),
    ({ value }) => pixels(y(value)),
  );
  const cuts = breaks.map(yearOf);
  const pieceOf = ({ at }: Point): number => cuts.filter((cut) => cut <= yearOf(at)).length;
  const drawn = [...groups].map(([id, points]): Omit<Line, 'label'> => {
    const sorted = [...points].sort((a, b) => yearOf(a.at) - yearOf(b.at));
    return {
      id,
      paths: [...Map.groupBy(sorted, pieceOf).values()].flatMap((piece) => (piece.length < 2 ? [] : (path(piece) ?? []))),
      dots: sorted.map((point) => ({ ...point, x: percent(x(yearOf(point.at))), y: pixels(y(point.value)) })),
    };
  });
  const labels = standClear(drawn.map(({ dots }) => dots.at(-1)?.y ?? 0));
  const lines = drawn.map((one, index): Line => ({ ...one, label: { x: one.dots.at(-1)?.x ?? 0, y: (labels[index] ?? 0) + 4 } }));
  const step = Math.max(1, Math.ceil((last - first) / YEARS));
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  return {
    height: HEIGHT,
    lines,
    years: years.map((year) => ({ label: String(year), x: percent(x(year)) })),
    values: y.ticks(5).map((value) => ({ value, y: pixels(y(value)) })),
    left: LEFT,
    right: RIGHT,
  };
}

/** Vertical positions of labels, at least one line of text apart, in the same order. */
function standClear(heights: readonly number[]): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0) || a - b);
  const clear = [...heights];
  let above = Number.NEGATIVE_INFINITY;
  for (const index of order) {
    above = Math.max(heights[index] ?? 0, above + LABEL);
    clear[index] = above;
  }
  return clear;
}

import { scaleLinear } from 'd3-scale';
import { yearOf } from './lines.ts';

/** A year on the axis. Positions are percentages of the width, so that a picture fits any screen and its words keep their size. */
export interface YearMark {
  readonly label: string;
  readonly x: number;
}

/** A version line: how long it got or gets fixes. */
export interface Span {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly from: string;
  /** The end of bug fixes and of all fixes; undefined where no date is published. */
  readonly fixesUntil: string | undefined;
  readonly until: string | undefined;
}

/** A drawn version line. Without a published end it runs to the edge, and `isOpen` says so. */
export interface DrawnSpan {
  readonly name: string;
  readonly x: number;
  /** Where bug fixes end. */
  readonly fixes: number;
  readonly end: number;
  readonly isOpen: boolean;
}

/** The most years that have a label: more do not fit a narrow screen. */
const LABELS = 6;

/** The axis from one point in time to another: whole years, and as many of them labelled as fit. */
function axisOf(moments: readonly number[]): { readonly x: (year: number) => number; readonly years: readonly YearMark[] } {
  const first = Math.floor(Math.min(...moments));
  const last = Math.max(Math.ceil(Math.max(...moments)), first + 1);
  const scale = scaleLinear([first, last], [0, 100]);
  const x = (year: number): number => Math.round(scale(year) * 100) / 100;
  const step = Math.ceil((last - first) / LABELS);
  const labelled = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  return { x, years: labelled.map((year) => ({ label: String(year), x: x(year) })) };
}

/**
 * Draws how long version lines are supported.
 *
 * @param spans at least one, in the order of the rows
 * @param known the day up to which one knows that they are supported: the axis reaches it
 */
export function drawSupport(
  spans: readonly Span[],
  known: string,
): { readonly spans: readonly DrawnSpan[]; readonly years: readonly YearMark[] } {
  const dates = spans.flatMap(({ from, fixesUntil, until }) => [from, fixesUntil, until]);
  const moments = [...dates, known].flatMap((at) => (at === undefined ? [] : [yearOf(at)]));
  const { x, years } = axisOf(moments);
  return {
    years,
    spans: spans.map(({ name, from, fixesUntil, until }) => {
      const last = until ?? fixesUntil;
      const end = last === undefined ? 100 : x(yearOf(last));
      return { name, x: x(yearOf(from)), fixes: fixesUntil === undefined ? end : x(yearOf(fixesUntil)), end, isOpen: last === undefined };
    }),
  };
}

/** Places dates on an axis. @param moments `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; at least one */
export function drawMoments(moments: readonly string[]): { readonly dots: readonly number[]; readonly years: readonly YearMark[] } {
  const numbers = moments.map(yearOf);
  const { x, years } = axisOf(numbers);
  return { dots: numbers.map(x), years };
}

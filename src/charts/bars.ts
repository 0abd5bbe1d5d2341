import { scaleLinear } from 'd3-scale';

/** A value with its spread. */
export interface Bar {
  /** Id of the framework whose mark the bar uses. */
  readonly framework: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** A drawn bar. Lengths are units of the view box. */
export interface DrawnBar extends Bar {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly thickness: number;
  /** Start and end of the spread. */
  readonly from: number;
  readonly to: number;
}

/** A bar chart, ready to be written as SVG. */
export interface BarChart {
  readonly width: number;
  readonly height: number;
  /** Top and bottom of the grid. */
  readonly top: number;
  readonly bottom: number;
  readonly groups: readonly { readonly label: string; readonly y: number; readonly bars: readonly DrawnBar[] }[];
  readonly values: readonly { readonly value: number; readonly x: number }[];
}

const WIDTH = 640;
/** Space for the bar names on the left, and for the last value on the right. */
const MARGIN = { left: 232, right: 28, top: 4, bottom: 24 };
const THICKNESS = 14;
const GAP = 4;
const LABEL = 24;

/** Draws values as bars that start at zero, in labelled groups, each with a line from its smallest to its largest run. */
export function drawBars(groups: readonly { readonly label: string; readonly bars: readonly Bar[] }[]): BarChart {
  const all = groups.flatMap(({ bars }) => bars);
  const x = scaleLinear([0, Math.max(...all.map(({ max }) => max), 0.001)], [MARGIN.left, WIDTH - MARGIN.right]).nice(5);
  let y = MARGIN.top;
  const drawn = groups.map(({ label, bars }) => {
    const labelAt = y + LABEL - 8;
    y += LABEL;
    const own = bars.map((bar): DrawnBar => {
      const at = y;
      y += THICKNESS + GAP;
      return {
        ...bar,
        x: MARGIN.left,
        y: at,
        length: round(x(bar.value) - MARGIN.left),
        thickness: THICKNESS,
        from: round(x(bar.min)),
        to: round(x(bar.max)),
      };
    });
    return { label, y: labelAt, bars: own };
  });
  return {
    width: WIDTH,
    height: y + MARGIN.bottom,
    top: MARGIN.top,
    bottom: y,
    groups: drawn,
    values: x.ticks(5).map((value) => ({ value, x: round(x(value)) })),
  };
}

const round = (length: number): number => Math.round(length * 10) / 10;

import { scaleLinear } from 'd3-scale';
import { percent } from './percent.ts';

/** A value with its spread. */
export interface Bar {
  /** Id of the framework whose mark the bar uses. */
  readonly framework: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** A drawn bar, from the left edge of the chart. Heights are pixels, all else are percentages of the width. */
export interface DrawnBar extends Bar {
  /** The line of its label, above it. */
  readonly labelY: number;
  readonly y: number;
  readonly length: number;
  readonly thickness: number;
  /** Start and end of the spread. */
  readonly from: number;
  readonly to: number;
}

/** A bar chart, ready to be written as SVG. */
export interface BarChart {
  readonly height: number;
  /** Top and bottom of the grid. */
  readonly top: number;
  readonly bottom: number;
  readonly groups: readonly { readonly label: string; readonly y: number; readonly bars: readonly DrawnBar[] }[];
  readonly values: readonly { readonly value: number; readonly x: number }[];
}

const MARGIN = { top: 4, bottom: 24 };
const THICKNESS = 12;
const GAP = 6;
/** Height of the label of a bar, and of that of a group. */
const LABEL = 17;
const GROUP = 26;

/** Draws values as bars that start at zero, in labelled groups, each with a line from its smallest to its largest run. */
export function drawBars(groups: readonly { readonly label: string; readonly bars: readonly Bar[] }[]): BarChart {
  const all = groups.flatMap(({ bars }) => bars);
  const x = scaleLinear([0, Math.max(...all.map(({ max }) => max), 0.001)], [0, 100]).nice(4);
  let y = MARGIN.top;
  const drawn = groups.map(({ label, bars }) => {
    const labelAt = y + GROUP - 8;
    y += GROUP;
    const own = bars.map((bar): DrawnBar => {
      const at = y + LABEL;
      y = at + THICKNESS + GAP;
      return {
        ...bar,
        labelY: at - 4,
        y: at,
        length: percent(x(bar.value)),
        thickness: THICKNESS,
        from: percent(x(bar.min)),
        to: percent(x(bar.max)),
      };
    });
    return { label, y: labelAt, bars: own };
  });
  return {
    height: y + MARGIN.bottom,
    top: MARGIN.top,
    bottom: y,
    groups: drawn,
    values: x.ticks(4).map((value) => ({ value, x: percent(x(value)) })),
  };
}

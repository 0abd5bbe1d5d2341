/**
 * Horizontal positions are percentages of the width of a chart: it then fits a phone and a wide page alike, and its text keeps its size.
 *
 * @example percent(33.3333) // 33.33
 */
export const percent = (position: number): number => Math.round(position * 100) / 100;

/** Vertical positions are pixels. @example pixels(12.34) // 12.3 */
export const pixels = (position: number): number => Math.round(position * 10) / 10;

import { counted } from '../../count.ts';

/** The text of the control that picks rows of a matrix. */
export const addRows = {
  pick: 'Pick rows for my comparison',
  about: 'Tick the rows that matter to you.',
  one: (row: string): string => `Add to my comparison: ${row}`,
  compare: (count: number): string => `Add ${counted(count, 'row')} to my comparison`,
} as const;

/** The text that the script of a matrix writes. */
import { counted } from '../../count.ts';

/** How many rows are shown. */
export const rowsShown = (shown: number, all: number): string =>
  shown === all ? counted(all, 'row') : shown === 0 ? 'No row matches.' : `${shown} of ${counted(all, 'row')}`;

/** The button that opens or closes all rows. */
export const openAll = 'Open all rows';
export const closeAll = 'Close all rows';

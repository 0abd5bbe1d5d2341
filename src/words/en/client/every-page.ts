/** The words that scripts of every page write. */

/** On a button that has copied. */
export const copied = 'Copied';

/** On a button that the browser does not let copy. */
export const copyingRefused = 'Your browser blocked copying';

/** How many rows of a matrix are shown. */
export const rowsShown = (shown: number, all: number): string => `Showing ${shown} of ${all}: the rows that differ.`;

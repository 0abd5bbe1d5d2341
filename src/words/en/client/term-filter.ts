/** How many rows of a table of terms are shown. */
export const termsShown = (shown: number, all: number): string =>
  shown === 0 ? 'No row contains all these words.' : `${shown} of ${all} rows shown.`;

/** How many entries of a list are shown. */
export const entriesShown = (shown: number, all: number): string => (shown === 0 ? 'Nothing matches.' : `${shown} of ${all} shown`);

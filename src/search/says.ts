/** Where search finds what a page says. */

/** Pages whose sentences are in one file. */
export const PER_FILE = 24;

/** What pages say: for each page a sentence, or one for each framework in its order, empty for one that says nothing. */
export type Says = readonly (readonly string[])[];

/** The name of the file with what the page says that has this place in the index of titles. @example saysFile(30) // 'says-1' */
export const saysFile = (place: number): string => `says-${Math.floor(place / PER_FILE)}`;

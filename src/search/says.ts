/** Where search finds what a page says, and the titles of pages that the full text alone finds. */
import type { Row } from './titles.ts';

/** Pages in one file: about as many as one search shows. */
export const PER_FILE = 6;

/** What pages say: for each page a sentence, or one for each framework in its order, empty for one that says nothing. */
export type Says = readonly (readonly string[])[];

/** The name of the file with what the page says that has this place in the index of titles. @example saysFile(13) // 'says-2' */
export const saysFile = (place: number): string => `says-${Math.floor(place / PER_FILE)}`;

/**
 * Pages that are not in the index of titles, with what they say. They are many, few queries mean them, and the full text finds them by
 * their titles too; so their titles are only loaded when they are shown.
 */
export type Late = readonly (readonly [row: Row, says: string])[];

/** The name of the file with the page at a place among those. @example lateFile(13) // 'late-2' */
export const lateFile = (place: number): string => `late-${Math.floor(place / PER_FILE)}`;

/** Such a page before its title is loaded: its path is a mark that no page has. */
export const untitled = (place: number, [kind, topic, frameworks]: readonly [kind: number, topic: number, frameworks: number]): Row => [
  `?${place}`,
  '',
  kind,
  topic,
  frameworks,
  '',
];

/** The place of a page whose title is not loaded; undefined for any other page. */
export const placeOfUntitled = ([path]: Row): number | undefined => (path.startsWith('?') ? Number(path.slice(1)) : undefined);

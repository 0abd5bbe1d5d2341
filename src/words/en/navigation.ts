/** The words with which a reader finds the way. */

/** The list beside a page. */
export const siblings = {
  about: 'About this guide',
  claimsOn: (topic: string): string => `Claims: ${topic}`,
  answer: (framework: string, term: string): string => `${framework}: ${term}`,
  /** The control that unfolds the list on a narrow screen. */
  unfold: (title: string, count: number): string => `${title} (${count} pages)`,
} as const;

/** Leads from the end of a page to its start. */
export const toTop = 'Back to top';

/** The groups of links at the foot of each page. */
export const foot = { guide: 'The guide', follow: 'Follow and reuse', takePart: 'Take part', licence: 'Text and data: ' } as const;

/** Strips of levels. */
export const strip = { value: 'A fact or number', of: (framework: string, counts: string): string => `${framework}: ${counts}` } as const;

/** Copies how to cite the guide. */
export const cite = 'Copy citation';

/** How to cite the guide as a whole. */
export const citationOfGuide = (guide: string, day: string | undefined, address: string): string =>
  `“${guide}”${day === undefined ? '' : `, last checked on ${day}`}. ${address}`;

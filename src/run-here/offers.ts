/** Binds the offers of a build to its pages; while writing, those of the server. */
import type { Offer, Offers } from './runnable.ts';

/** Put here by the build (`scripts/build.ts`) or the server (`scripts/lib/python/programs-while-writing.ts`). */
declare const OFFERS: Offers | undefined;

/** What a page offers of a program to be run in the browser; undefined when there is nothing. */
export const offerFor = (example: string, framework: string): Offer | undefined =>
  typeof OFFERS === 'undefined' ? undefined : OFFERS[`${example}/${framework}`];

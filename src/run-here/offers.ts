/** Binds the offers of a build to its pages. While writing there are none. */
import type { Offer, Offers } from './runnable.ts';

/** Put here by the build; see `scripts/build.ts`. */
declare const OFFERS: Offers | undefined;

/** What a page offers of a program to be run in the browser; undefined when there is nothing. */
export const offerFor = (example: string, framework: string): Offer | undefined =>
  typeof OFFERS === 'undefined' ? undefined : OFFERS[`${example}/${framework}`];

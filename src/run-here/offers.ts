/**
 * What pages offer to be run: the build or the development server says it, pages ask, all in one process.
 *
 * It is kept with the process, not in this module, of which bundled pages have a copy of their own. Nor does it stand in the
 * configuration: it names every program by its content, and a changed configuration empties Astro's caches.
 */
import type { Offer, Offers } from './runnable.ts';

declare global {
  var runHereOffers: Offers | undefined;
}

/** Says what the pages that are rendered from now on offer. */
export function offer(offers: Offers): void {
  globalThis.runHereOffers = offers;
}

/** What a page offers of a program to be run in the browser; undefined when there is nothing. */
export const offerFor = (example: string, framework: string): Offer | undefined => globalThis.runHereOffers?.[`${example}/${framework}`];

/**
 * The programs that pages offer to run: the build or the development server sets them and pages read them, in one process.
 *
 * They are kept in a global and not in this module, because bundled pages have their own copy of the module. Nor are they part
 * of the configuration: they name every program by its content, and a changed configuration empties Astro's caches.
 */
import type { Offer, Offers } from './runnable.ts';

declare global {
  var runHereOffers: Offers | undefined;
}

/** Sets the programs that are offered by pages rendered from now on. */
export function offer(offers: Offers): void {
  globalThis.runHereOffers = offers;
}

/** The offer to run a program in the browser; undefined if there is none. */
export const offerFor = (example: string, framework: string): Offer | undefined => globalThis.runHereOffers?.[`${example}/${framework}`];

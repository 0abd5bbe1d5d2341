/** How you get a feature, from nearest to farthest. The order is the order of every legend and filter. */
export const LEVELS = ['on', 'opt-in', 'official', 'third-party', 'by-hand', 'none', 'unknown'] as const;
/** One of the seven levels. */
export type Level = (typeof LEVELS)[number];

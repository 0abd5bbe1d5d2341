import { fingerprintOf, versionOfReading } from '../content/kept.ts';
import type { Settings } from './settings.ts';

/**
 * Astro's cache folder for one guide under one base.
 *
 * Astro caches rendered Markdown and invalidates it when the configuration changes, but not when a plugin does. So the folder
 * name also depends on the code that parses and renders, which includes the words that it writes into a body.
 */
export const cacheDir = ({ contentDir, base }: Pick<Settings, 'contentDir' | 'base'>): string =>
  `node_modules/.astro/${fingerprintOf(contentDir, base, versionOfReading()).slice(0, 16)}`;

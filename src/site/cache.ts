import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readFiles } from '../content/files.ts';
import type { Settings } from './settings.ts';

/**
 * Astro's cache folder for one guide under one base.
 *
 * Astro caches rendered Markdown and invalidates it when the configuration changes, but not when a plugin does. So the folder
 * name also depends on the source code of our plugins.
 */
export function cacheDir({ contentDir, base }: Pick<Settings, 'contentDir' | 'base'>): string {
  const hash = createHash('sha256').update(contentDir).update(base);
  for (const folder of ['markdown', 'schemas', 'urls'])
    for (const text of readFiles(fileURLToPath(new URL(`../${folder}`, import.meta.url))).values()) hash.update(text);
  return `node_modules/.astro/${hash.digest('hex').slice(0, 16)}`;
}

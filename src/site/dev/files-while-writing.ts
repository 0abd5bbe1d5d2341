import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Settings } from '../settings.ts';

/**
 * What answers while writing, by the beginning of its addresses. Search answers from the index of the last build, and the time of that build
 * is its Last-Modified. Pictures come from the content folder: Astro's server would look for them where pages are, at addresses that end
 * with a slash.
 */
export function filesWhileWriting({ contentDir, outDir, base }: Pick<Settings, 'contentDir' | 'outDir' | 'base'>) {
  const folders = { pagefind: join(outDir, 'pagefind'), images: join(contentDir, 'images') };
  return Object.entries(folders).flatMap(([name, folder]) => {
    // With `dev`, files are looked for at each request: a build may come while the server runs.
    const serve = sirv(folder, { dev: true });
    return [...new Set([`${base}${name}`, `/${name}`])].map((path) => ({ path, serve }));
  });
}

/** Serves them on Astro's server. */
export const serveFilesWhileWriting = (settings: Settings): AstroIntegration => ({
  name: 'files-while-writing',
  hooks: {
    'astro:server:setup': ({ server }) => {
      for (const { path, serve } of filesWhileWriting(settings)) server.middlewares.use(path, serve);
    },
  },
});

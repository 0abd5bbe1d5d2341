import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Settings } from '../settings.ts';

/** While writing, search answers from the index of the last build; the time of that build is its Last-Modified. */
export function searchWhileWriting({ outDir, base }: Pick<Settings, 'outDir' | 'base'>): AstroIntegration {
  return {
    name: 'search-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        // With `dev`, files are looked for at each request: a build may come while the server runs.
        const serve = sirv(join(outDir, 'pagefind'), { dev: true });
        for (const path of new Set([`${base}pagefind`, '/pagefind'])) server.middlewares.use(path, serve);
      },
    },
  };
}

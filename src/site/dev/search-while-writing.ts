import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Settings } from '../settings.ts';

/** In development, search uses the index of the last build; its Last-Modified header is the time of that build. */
export function searchWhileWriting({ outDir, base }: Pick<Settings, 'outDir' | 'base'>): AstroIntegration {
  return {
    name: 'search-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        // `dev` makes sirv look for files on each request: a build may finish while the server is running.
        const serve = sirv(join(outDir, 'pagefind'), { dev: true });
        for (const path of new Set([`${base}pagefind`, '/pagefind'])) server.middlewares.use(path, serve);
      },
    },
  };
}

import { createReadStream, existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };

/** While writing, search answers from the index of the last build; the time of that build is its Last-Modified. */
export function searchWhileWriting({ outDir, base }: Pick<Settings, 'outDir' | 'base'>): AstroIntegration {
  return {
    name: 'search-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
          const inside = path.startsWith(`${base}pagefind/`)
            ? path.slice(base.length)
            : path.startsWith('/pagefind/')
              ? path.slice(1)
              : undefined;
          const file = inside === undefined ? undefined : normalize(join(outDir, decodeURIComponent(inside)));
          if (file === undefined || !file.startsWith(join(outDir, 'pagefind')) || !existsSync(file) || !statSync(file).isFile())
            return next();
          response.setHeader('Content-Type', TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
          response.setHeader('Last-Modified', statSync(file).mtime.toUTCString());
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

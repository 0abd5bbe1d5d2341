import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import type { Content } from '../../../src/content/content.ts';
import { recordedOf, runsInWasm, trialsOf } from '../../../src/experiments/plan.ts';
import { offer } from '../../../src/run-here/offers.ts';
import { LOADED } from '../../../src/run-here/runnable.ts';
import { publishedContent } from '../../../src/site/published.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { isPlaced, offersOf, type Placed, placeForBrowsers } from './run-here.ts';

/** The name of a program's file without its content hash. */
const withoutHash = (path: string): string => path.replace(/-[0-9a-f]+\.json$/, '');

/**
 * In `npm run dev`, programs run in the browser on the files of the last build, and are read again whenever one is opened. They
 * are offered a moment after the server has started, which does not wait for them. A program that is new since then needs
 * a restart.
 */
export function programsWhileWriting({ contentDir, contentName, base }: Settings): AstroIntegration {
  const read = (): Content => publishedContent({ contentDir, contentName });
  let placed: Placed | undefined;
  /** The file that is loaded from a path below the folder of everything that is loaded. */
  const fileAt = (path: string): Uint8Array | undefined => {
    if (placed === undefined) return undefined;
    if (!path.startsWith('programs/')) {
      const from = placed.files.get(path);
      return typeof from === 'string' ? readFileSync(from) : from;
    }
    const content = read();
    const { files } = offersOf({ ...placed, trials: trialsOf(content).filter(runsInWasm), recorded: recordedOf(content, 'wasm') });
    const [, bytes] = [...files].find(([one]) => withoutHash(one) === withoutHash(path)) ?? [];
    return typeof bytes === 'string' ? readFileSync(bytes) : bytes;
  };
  return {
    name: 'programs-while-writing',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? '';
          const inside = [`${base}${LOADED}/`, `/${LOADED}/`].find((folder) => path.startsWith(folder));
          const bytes = inside === undefined ? undefined : fileAt(decodeURIComponent(path.slice(inside.length)));
          if (bytes === undefined) return next();
          response.setHeader('Content-Type', lookup(path) ?? 'application/octet-stream');
          response.end(bytes);
        });
      },
      'astro:server:start': async ({ logger }) => {
        const content = read();
        if (!isPlaced(content)) {
          logger.info('Pages have no "Run in your browser" until a build has made what it loads: npm run build');
          return;
        }
        placed = await placeForBrowsers(content);
        offer(offersOf(placed).offers);
      },
    },
  };
}

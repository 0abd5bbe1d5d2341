import type { AstroIntegration } from 'astro';
import { lookup } from 'mrmime';
import { publishedContent } from '../../../src/site/published.ts';
import { type Settings, siteOf } from '../../../src/site/settings.ts';
import { forPrograms } from './for-programs.ts';

/** Serves Markdown and data in development, made of the content as it is at that moment. */
export const serveForProgramsWhileWriting = (settings: Settings): AstroIntegration => ({
  name: 'files-for-programs-while-writing',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', settings.site);
        const path = pathname.startsWith(settings.base) ? pathname.slice(settings.base.length - 1) : pathname;
        if (!/\.(md|txt)$|^\/api\//.test(path)) return next();
        const made = forPrograms(publishedContent(settings), siteOf(settings));
        const write = made?.files.get(path) ?? (path.startsWith('/llms-full') ? made?.full().get(path) : undefined);
        if (write === undefined) return next();
        response.setHeader('Content-Type', `${lookup(path) ?? 'text/plain'}; charset=utf-8`);
        response.end(write());
      });
    },
  },
});

// @ts-check

import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { programsWhileWriting } from './scripts/lib/python/programs-while-writing.ts';
import { frameworkNames } from './src/content/framework-names.ts';
import { movedPaths } from './src/content/moved-paths.ts';
import { rehypePlugins, remarkPlugins } from './src/markdown/plugins.ts';
import { cacheDir } from './src/site/cache.ts';
import { checkWhileWriting } from './src/site/dev/check-while-writing.ts';
import { searchWhileWriting } from './src/site/dev/search-while-writing.ts';
import { readSettings } from './src/site/settings.ts';
import { withBase } from './src/urls/urls.ts';

const settings = readSettings(process.env);
const moved = new Set(movedPaths(settings.contentDir).map((path) => withBase(settings.base, path)));

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.outDir,
  cacheDir: cacheDir(settings),
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // Astro's extension for editors completes front matter from what this writes into `.astro/`.
  experimental: { contentIntellisense: true },
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !moved.has(new URL(page).pathname) }),
    searchWhileWriting(settings),
    checkWhileWriting(settings),
    programsWhileWriting(settings),
  ],
  markdown: {
    // The highlighter of the pipeline writes classes; Astro's own writes inline styles.
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: remarkPlugins(),
      rehypePlugins: rehypePlugins({ base: settings.base, frameworks: frameworkNames(settings.contentDir) }),
    }),
  },
  // One style sheet of a few kilobytes: inside the page it saves a round trip before the first paint.
  build: { inlineStylesheets: 'always' },
  // Scripts stay files: a strict policy would have to know the hash of each inline one.
  vite: {
    worker: { format: 'es' },
    build: {
      assetsInlineLimit: 0,
      rollupOptions: {
        // Astro reads its own directives before the bundler sees them; that they are not kept is no news.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
});

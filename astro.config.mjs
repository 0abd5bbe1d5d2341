// @ts-check

import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { programsWhileWriting } from './scripts/lib/python/programs-while-writing.ts';
import { serveForProgramsWhileWriting } from './scripts/lib/site/for-programs-while-writing.ts';
import { mdxProcessor } from './src/site/body-processor.ts';
import { cacheDir } from './src/site/cache.ts';
import { checkWhileWriting } from './src/site/dev/check-while-writing.ts';
import { serveFilesWhileWriting } from './src/site/dev/files-while-writing.ts';
import { ownFrontMatterInMdx } from './src/site/mdx-front-matter.ts';
import { mdxPages } from './src/site/mdx-pages.ts';
import { publishedContent } from './src/site/published.ts';
import { readSettings } from './src/site/settings.ts';

const settings = readSettings(process.env);
/** The content is asked for when it is needed: what changes with it must not change this configuration, or Astro forgets what it keeps. */
const content = () => publishedContent(settings);

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
    serveFilesWhileWriting(settings),
    checkWhileWriting(settings),
    programsWhileWriting(settings),
    serveForProgramsWhileWriting(settings),
  ],
  markdown: {
    // The highlighter of the pipeline writes classes; Astro's own writes inline styles.
    syntaxHighlight: false,
    processor: mdxProcessor({ base: settings.base, content }),
  },
  // One style sheet of a few kilobytes: inside the page it saves a round trip before the first paint.
  build: { inlineStylesheets: 'always' },
  // Scripts stay files: a strict policy would have to know the hash of each inline one.
  vite: {
    plugins: [ownFrontMatterInMdx(settings.contentDir), mdxPages(settings.contentDir, content)],
    // What commands make is not written by anybody: watching it costs seconds at each start.
    server: { watch: { ignored: [`${settings.outDir}/**`, '**/dist/**', '**/.cache/**'] } },
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

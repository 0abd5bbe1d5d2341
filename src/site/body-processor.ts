/** What renders the bodies of content files: for Astro, which renders those in MDX, and for a build, which renders the others. */
import { unified } from '@astrojs/markdown-remark';
import { ranOn } from '../blocks/blocks.ts';
import type { Content } from '../content/content.ts';
import { frameworkNames } from '../content/names.ts';
import { remarkParsedBefore } from '../markdown/parsed-before.ts';
import { rehypePlugins, remarkPlugins } from '../markdown/plugins.ts';

/**
 * The processor of bodies.
 *
 * @param base path under which the site is served
 * @param content called for each body: it may change while writing
 */
export const bodyProcessor = (base: string, content: () => Content) =>
  unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [...remarkPlugins(), remarkParsedBefore],
    rehypePlugins: rehypePlugins({
      base,
      frameworks: () => frameworkNames(content()),
      ranOn: (block) => ranOn(content(), block),
    }),
  });

/** What renders the bodies of content files: those in MDX by Astro, the others by the same plugins. */
import { unified as astroUnified } from '@astrojs/markdown-remark';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { ranOn } from '../blocks/blocks.ts';
import type { Content } from '../content/content.ts';
import { frameworkNames } from '../content/names.ts';
import type { PageOfBody } from '../markdown/page-of-body.ts';
import { type PipelineOptions, rehypePlugins, remarkPlugins } from '../markdown/plugins.ts';
import { readBody } from '../markdown/read.ts';

/** Where bodies are rendered. */
export interface BodyOptions {
  /** Path under which the site is served. */
  readonly base: string;
  /** Called for each body: it may change while writing. */
  readonly content: () => Content;
}

const pipelineOf = ({ base, content }: BodyOptions): PipelineOptions => ({
  base,
  frameworks: () => frameworkNames(content()),
  ranOn: (block) => ranOn(content(), block),
});

/** The processor with which Astro renders bodies in MDX. */
export const mdxProcessor = (options: BodyOptions) =>
  astroUnified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [remarkGfm, ...remarkPlugins],
    rehypePlugins: rehypePlugins(pipelineOf(options)),
  });

/** Renders the Markdown of a body that is not MDX; returns HTML. */
export type RenderBody = (page: PageOfBody, body: string) => Promise<string>;

/** What renders bodies that are not MDX. HTML in them is left out: the check refuses it. */
export function bodyRenderer(options: BodyOptions): RenderBody {
  const processor = unified()
    .use(remarkPlugins)
    .use(remarkRehype)
    .use(rehypePlugins(pipelineOf(options)))
    .freeze();
  return async (page, body) => {
    const file = { value: body, data: { astro: { frontmatter: page } } };
    return toHtml(await processor.run(readBody(body), file));
  };
}

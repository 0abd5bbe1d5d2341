import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { remarkInlineOnly } from './inline-only.ts';
import { rehypeInternalLinks, remarkPlugins } from './plugins.ts';

/**
 * A sentence of front matter as HTML, without a paragraph around it. It goes through the same plugins as the bodies, but has no
 * blocks: what would begin one is shown as it was typed. Raw HTML is left out.
 *
 * @example renderInline('Set `DEBUG` to [false](/a/)', '/guide/') // 'Set <code>DEBUG</code> to <a href="/guide/a/">false</a>'
 */
export function renderInline(text: string, base: string): string {
  const pipeline = parser().use(remarkRehype).use(rehypeInternalLinks, base);
  const { children } = pipeline.runSync(pipeline.parse(text));
  return toHtml(children.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node])));
}

/** A sentence of front matter as plain text, for places that take no HTML. */
export const plainInline = (text: string): string => textOf(parser().parse(text));

const parser = () => unified().use(remarkParse).use(remarkPlugins()).use(remarkInlineOnly);

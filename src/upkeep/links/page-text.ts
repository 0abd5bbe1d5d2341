import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** The text of an HTML page, with embedded data that some pages render as text. Throws `RangeError` if thousands of elements are nested. */
export const textOfHtml = (html: string): string => textOf(fromHtml(html));

function textOf(tree: Root): string {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += node.value;
    if (node.type !== 'element') return undefined;
    if (node.content !== undefined) text += textOf(node.content);
    return saysNothing(node) ? SKIP : undefined;
  });
  return text;
}

/** Styles and scripts contain no text for readers. */
const saysNothing = ({ tagName, properties }: Element): boolean =>
  tagName === 'style' || (tagName === 'script' && !/\bjson\b/i.test(String(properties['type'] ?? '')));

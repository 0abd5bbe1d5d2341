import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** What a page of HTML says: its text, and the data in it, from which some pages write their text. Throws `RangeError` for one that nests thousands of elements. */
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

/** Styles and programs say nothing to a reader. */
const saysNothing = ({ tagName, properties }: Element): boolean =>
  tagName === 'style' || (tagName === 'script' && !/\bjson\b/i.test(String(properties['type'] ?? '')));

/** Draws the trees of a comparison as elements of the page. */
import type { Child, Element, TextNode } from '../../choose/tree.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Nodes of a page for what a tree contains. */
export const draw = (children: readonly Child[]): Node[] =>
  children.flatMap((child) => (child === undefined ? [] : [typeof child === 'string' ? document.createTextNode(child) : node(child)]));

function node(one: Element | TextNode): Node {
  if (one.type === 'text') return document.createTextNode(one.value);
  const drawn =
    one.tagName === 'svg' || one.tagName === 'use' ? document.createElementNS(SVG, one.tagName) : document.createElement(one.tagName);
  for (const [name, value] of Object.entries(one.properties)) drawn.setAttribute(name, value);
  drawn.append(...one.children.map(node));
  return drawn;
}

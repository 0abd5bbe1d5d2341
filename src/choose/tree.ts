/** Small trees of HTML: the build writes them as text, and the browser as elements. */

/** Text. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

/** An element. It is one of hast, too, so that what writes hast as HTML can write it. */
export interface Element {
  type: 'element';
  tagName: string;
  properties: Record<string, string>;
  children: (Element | TextNode)[];
}

/** Attributes; those without a value are left out. */
type Attributes = Readonly<Record<string, string | undefined>>;
/** What an element may contain; `undefined` stands for nothing. */
export type Child = Element | TextNode | string | undefined;

/** An element. @example element('p', { class: 'note' }, 'Read this.') */
export function element(tagName: string, attributes: Attributes, ...children: readonly (Child | readonly Child[])[]): Element {
  return {
    type: 'element',
    tagName,
    properties: Object.fromEntries(Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    children: children.flat().flatMap((child): Element['children'] => {
      if (child === undefined) return [];
      return [typeof child === 'string' ? { type: 'text', value: child } : child];
    }),
  };
}

/** Text with code in backticks. @example withCode('Set `DEBUG`') // ['Set ', <code>DEBUG</code>] */
export const withCode = (text: string): Child[] =>
  text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? element('code', {}, part) : part))
    .filter((part) => part !== '');

/** A list; nothing if it is empty. */
export const list = (items: readonly (Child | readonly Child[])[]): Element | undefined =>
  items.length === 0
    ? undefined
    : element(
        'ul',
        {},
        items.map((item) => element('li', {}, item)),
      );

/** Sentences that have no marks: most of them. They are what they look like, so nothing has to parse them. */
import type { Root } from 'mdast';

/** What Markdown may read as more than text, and what it may remove or replace: spaces, and the character of number 0. */
const MARKED = /[\\`*_[\]<>&!~\0]|[^\S ]|^ | $|^$/;
/** What becomes a link by itself. */
const ADDRESS = /@|:\/\/|www\./i;

/** Whether the text of a sentence is the sentence as typed. It may have an address, which becomes a link. */
export const readsAsTyped = (text: string): boolean => !MARKED.test(text);

/** Whether a sentence is shown as typed: it is nothing but text. */
export const isUnmarked = (text: string): boolean => readsAsTyped(text) && !ADDRESS.test(text);

/** The tree of a sentence without marks, as the parser would return it. */
export function unmarkedTree(text: string): Root {
  // One for each node: a plugin may change it.
  const position = () => ({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: text.length + 1, offset: text.length } });
  const children: Root['children'] = [
    { type: 'paragraph', children: [{ type: 'text', value: text, position: position() }], position: position() },
  ];
  return { type: 'root', children, position: position() };
}

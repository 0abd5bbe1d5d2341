/** Sentences that have no marks, or none but code: most of them. They are what they look like, so nothing has to parse them. */
import type { PhrasingContent, Root } from 'mdast';

/** What Markdown may read as more than text, and what it may remove or replace: spaces, and the character of number 0. */
const MARKED = /[\\`*_[\]<>&!~\0]|[^\S ]|^ | $|^$/;
/** What becomes a link by itself. */
const ADDRESS = /@|:\/\/|www\./i;

/** Whether the text of a sentence is the sentence as typed. It may have an address, which becomes a link. */
export const readsAsTyped = (text: string): boolean => !MARKED.test(text);

/** Whether a sentence is shown as typed: it is nothing but text. */
export const isUnmarked = (text: string): boolean => readsAsTyped(text) && !ADDRESS.test(text);

/** What stands between two backticks, where no others are beside them. Line ends and tabs have rules of their own. */
const CODE = /(?<!`)`([^`\0\t\r\n]+)`(?!`)/g;

/** The tree of a sentence without marks other than code, as the parser would return it; undefined when it has others. */
export function simpleTree(text: string): Root | undefined {
  if (!isUnmarked(text.replace(CODE, 'x'))) return undefined;
  const children: PhrasingContent[] = [];
  const add = (type: 'text' | 'inlineCode', value: string, start: number, end: number): void => {
    if (start < end) children.push({ type, value, position: between(start, end) });
  };
  let done = 0;
  for (const { 0: typed, 1: code = '', index } of text.matchAll(CODE)) {
    add('text', text.slice(done, index), done, index);
    done = index + typed.length;
    add('inlineCode', code.replace(/^ (.*[^ ].*) $/, '$1'), index, done);
  }
  add('text', text.slice(done), done, text.length);
  const paragraph: Root['children'][number] = { type: 'paragraph', children, position: between(0, text.length) };
  return { type: 'root', children: [paragraph], position: between(0, text.length) };
}

/** A place in the only line, one for each node: a plugin may change it. */
const between = (start: number, end: number): NonNullable<Root['position']> => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});

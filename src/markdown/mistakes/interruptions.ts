/** Signs of a text that begin a list or a quote by chance: where a line was broken, or a sentence begins with a number. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { doubtful, type Mistake, type Reading, spotOf, typedFor } from './mistake.ts';

/** From this number on, what begins a line is rather a year than the number of an item. */
const YEAR = 1000;

/** Quotes and lists of one item right below a line of text, and lists that begin at a year. */
export function interruptions({ text, tree }: Reading): Mistake[] {
  const found: Mistake[] = [];
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type !== 'list' && node.type !== 'blockquote') return;
    const [sign = ''] = /^(?:>|[-*+]|\d+[.)])/.exec(typedFor(text, node)) ?? [];
    const escaped = sign.replace(/.$/, '\\$&');
    const tell = (expected: string, actual: string): number =>
      found.push(doubtful(spotOf(node), node.type === 'list' ? 'list' : 'quote', expected, actual, escaped));
    if (node.type === 'list' && (node.start ?? 0) >= YEAR) {
      tell(`${escaped} for a number that is text`, `a list that begins at ${sign}`);
      return;
    }
    const before: Nodes | undefined = parent?.children[(index ?? 0) - 1];
    const isBelow = before?.type === 'paragraph' && before.position?.end.line === spotOf(node).line - 1;
    // In an item of a list, what follows its first line belongs to it.
    if (!isBelow || parent?.type === 'listItem' || typedFor(text, before).endsWith(':')) return;
    if (node.type === 'blockquote') tell(`an empty line before a quote, or ${escaped} for the sign`, 'a quote right below a line of text');
    else if (node.children.length === 1)
      tell(`an empty line before a list, or ${escaped} for the sign`, 'a list of one item right below a line of text');
  });
  return found;
}

/** Characters that start a list or a quote by accident: at a line break, or where a sentence starts with a number. */
import type { Nodes } from 'mdast';
import { nodesOf } from '../nodes.ts';
import { doubtful, type Mistake, type Reading, spotOf, typedFor } from './mistake.ts';

/** From this value on, a number at the start of a line is more likely a year than a list number. */
const YEAR = 1000;

/** Quotes and one-item lists directly below a line of text, and lists that start at a year. */
export function interruptions({ text, tree }: Reading): Mistake[] {
  const found: Mistake[] = [];
  for (const { node, index, parent } of nodesOf(tree)) {
    if (node.type !== 'list' && node.type !== 'blockquote') continue;
    const [sign = ''] = /^(?:>|[-*+]|\d+[.)])/.exec(typedFor(text, node)) ?? [];
    const escaped = sign.replace(/.$/, '\\$&');
    const tell = (expected: string, actual: string): number =>
      found.push(doubtful(spotOf(node), node.type === 'list' ? 'list' : 'quote', expected, actual, escaped));
    if (node.type === 'list' && (node.start ?? 0) >= YEAR) {
      tell(`${escaped} for a number that is text`, `a list that begins at ${sign}`);
      continue;
    }
    const before: Nodes | undefined = parent?.children[index - 1];
    const isBelow = before?.type === 'paragraph' && before.position?.end.line === spotOf(node).line - 1;
    // In a list item, the lines after the first belong to the item.
    if (!isBelow || parent?.type === 'listItem' || typedFor(text, before).endsWith(':')) continue;
    if (node.type === 'blockquote') tell(`an empty line before a quote, or ${escaped} for the sign`, 'a quote right below a line of text');
    else if (node.children.length === 1)
      tell(`an empty line before a list, or ${escaped} for the sign`, 'a list of one item right below a line of text');
  }
  return found;
}

/** Code blocks that do not end where they were meant to. */
import { nodesOfType } from '../nodes.ts';
import { clip, type Mistake, type Reading, spotOf, typedFor, wrong } from './mistake.ts';

/** Unclosed fences, fences closed only by the end of another block, and code without a fence. */
export function fenceMistakes({ text, tree }: Reading): Mistake[] {
  const found: Mistake[] = [];
  for (const node of nodesOfType(tree, 'code')) {
    const lines = typedFor(text, node).split('\n');
    const spot = spotOf(node);
    const [fence] = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
    if (fence === undefined) {
      const indented = 'a line that begins with four blanks or more';
      found.push(wrong(spot, 'code', '``` around a block of code, or fewer blanks before text', indented, '```text'));
      continue;
    }
    const sign = fence.charAt(0);
    const end = new RegExp(`^[ \\t>]*${sign}{${fence.length},}[ \\t]*$`);
    const start = new RegExp(`^[ \\t>]*${sign}{${fence.length},}[ \\t]*[\\w{]`);
    const next = lines.findIndex((line, index) => index > 0 && start.test(line));
    if (next > 0)
      found.push(
        wrong(
          spot,
          'code',
          `${fence} on a line of its own where the block ends`,
          `another block that begins before it, ${clip(lines[next] ?? '').trim()}`,
          fence,
        ),
      );
    else if (lines.length < 2 || !end.test(lines.at(-1) ?? ''))
      found.push(wrong(spot, 'code', `${fence} on a line of its own where the block ends`, 'none', fence));
  }
  return found;
}

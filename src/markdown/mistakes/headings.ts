/** Lines that fail to become headings, and headings of an unintended level. */
import { canBeId, namedHeadings } from '../heading-ids.ts';
import { nodesOfType } from '../nodes.ts';
import { clip, type Mistake, type Reading, spotOf, typedFor, wrong } from './mistake.ts';

/** Level-one headings, headings underlined with --- or ===, skipped levels, text that yields no id, and a missing space after `##`. */
export function headingMistakes({ text, tree }: Reading): Mistake[] {
  const found: Mistake[] = [];
  let above = 1;
  for (const { node, text: words } of namedHeadings(tree, '')) {
    const spot = spotOf(node);
    const sign = '#'.repeat(node.depth);
    const tell = (expected: string, actual: string, tip: string): number => found.push(wrong(spot, 'heading', expected, actual, tip));
    const typed = typedFor(text, node);
    if (!typed.startsWith('#')) {
      const line = typed.split('\n').at(-1)?.trim() ?? '';
      tell(`## before a heading, or an empty line before ${clip(line)}`, `${clip(line)} below “${clip(words)}”`, `## ${clip(words)}`);
    } else if (node.depth === 1) tell('headings from ## on, because the page writes the first', `# ${clip(words)}`, `## ${clip(words)}`);
    else if (node.depth > above + 1) {
      const wanted = '#'.repeat(above + 1);
      tell(above === 1 ? '## before the first heading' : `${wanted} after ${'#'.repeat(above)}`, sign, `${wanted} ${clip(words)}`);
    }
    if (!canBeId(words))
      tell(
        'words that an address can be made of',
        words.trim() === '' ? 'nothing' : `“${clip(words)}”`,
        'say in words what the section is about',
      );
    above = Math.max(node.depth, 1);
  }
  for (const node of nodesOfType(tree, 'paragraph')) {
    for (const { line, column, typed } of linesOf(typedFor(text, node), spotOf(node))) {
      const [, sign = '', words = ''] = /^(#{2,6})([^#\s].*)$/.exec(typed) ?? [];
      if (sign !== '') found.push(wrong({ line, column }, 'heading', `a blank after ${sign}`, clip(typed), `${sign} ${clip(words)}`));
    }
  }
  return found;
}

/** The lines of a paragraph without their prefixes, with their spots. @param spot where the paragraph begins */
export const linesOf = (typed: string, spot: { line: number; column: number }): { line: number; column: number; typed: string }[] =>
  typed.split('\n').map((line, index) => {
    const before = index === 0 ? '' : (/^[ \t>]*/.exec(line)?.[0] ?? '');
    return { line: spot.line + index, column: (index === 0 ? spot.column : 1) + before.length, typed: line.slice(before.length) };
  });

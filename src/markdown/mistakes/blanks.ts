/** Non-breaking spaces where Markdown or a program needs a plain space, and lists that lack a space or a hyphen. */
import { nodesOf, nodesOfType } from '../nodes.ts';
import { linesOf } from './headings.ts';
import { clip, codeOf, doubtful, HARD_SPACE, type Mistake, type Reading, spotAt, spotOf, typedFor, wrong } from './mistake.ts';

const AFTER_MARKER = new RegExp(String.raw`^([ \t>]*)(#{1,6}|[-*+]|\d{1,9}[.)]|>)(${HARD_SPACE})[\s]*(.*)$`);
const INDENTATION = new RegExp(String.raw`^([ \t]*)(${HARD_SPACE})`);
const HARD = new RegExp(HARD_SPACE);

/** Non-breaking spaces after the markers that start a line, in indentation and in code. */
export function hardSpaces({ text, tree, inline }: Reading): Mistake[] {
  const found: Mistake[] = [];
  const literal = new Set<number>();
  for (const { node } of nodesOf(tree)) {
    if (node.type === 'code' || node.type === 'html')
      for (let line = node.position?.start.line ?? 1; line <= (node.position?.end.line ?? 0); line++) literal.add(line);
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const at = typedFor(text, node).search(HARD);
    if (at < 0) continue;
    const offset = (node.position?.start.offset ?? 0) + at;
    found.push(wrong(spotAt(text, offset), 'character', 'a blank in code', codeOf(text[offset] ?? ''), 'type the blank again'));
  }
  if (inline) return found;
  for (const [index, line] of text.split('\n').entries()) {
    if (literal.has(index + 1)) continue;
    const [marked, before = '', marker = '', hard = '', rest = ''] = AFTER_MARKER.exec(line) ?? [];
    if (marked !== undefined) {
      const spot = { line: index + 1, column: before.length + marker.length + 1 };
      found.push(wrong(spot, 'character', `a blank after ${marker}`, codeOf(hard), `${marker} ${clip(rest)}`));
      continue;
    }
    const [indented, blanks = '', space = ''] = INDENTATION.exec(line) ?? [];
    if (indented === undefined) continue;
    const expected = line.trim() === '' ? 'an empty line' : 'blanks before the text';
    found.push(wrong({ line: index + 1, column: blanks.length + 1 }, 'character', expected, codeOf(space), 'type the line again'));
  }
  return found;
}

const BULLET = /^([\u2022\u2023\u25e6\u00b7\u25aa\u25a0\u25cf\u25cb\u25c6\u27a2\u27a4\u25ba\uf0b7])\s*(.*)$/;
const DASH = /^([\u2013\u2014])\s+(.*)$/;
const NO_BLANK = /^([-+]|\d{1,9}[.)])([\p{L}`[].*)$/u;

/** Lists with the bullets of a word processor, and items without a space after their marker. */
export function listsThatAreNone({ text, tree }: Reading): Mistake[] {
  const found: Mistake[] = [];
  for (const node of nodesOfType(tree, 'paragraph')) {
    const lines = linesOf(typedFor(text, node), spotOf(node));
    const withDash = lines.filter(({ typed }) => DASH.test(typed)).length;
    const withoutBlank = lines.filter(({ typed }) => NO_BLANK.test(typed)).length;
    for (const [index, { typed, ...spot }] of lines.entries()) {
      const [, bullet = '', item = ''] = BULLET.exec(typed) ?? [];
      if (bullet !== '') found.push(wrong(spot, 'list', '- before each item of a list', bullet, `- ${clip(item)}`));
      const [, dash = '', after = ''] = DASH.exec(typed) ?? [];
      // In the middle of a paragraph a line may start with a dash by chance.
      if (dash !== '' && (withDash > 1 || (index === 0 && lines.length === 1 && dash === '\u2013')))
        found.push(doubtful(spot, 'list', '- before each item of a list', dash, `- ${clip(after)}`));
      const [, sign = '', words = ''] = NO_BLANK.exec(typed) ?? [];
      if (sign !== '' && withoutBlank > 1) found.push(wrong(spot, 'list', `a blank after ${sign}`, clip(typed), `${sign} ${clip(words)}`));
    }
  }
  return found;
}

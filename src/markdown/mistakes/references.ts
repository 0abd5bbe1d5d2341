/** Undefined references and unclosed markers: they stay in the text as typed. */
import type { Nodes } from 'mdast';
import { nearest } from '../../findings/nearest.ts';
import { nodesOf } from '../nodes.ts';
import { doubtful, type Mistake, type Reading, spotAt, spotOf, typedFor, wrong } from './mistake.ts';
import { tornRows } from './tables.ts';

/** Placeholders for a parsed node, and for a shortcut reference. */
const READ = '\u0000';
const REFERENCE = '\u0001';

const UNDERSTOOD: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'inlineCode',
  'html',
  'image',
  'imageReference',
  'footnoteReference',
]);

/** A paragraph, heading or cell with everything that was parsed blanked out; as long as the source text. */
function leftOf(text: string, container: Nodes): string {
  const from = container.position?.start.offset ?? 0;
  let left = typedFor(text, container);
  const blankOut = (node: Nodes): void => {
    const typed = UNDERSTOOD.has(node.type) || node.type.startsWith('mdx') ? typedFor(text, node) : '';
    // An autolinked URL is plain text in the source, so it is kept.
    if (typed === '' || (node.type === 'link' && !typed.startsWith('['))) {
      if ('children' in node) for (const child of node.children) blankOut(child);
      return;
    }
    const start = (node.position?.start.offset ?? from) - from;
    const sign = node.type === 'linkReference' && node.referenceType === 'shortcut' ? REFERENCE : READ;
    left = left.slice(0, start) + sign.repeat(typed.length) + left.slice(start + typed.length);
  };
  blankOut(container);
  return left;
}

const FOOTNOTE = /(?<!\\)\[\^([^[\]\s]+)\]/g;
const FULL = /(?<![\\\w])\[([^[\]]+)\]\[([^[\]]*)\]/g;
const AFTER_SHORTCUT = new RegExp(`${REFERENCE}\\[([^\\[\\]]+)\\]`, 'g');
const BLANK_BEFORE_ADDRESS = /(?<!\\)(\[[^[\]]+\])[ \t]+(\((?:https?:|mailto:|[/#.])[^()\s]*\))/g;
const BROKEN_ADDRESS = /(?<!\\)(\[[^[\]]*\]\()((?:https?:|mailto:|[/#.])[^)\n[]*)\)?/g;
const SWAPPED = /\(([^()[\]]+)\)\[((?:https?:|mailto:|\/)[^[\]\s]*)\]/g;

/** Undefined references and footnotes, unused definitions, and links broken by a space or by swapped brackets. */
export function referenceMistakes({ text, tree, inline }: Reading): Mistake[] {
  const found: Mistake[] = [];
  const defined = new Set<string>();
  const used = new Set<string>();
  for (const { node } of nodesOf(tree)) {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'footnoteReference') used.add(`^${node.identifier}`);
  }
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') continue;
    const isNote = node.type === 'footnoteDefinition';
    const name = isNote ? `^${node.identifier}` : node.identifier;
    const label = `[${isNote ? '^' : ''}${node.label ?? node.identifier}]`;
    if (defined.has(name))
      found.push(wrong(spotOf(node), 'reference', `one definition of ${label}`, 'another one', 'remove one of the two'));
    else if (!used.has(name))
      found.push(
        doubtful(spotOf(node), 'reference', `a link or note that uses ${label}`, 'none', 'remove the line, or use it in the text'),
      );
    defined.add(name);
  }
  const labels = [...defined].filter((name) => !name.startsWith('^'));
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue;
    if (!typedFor(text, node).includes('[')) continue;
    const from = node.position?.start.offset ?? 0;
    const left = leftOf(text, node);
    const each = (pattern: RegExp, tell: (match: RegExpExecArray, typed: string) => readonly [expected: string, tip: string]): void => {
      for (const match of left.matchAll(pattern)) {
        const start = from + match.index + (match[0].startsWith(REFERENCE) ? 1 : 0);
        const typed = text.slice(start, from + match.index + match[0].length);
        const [expected, tip] = tell(match, typed);
        found.push(wrong(spotAt(text, start), pattern === FOOTNOTE ? 'footnote' : 'link', expected, typed, tip));
      }
    };
    each(FOOTNOTE, (_, typed) => ['a footnote that is defined', inline ? 'remove it: a sentence has no footnotes' : `${typed}: …`]);
    const reference = (label: string, words: string): readonly [string, string] => {
      const near = nearest(label, labels);
      const tip = inline ? `${words}(…)` : near === undefined ? `[${label}]: https://…` : `${words}[${near}]`;
      return ['a reference that is defined', tip];
    };
    each(FULL, ([, words = '', label = '']) => reference(label || words, `[${words}]`));
    each(AFTER_SHORTCUT, ([, label = '']) => reference(label, '[…]'));
    each(BLANK_BEFORE_ADDRESS, ([, words, address]) => ['no blank between ] and (', `${words}${address}`]);
    each(BROKEN_ADDRESS, ([, words, address = ''], typed) => [
      'an address without blanks, and a ) after it',
      `${words}${typed.endsWith(')') ? address.trim().replaceAll(/\s+/g, '%20') : address.replace(/\s.*$/, '')})`,
    ]);
    each(SWAPPED, ([, words, address]) => ['the text in square brackets, the address in round ones', `[${words}](${address})`]);
  }
  return found;
}

const BACKTICKS = /(?<!\\)`+/g;
const STRONG = /(?<![\\*])\*\*(?!\*)/g;

/** Backticks and `**` that are never closed. Between two spaces, `**` is literal. */
export function halfMarks(reading: Reading): Mistake[] {
  const { text, tree } = reading;
  const torn = new Set([...tornRows(reading).keys()].flatMap((row) => nodesOf(row).map(({ node }) => node)));
  const found: Mistake[] = [];
  for (const { node } of nodesOf(tree)) {
    if (node.type !== 'text' || torn.has(node)) continue;
    const typed = typedFor(text, node);
    const spot = (index: number) => spotAt(text, (node.position?.start.offset ?? 0) + index);
    for (const { 0: sign, index } of typed.matchAll(BACKTICKS))
      found.push(wrong(spot(index), 'code', 'code between two backticks', sign, 'add the other one, or write \\` for the sign itself'));
    for (const { index } of typed.matchAll(STRONG))
      if (!/^\s?$/.test(typed[index - 1] ?? '') || !/^\s?$/.test(typed[index + 2] ?? ''))
        found.push(
          doubtful(spot(index), 'bold text', 'text between ** and **', '**', 'add the other one, or write \\*\\* for the signs themselves'),
        );
  }
  return found;
}

/**
 * Reads Markdown with Astro's native parser, which makes the same trees as remark-parse and remark-gfm in a twentieth of the time. Plugins
 * of remark work on them; Astro's own processor would run none.
 */
import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Spot } from './mistakes/mistake.ts';
import { isUnmarked } from './unmarked.ts';

const OPTIONS = { features: { gfm: true, frontmatter: false } };

/** CommonMark replaces the character of number 0; the parser leaves it. */
const withoutNull = (text: string): string => text.replaceAll('\0', '\ufffd');

/** The tree of a body that is not MDX, with the place of each node. */
export function readBody(text: string): Root {
  // The native tree is one of mdast.
  return markdownToMdast(withoutNull(text), OPTIONS) as Root;
}

/** Thrown when MDX cannot be read at all, with the place where reading stopped. */
export class UnreadableMarkdown extends Error {
  readonly spot: Spot;
  constructor(message: string, spot: Spot) {
    super(message);
    this.spot = spot;
  }
}

/** The tree of a body in MDX. Throws `UnreadableMarkdown`. */
export function readMdx(text: string): Root {
  try {
    return mdxToMdast(withoutNull(text), OPTIONS) as Root;
  } catch (cause) {
    // The parser writes place, message and the name of the rule as one text: `1:3: Unexpected … (mdx-jsx:…)`.
    const [, line = 1, column = 1, message = String(cause)] =
      /^(\d+):(\d+): (.*?)(?: \([\w-]+:[\w-]+\))?$/s.exec(cause instanceof Error ? cause.message : '') ?? [];
    throw new UnreadableMarkdown(message, { line: Number(line), column: Number(column) });
  }
}

/** What begins a block only at the start of a line: a word before it keeps it from that. */
const BEFORE = 'x ';

/**
 * The tree of a sentence of front matter, which has no blocks: a hyphen, hash or number at its start is literal. Line ends are blanks.
 */
export function readSentence(text: string): Root {
  if (isUnmarked(text)) return plainTree(text);
  const line = text.replaceAll(/[\r\n]/g, ' ');
  const start = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  const tree = readBody(BEFORE + line.slice(start));
  const [paragraph] = tree.children;
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (first?.type === 'text') first.value = first.value.slice(BEFORE.length);
  if (paragraph?.type === 'paragraph' && first?.type === 'text' && first.value === '') paragraph.children.shift();
  if (paragraph?.type === 'paragraph' && paragraph.children.length === 0) tree.children.shift();
  move(tree, start - BEFORE.length);
  beginAt(tree, 0);
  for (const node of [paragraph, first]) if (node?.type === 'paragraph' || node?.type === 'text') beginAt(node, start);
  return tree;
}

/** The tree of a sentence that is nothing but text: most are, and to ask the parser takes ten times as long. */
function plainTree(value: string): Root {
  const position = (): NonNullable<Nodes['position']> => ({
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: value.length + 1, offset: value.length },
  });
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value, position: position() }], position: position() }],
    position: position(),
  };
}

function beginAt({ position }: Nodes, offset: number): void {
  if (position !== undefined) Object.assign(position.start, { column: offset + 1, offset });
}

function move(node: Nodes, by: number): void {
  for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
    point.column += by;
    point.offset = (point.offset ?? 0) + by;
  }
  if ('children' in node) for (const child of node.children) move(child, by);
}

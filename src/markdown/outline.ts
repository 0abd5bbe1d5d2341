import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { countWords } from '../words/prose.ts';
import { namedHeadings } from './heading-ids.ts';
import { mistakesIn } from './mistakes/all.ts';
import { type Mistake, type Spot, spotOf, typedFor } from './mistakes/mistake.ts';
import { nodesOf } from './nodes.ts';
import { readBody, readMdx, readSentence } from './read.ts';
import { type Tangle, tangleIn } from './tangle.ts';

/** What the checks need to know about a piece of Markdown. */
export interface Outline {
  /** With their text as plain words, and their ids on the page. */
  readonly headings: readonly (Spot & { readonly depth: number; readonly text: string; readonly id: string })[];
  readonly links: readonly (Spot & { readonly url: string; readonly text: string })[];
  readonly images: readonly (Spot & { readonly url: string; readonly alt: string })[];
  /** Where the text is too tangled to be read, so that all else is empty; undefined for any realistic text. */
  readonly tangle: Tangle | undefined;
  /** Raw HTML. */
  readonly html: readonly (Spot & { readonly text: string })[];
  /** Places that Markdown parses differently from what the writer probably meant. */
  readonly mistakes: readonly Mistake[];
  /** Number of words, code blocks not counted. */
  readonly words: number;
  /** Code blocks between fences, with their language, what follows it, and their text. */
  readonly code: readonly (Spot & { readonly language: string; readonly meta: string; readonly text: string })[];
  /** What MDX could execute: imports, exports, expressions, attributes that are not text. */
  readonly programs: readonly (Spot & { readonly text: string })[];
  /** Components by name. */
  readonly components: readonly (Spot & { readonly name: string })[];
  /** Paragraphs and table cells as rendered text, each code span as one word, and whether they contain a link. */
  readonly paragraphs: readonly (Spot & { readonly text: string; readonly linked: boolean })[];
  /** Pieces of running text without code, URLs and markup. */
  readonly prose: readonly (Spot & { readonly text: string })[];
}

/** How a piece of Markdown is read: a body of either kind, or a sentence of front matter, which has no blocks. */
export type MarkdownSyntax = 'md' | 'mdx' | 'inline';

/**
 * Reads a piece of Markdown. Throws `UnreadableMarkdown` for MDX that cannot be parsed.
 *
 * @param kind the kind of the file, which says which ids its page uses itself
 */
export function outline(text: string, syntax: MarkdownSyntax = 'md', kind = ''): Outline {
  const found = {
    headings: [] as Outline['headings'][number][],
    links: [] as Outline['links'][number][],
    images: [] as Outline['images'][number][],
    html: [] as Outline['html'][number][],
    code: [] as Outline['code'][number][],
    programs: [] as Outline['programs'][number][],
    components: [] as Outline['components'][number][],
    paragraphs: [] as Outline['paragraphs'][number][],
    prose: [] as Outline['prose'][number][],
  };
  const tangle = tangleIn(text);
  if (tangle !== undefined) return { ...found, mistakes: [], words: 0, tangle };
  let words = 0;
  const addresses = new Map<string, string>();
  const referred: (Spot & { readonly name: string; readonly alt: string })[] = [];
  const tree = READERS[syntax](text);
  for (const { node, text: words, id } of namedHeadings(tree, kind))
    found.headings.push({ ...spotOf(node), depth: node.depth, text: words, id });
  for (const { node } of nodesOf(tree)) {
    const spot = spotOf(node);
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      found.paragraphs.push({ ...spot, text: readAloud(node), linked: isLinked(node) });
    } else if (node.type === 'text' || node.type === 'inlineCode') {
      if (node.type === 'text') found.prose.push({ ...spot, text: node.value });
      words += countWords(node.value);
    } else if (node.type === 'link' || node.type === 'definition') {
      found.links.push({ ...spot, url: node.url, text: textOf(node) });
      // If there are two definitions, the first one wins.
      if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
    } else if (node.type === 'imageReference') {
      referred.push({ ...spot, name: node.identifier, alt: node.alt ?? '' });
    } else if (node.type === 'image') {
      found.images.push({ ...spot, url: node.url, alt: node.alt ?? '' });
    } else if (node.type === 'html') {
      found.html.push({ ...spot, text: node.value });
    } else if (node.type === 'code') {
      if (/^[`~]/.test(typedFor(text, node)))
        found.code.push({ ...spot, language: node.lang ?? '', meta: node.meta ?? '', text: node.value });
    } else if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      found.programs.push({ ...spot, text: node.value });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      found.components.push({ ...spot, name: node.name ?? '' });
      for (const attribute of node.attributes)
        if (attribute.type === 'mdxJsxExpressionAttribute' || typeof attribute.value === 'object')
          if (attribute.value !== null)
            found.programs.push({ ...spot, text: attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}' });
    }
  }
  for (const { name, ...image } of referred) found.images.push({ ...image, url: addresses.get(name) ?? '' });
  return { ...found, mistakes: mistakesIn({ text, tree, inline: syntax === 'inline' }), words, tangle };
}

/** The text of a node with each code span as one word. */
function readAloud(node: Nodes): string {
  if (node.type === 'inlineCode') return 'code';
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(readAloud).join('') : '';
}

const isLinked = (node: Nodes): boolean => node.type === 'link' || ('children' in node && node.children.some(isLinked));

/** The readers of each syntax. */
const READERS: Readonly<Record<MarkdownSyntax, (text: string) => Root>> = { md: readBody, mdx: readMdx, inline: readSentence };

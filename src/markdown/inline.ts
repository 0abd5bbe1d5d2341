import type { Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { drawnBefore, keepDrawn } from './drawn.ts';
import { rehypeInternalLinks, remarkPlugins } from './plugins.ts';
import { readSentence } from './read.ts';
import { isUnmarked, readsAsTyped } from './unmarked.ts';

/** Cache of rendered sentences: matrix, topic and question pages show the same ones, and a lookup is faster than rendering. */
const drawn = new Map<string, string>();

/**
 * A sentence of front matter as HTML, without a paragraph around it. It goes through the same plugins as the bodies, but has no
 * blocks: anything that would start one is shown as typed. Raw HTML is left out.
 *
 * @example renderInline('Set `DEBUG` to [false](/a/)', '/guide/') // 'Set <code>DEBUG</code> to <a href="/guide/a/">false</a>'
 */
export const renderInline = (text: string, base: string): string => render(text, base, contentsOf);

/** The same for use as link text: its own links become plain text, because links cannot be nested. */
export const renderInlineInLink = (text: string, base: string): string => render(text, base, (tree) => withoutLinks(contentsOf(tree)));

/** The pipelines by the base of the site: to make one takes as long as to render a sentence. */
const pipelines = new Map<string, ReturnType<typeof pipelineFor>>();

const pipelineFor = (base: string) => unified().use(remarkPlugins).use(remarkRehype).use(rehypeInternalLinks, base).freeze();

function render(text: string, base: string, pick: (tree: Root) => RootContent[]): string {
  if (isUnmarked(text)) return text;
  const key = `${pick === contentsOf ? '' : 'in a link'}\0${base}\0${text}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const html = drawnBefore('sentence', key) ?? keepDrawn(drawNow(text, base, pick), 'sentence', key);
  drawn.set(key, html);
  return html;
}

function drawNow(text: string, base: string, pick: (tree: Root) => RootContent[]): string {
  const pipeline = pipelines.get(base) ?? pipelineFor(base);
  pipelines.set(base, pipeline);
  return toHtml(pick(pipeline.runSync(readSentence(text))));
}

/** The content of a sentence's paragraph. */
const contentsOf = ({ children }: Root): RootContent[] =>
  children.flatMap((node) => (node.type === 'element' && node.tagName === 'p' ? node.children : [node]));

const withoutLinks = (nodes: readonly RootContent[]): RootContent[] =>
  nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'a') return withoutLinks(node.children);
    // What was inside an element may be there without its links, too.
    return [{ ...node, children: withoutLinks(node.children) as typeof node.children }];
  });

/** Cache of plain texts: a page, its Markdown and search all ask for the same ones. */
const plain = new Map<string, string>();

/** A sentence of front matter as plain text, for places that take no HTML. */
export function plainInline(text: string): string {
  if (readsAsTyped(text)) return text;
  let known = plain.get(text);
  if (known === undefined) {
    known = textOf(readSentence(text));
    plain.set(text, known);
  }
  return known;
}

/**
 * A sentence of front matter as plain text that keeps its code in backticks: for data files, whose readers show code as code.
 *
 * @example codeInline('Set **`DEBUG`** to [false](/a/)') // 'Set `DEBUG` to false'
 */
export const codeInline = (text: string): string => withCode(readSentence(text)).trim();

function withCode(node: Nodes): string {
  if (node.type === 'inlineCode') return `\`${node.value}\``;
  if ('children' in node) return node.children.map(withCode).join('');
  return 'value' in node ? node.value : '';
}

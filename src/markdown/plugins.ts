import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Root as MarkdownRoot, PhrasingContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isInternal, programPath, withBase } from '../urls/urls.ts';
import { blocks } from '../words/en/blocks.ts';
import { body, codeFile } from '../words/en/parts.ts';
import { highlight } from './code.ts';
import { namedHeadings } from './heading-ids.ts';
import { readMeta } from './meta.ts';
import { type FileInAstro, pageOfBody } from './page-of-body.ts';

/** What the pipeline needs to know about the site. */
export interface PipelineOptions {
  /** Base path of the site. */
  readonly base: string;
  /** Names of the frameworks by id, for code that belongs to one. Looked up per page: they may change on the dev server. */
  readonly frameworks: () => ReadonlyMap<string, string>;
  /** The versions of its framework on which a block of code ran by itself, newest first; empty for one that did not. Without it: none did. */
  readonly ranOn?: (block: { readonly language: string; readonly meta: string; readonly text: string }) => readonly string[];
}

/** The remark plugins of every piece of Markdown: bodies and the sentences of front matter. */
export const remarkPlugins = [remarkHeadings, remarkCodeMeta];

/** The rehype plugins of bodies. */
export const rehypePlugins = (options: PipelineOptions) => [
  [rehypeInternalLinks, options.base] as [typeof rehypeInternalLinks, string],
  [rehypeCode, options] as [typeof rehypeCode, PipelineOptions],
  rehypeTables,
];

/** Gives each heading its id and makes its text a link to itself; links to its former ids keep working. */
function remarkHeadings() {
  return (tree: MarkdownRoot, file: FileInAstro): void => {
    const { kind, renamed } = pageOfBody(file);
    for (const { node, text, id } of namedHeadings(tree, kind)) {
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
      if (node.depth > 1 && node.depth < 5) node.children = linkedTo(id, text, node.children);
      for (const [old, now] of Object.entries(renamed)) if (now === id) node.children.unshift(anchor(old));
    }
  };
}

/** An invisible link target. */
const anchor = (id: string): PhrasingContent => ({ type: 'emphasis', children: [], data: { hName: 'span', hProperties: { id } } });

/** The text of a heading as a link to it. Links cannot be nested: a heading that has one of its own ends in the link instead. */
function linkedTo(id: string, text: string, children: readonly PhrasingContent[]): PhrasingContent[] {
  const link = (inner: readonly PhrasingContent[], hProperties: Properties): PhrasingContent => ({
    ...{ type: 'link', url: `#${id}`, children: [...inner], data: { hProperties } },
  });
  let hasLink = false;
  visit({ type: 'paragraph', children: [...children] }, ({ type }) => {
    hasLink ||= /^(link|linkReference|footnoteReference)$/.test(type);
  });
  return hasLink
    ? [...children, link([], { className: ['permalink'], ariaLabel: body.linkTo(text) })]
    : [link(children, { className: ['named'] })];
}

/** Passes a code block's meta string (after the language) on to rehype, which would otherwise drop it. */
function remarkCodeMeta() {
  return (tree: MarkdownRoot): void => {
    visit(tree, 'code', (node) => {
      if (node.meta) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataMeta: node.meta } };
    });
  };
}

/** Whether a URL is a web page or a mailto link, or has no scheme. White space and control characters are ignored, as in browsers. */
const leadsToAPage = (address: string): boolean => /^(?:(?:https?|mailto):|[^:]*$|[^:]*[/?#])/i.test(address.replace(/[\s\p{Cc}]/gu, ''));

/** Puts the base before the paths of internal links and images. Any other kind of link loses its target; the check reports it. */
export function rehypeInternalLinks(base: string) {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const name = tagName === 'a' ? 'href' : tagName === 'img' ? 'src' : undefined;
      const address = name === undefined ? undefined : properties[name];
      if (name === undefined || typeof address !== 'string') return;
      if (!leadsToAPage(address)) delete properties[name];
      else if (isInternal(address)) properties[name] = withBase(base, address);
    });
  };
}

/** Draws code blocks as figures with their file name, and puts adjacent blocks of different frameworks side by side. */
function rehypeCode({ base, frameworks: frameworksNow, ranOn = () => [] }: PipelineOptions) {
  return async (tree: Root): Promise<void> => {
    const frameworks = frameworksNow();
    const blocks: { parent: Root | Element; index: number; code: Element }[] = [];
    visit(tree, 'element', (node, index, parent) => {
      const [code] = node.children;
      if (node.tagName !== 'pre' || code?.type !== 'element' || parent === undefined || index === undefined) return;
      if (parent.type === 'root' || parent.type === 'element') blocks.push({ parent, index, code });
      return SKIP;
    });
    for (const { parent, index, code } of blocks) parent.children[index] = await figure(code, { frameworks, base, ranOn });
    for (const parent of new Set(blocks.map((block) => block.parent))) placeSideBySide(parent);
  };
}

async function figure(
  code: Element,
  { frameworks, base, ranOn }: { readonly frameworks: ReadonlyMap<string, string> } & Required<Pick<PipelineOptions, 'base' | 'ranOn'>>,
): Promise<Element> {
  const language =
    [code.properties['className'] ?? []]
      .flat()
      .map(String)
      .find((name) => name.startsWith('language-'))
      ?.slice(9) ?? 'text';
  const meta = String(code.properties['dataMeta'] ?? '');
  const { framework, title, file, after } = readMeta(meta);
  const pre = await highlight(plainText(code), { language });
  const name = framework === undefined ? undefined : frameworks.get(framework);
  const caption: ElementContent[] = [];
  if (name !== undefined) caption.push(element('b', {}, name));
  // The space keeps words apart in the search index.
  if (title !== undefined)
    caption.push({ type: 'text', value: ' ' }, element('span', { className: ['file'] }, title), { type: 'text', value: ' ' });
  const whole = file === undefined ? undefined : programPath(file);
  if (whole !== undefined) caption.push(element('a', { href: withBase(base, whole), dataPagefindIgnore: '' }, codeFile.whole));
  const program = after === undefined ? undefined : programPath(after);
  const [newest, ...others] = program === undefined ? [] : ranOn({ language, meta, text: plainText(code).replace(/\n$/, '') });
  if (program !== undefined && newest !== undefined) {
    const properties = { href: withBase(base, program), ariaLabel: blocks.ranIn(newest, others), dataPagefindIgnore: '' };
    caption.push(element('a', properties, blocks.ranOn(newest)));
  }
  caption.push(copyButton(title ?? name ?? language));
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['code'], ...(framework === undefined ? {} : { dataFramework: framework }) },
    children: [{ type: 'element', tagName: 'figcaption', properties: {}, children: caption }, pre],
  };
}

/** A button that the script enables; without JavaScript nothing looks clickable. */
function copyButton(what: string): Element {
  return {
    type: 'element',
    tagName: 'copy-button',
    properties: { dataPagefindIgnore: '' },
    children: [element('button', { type: 'button', ariaLabel: codeFile.copyOf(what) }, codeFile.copy)],
  };
}

const element = (tagName: string, properties: Element['properties'], text: string): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [{ type: 'text', value: text }],
});

function placeSideBySide(parent: Root | Element): void {
  const children: ElementContent[] = [];
  let run: Element[] = [];
  const frameworkOf = (node: unknown): string | undefined =>
    isElement(node) && node.tagName === 'figure' && typeof node.properties['dataFramework'] === 'string'
      ? node.properties['dataFramework']
      : undefined;
  const flush = (): void => {
    if (run.length > 1) children.push({ type: 'element', tagName: 'div', properties: { className: ['side-by-side'] }, children: run });
    else children.push(...run);
    run = [];
  };
  for (const [index, child] of (parent.children as ElementContent[]).entries()) {
    const framework = frameworkOf(child);
    const between =
      child.type === 'text' && child.value.trim() === '' && run.length > 0 && frameworkOf(parent.children[index + 1]) !== undefined;
    if (between) continue;
    if (framework === undefined || run.some((one) => frameworkOf(one) === framework)) flush();
    if (framework === undefined) children.push(child);
    else if (isElement(child)) run.push(child);
  }
  flush();
  parent.children = children;
}

/** Lets a wide table scroll by itself, by keyboard too, instead of the page. */
function rehypeTables() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || parent === undefined) return;
      (parent.children as ElementContent[])[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], role: 'group', tabIndex: 0, ariaLabel: body.table },
        children: [node],
      };
      return SKIP;
    });
  };
}

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'type' in node && node.type === 'element';

function plainText(node: ElementContent | Root): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' || node.type === 'root' ? (node.children as ElementContent[]).map(plainText).join('') : '';
}

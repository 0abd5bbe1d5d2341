import type { Element, ElementContent, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { codeToHast, createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { drawnBefore, keepDrawn } from './drawn.ts';
import { languageOf } from './languages.ts';

/** Shiki colours every token with a variable of this name; the transformer below turns it into a class. */
const PREFIX = '--t-';
const theme = createCssVariablesTheme({ variablePrefix: PREFIX });

/** How a block of code is drawn. */
export interface CodeOptions {
  /** A language that Shiki knows; unknown ones are drawn as plain text. */
  readonly language: string;
  /** What the ids of the lines begin with. If given, every line gets its own anchor; otherwise lines are plain text. */
  readonly lineIds?: string | undefined;
}

/**
 * Code as `<pre><code>` with a class for each kind of token and no inline styles, so that it works under a strict CSP and
 * both themes share one HTML.
 */
export async function highlight(code: string, { language, lineIds }: CodeOptions): Promise<Element> {
  const lang = languageOf(language) ?? 'text';
  // Shiki stops colouring a line after half a second, which the first line of a language can take on a busy machine.
  const options = { lang, theme, transformers: [classes(lineIds)], tokenizeTimeLimit: 0 };
  const root = await codeToHast(code.replace(/\n$/, ''), options);
  const [pre] = (root as Root).children;
  if (pre?.type !== 'element') throw new Error(`Shiki returned no element for ${lang}`);
  return pre;
}

/** The same as HTML, for files of code. Those of the last build are known. */
export async function highlightedHtml(code: string, options: CodeOptions): Promise<string> {
  const from = ['code', options.language, options.lineIds ?? '', code];
  return drawnBefore(...from) ?? keepDrawn(toHtml(await highlight(code, options)), ...from);
}

function classes(lineIds: CodeOptions['lineIds']): ShikiTransformer {
  return {
    name: 'classes-instead-of-styles',
    pre(node) {
      node.properties = { tabIndex: 0 };
    },
    line(node, line) {
      node.children = mergeTokens(node.children);
      if (lineIds !== undefined) node.properties = { id: `${lineIds}${line}`, className: ['line'] };
    },
    code(node) {
      if (lineIds !== undefined) return;
      node.children = node.children.flatMap((child): ElementContent[] => (child.type === 'element' ? child.children : [child]));
      node.children = mergeTexts(node.children);
    },
  };
}

/** Gives each token its class and joins neighbours of one kind; text without a kind of its own needs no element. */
function mergeTokens(children: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const child of children) {
    const text = textOf(child);
    const kind = child.type === 'element' ? kindOf(child) : undefined;
    const last = merged.at(-1);
    const lastKind = last?.type === 'element' ? String(last.properties['className']) : undefined;
    if (last !== undefined && (kind ?? undefined) === lastKind) appendText(last, text);
    // Whitespace has no colour, so it joins the preceding token.
    else if (last !== undefined && text.trim() === '') appendText(last, text);
    else
      merged.push(
        kind === undefined
          ? { type: 'text', value: text }
          : { type: 'element', tagName: 'span', properties: { className: [kind] }, children: [{ type: 'text', value: text }] },
      );
  }
  return merged;
}

function mergeTexts(children: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child);
  }
  return merged;
}

/** `color:var(--t-token-string-expression)` has the kind `t-string`; a token in the colour of plain text has none. */
function kindOf(token: Element): string | undefined {
  const style = String(token.properties['style'] ?? '');
  const name = /var\(--t-token-([a-z-]+)\)/.exec(style)?.[1];
  if (name === undefined || name === 'punctuation') return undefined;
  return `t-${name === 'string-expression' ? 'string' : name}`;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function appendText(node: ElementContent, text: string): void {
  const target: ElementContent | Text | undefined = node.type === 'element' ? node.children.at(-1) : node;
  if (target?.type === 'text') target.value += text;
}

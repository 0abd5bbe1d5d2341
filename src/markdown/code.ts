import type { Element, ElementContent, Root, Text } from 'hast';
import { codeToHast, createCssVariablesTheme, type ShikiTransformer } from 'shiki';
import { languageOf } from './languages.ts';

/** Shiki colours every token with a variable of this name; the transformer below turns it into a class. */
const PREFIX = '--t-';
const theme = createCssVariablesTheme({ variablePrefix: PREFIX });

/** How a block of code is drawn. */
export interface CodeOptions {
  /** A language that Shiki knows; unknown ones are drawn as plain text. */
  readonly language: string;
  /** Id of a line, first is 1. If given, every line gets its own anchor; otherwise lines are plain text. */
  readonly lineId?: (line: number) => string;
}

/**
 * Code as `<pre><code>` with a class for each kind of token and no inline styles, so that it works under a strict CSP and
 * both themes share one HTML.
 */
export async function highlight(code: string, { language, lineId }: CodeOptions): Promise<Element> {
  const lang = languageOf(language) ?? 'text';
  const root = await codeToHast(code.replace(/\n$/, ''), { lang, theme, transformers: [classes(lineId)] });
  const [pre] = (root as Root).children;
  if (pre?.type !== 'element') throw new Error(`Shiki returned no element for ${lang}`);
  return pre;
}

function classes(lineId: CodeOptions['lineId']): ShikiTransformer {
  return {
    name: 'classes-instead-of-styles',
    pre(node) {
      node.properties = { tabIndex: 0 };
    },
    line(node, line) {
      node.children = mergeTokens(node.children);
      if (lineId !== undefined) node.properties = { id: lineId(line), className: ['line'] };
    },
    code(node) {
      if (lineId !== undefined) return;
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

import type { Element, ElementContent, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
  bundledLanguages,
  bundledThemes,
  createBundledHighlighter,
  createCssVariablesTheme,
  createJavaScriptRegexEngine,
  createSingletonShorthands,
  type ThemedToken,
} from 'shiki';
import { drawnBefore, keepDrawn } from './drawn.ts';
import { languageOf } from './languages.ts';

/** Shiki gives every token a colour with a variable of this name; it becomes a class. */
const PREFIX = '--t-';
const theme = createCssVariablesTheme({ variablePrefix: PREFIX });

/** The engine in JavaScript finds the same tokens as the one in WebAssembly in three quarters of the time. A pattern that it cannot read colours nothing. */
const { codeToTokensBase } = createSingletonShorthands(
  createBundledHighlighter<string, string>({
    langs: bundledLanguages,
    themes: bundledThemes,
    engine: () => createJavaScriptRegexEngine({ forgiving: true }),
  }),
);

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
  const lines = await codeToTokensBase(code.replace(/\n$/, ''), { lang, theme, tokenizeTimeLimit: 0 });
  const drawn = lines.map(drawnLine);
  const children: ElementContent[] =
    lineIds === undefined
      ? drawn.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: '\n' }, ...line]))
      : drawn.flatMap((line, index): ElementContent[] => {
          const properties = { id: `${lineIds}${index + 1}`, className: ['line'] };
          const element: Element = { type: 'element', tagName: 'span', properties, children: line };
          return index === 0 ? [element] : [{ type: 'text', value: '\n' }, element];
        });
  const inner: Element = { type: 'element', tagName: 'code', properties: {}, children: mergeTexts(children) };
  return { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [inner] };
}

/** The same as HTML, for files of code. Those of the last build are known. */
export async function highlightedHtml(code: string, options: CodeOptions): Promise<string> {
  const from = ['code', options.language, options.lineIds ?? '', code];
  return drawnBefore(...from) ?? keepDrawn(toHtml(await highlight(code, options)), ...from);
}

/** Gives each token its class and joins neighbours of one kind; text without a kind of its own needs no element. */
function drawnLine(tokens: readonly ThemedToken[]): ElementContent[] {
  const merged: { readonly kind: string | undefined; text: string }[] = [];
  let blanks = '';
  for (const [index, token] of tokens.entries()) {
    // Whitespace has no colour, so it joins the next token; at the end, the last one.
    const isBlank = token.content.trim() === '';
    if (isBlank && index + 1 < tokens.length) {
      blanks += token.content;
      continue;
    }
    const kind = kindOf(token);
    const text = blanks + token.content;
    blanks = '';
    const last = merged.at(-1);
    if (last !== undefined && (last.kind === kind || text.trim() === '')) last.text += text;
    else merged.push({ kind, text });
  }
  return merged.map(({ kind, text }) => {
    const inner: Text = { type: 'text', value: text };
    return kind === undefined ? inner : { type: 'element', tagName: 'span', properties: { className: [kind] }, children: [inner] };
  });
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

/** `var(--t-token-string-expression)` has the kind `t-string`; a token in the colour of plain text has none. */
function kindOf({ color = '' }: ThemedToken): string | undefined {
  const name = /^var\(--t-token-([a-z-]+)\)/.exec(color)?.[1];
  if (name === undefined || name === 'punctuation') return undefined;
  return `t-${name === 'string-expression' ? 'string' : name}`;
}

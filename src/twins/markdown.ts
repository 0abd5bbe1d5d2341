/** Writes Markdown: CommonMark, with the tables of GitHub. */
import { readdressed } from '../markdown/readdressed.ts';
import type { Sentence } from '../words/sentence.ts';

/** Turns a path of the site into an absolute URL. */
export type Address = (path: string) => string;

/** Blocks with a blank line between two. What is undefined or empty is left out. */
export const blocks = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

/** Characters that mark something up, anywhere in a line. An underscore inside a word does not. */
const MARKS = /[\\`*[\]<~]|&(?=#?[a-z0-9]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu;

/** The start of what GitHub's Markdown takes for an address, if something in it has to be escaped, in a table a pipe too: in an address, nothing can be. */
const ADDRESS = /(?<=https?|ftp):(?=\/\/\S*[\\|])|(?<=www)\.(?=\S*[\\|])|@(?=\S*[\\|])|(?<=[\\|]\S*)@/gi;

/** Plain words in the middle of a line: shown as they are. @example inLine('a <b> *c*') // 'a \\<b> \\*c\\*' */
export const inLine = (words: string): string =>
  words
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(MARKS, '\\$&')
    .replace(ADDRESS, '\\$&');

/**
 * A text in one line, so that its start is not taken for that of a list, a quote, a heading or code.
 *
 * @example asParagraph('1. of May') // '1\\. of May'
 */
export const asParagraph = (line: string): string =>
  line
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^(?=[-+*](?:[\s*-]|$)|#{1,6}(?:\s|$)|>|[=-]+\s*$|_[\s_]*_[\s_]*_|```|~~~|\[[^\]]*\]:)/, '\\');

/** Plain words as a paragraph or an item of a list. */
export const plain = (words: string): string => asParagraph(inLine(words)).replace(/(?<=\s)#+$/, (marks) => marks.replaceAll('#', '\\#'));

/** A heading of plain words. */
export const heading = (depth: number, words: string): string => `${'#'.repeat(depth)} ${plain(words)}`;

/** A heading of inline Markdown. */
export const headingOf = (depth: number, markdown: string): string => `${'#'.repeat(depth)} ${asParagraph(markdown)}`;

/** A list, one item to a line. */
export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A numbered list. */
export const numbered = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}`).join('\n');

/** A link with plain words. */
export const linked = (words: string, url: string): string => `[${inLine(words)}](${/[()<>\s]/.test(url) ? `<${url}>` : url})`;

/** A link that shows its address. */
export const bare = (url: string): string => `<${url.replaceAll('>', '%3E')}>`;

/** Bold plain words. */
export const bold = (words: string): string => `**${inLine(words.trim())}**`;

/** Bold inline Markdown. */
export const boldOf = (markdown: string): string => `**${markdown.trim()}**`;

/** Code within a line, with a fence longer than any run of backticks in it. */
export function code(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
  const fence = '`'.repeat(longestRun(line) + 1);
  const space = /^`|`$/.test(line) ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/**
 * A block of code.
 *
 * @param name the name of its file, if it has one
 */
export function codeBlock(text: string, language: string, name?: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const title = name === undefined ? '' : ` title="${name.replaceAll(/["`\r\n]/g, ' ')}"`;
  return `${fence}${language}${title}\n${text.replace(/\n$/, '')}\n${fence}`;
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** A table. Cells are inline Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** In a table, a pipe ends a cell unless a backslash stands before it, in code too. */
const cell = (markdown: string): string =>
  markdown.replace(/\s*[\r\n]+\s*/g, ' ').replace(/\\[\s\S]|\|/g, (found) => (found === '|' ? '\\|' : found));

/** A sentence of front matter, as typed, with its internal links as URLs. */
export const sentenceOf = (text: string, to: Address): string => readdressed(text, to);

/** A sentence of the interface. */
export const wordsOf = (sentence: Sentence, to: Address): string =>
  sentence
    .map((piece) => {
      if (typeof piece === 'string') return inLine(piece);
      if (piece.kind === 'link') return linked(piece.text, piece.path.startsWith('#') ? piece.path : to(piece.path));
      if (piece.kind === 'markdown') return readdressed(piece.text, to);
      return piece.kind === 'bold' ? bold(piece.text) : inLine(piece.text);
    })
    .join('')
    .trim();

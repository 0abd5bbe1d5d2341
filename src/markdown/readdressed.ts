import { visit } from 'unist-util-visit';
import { isInternal } from '../urls/urls.ts';
import type { Outline } from './outline.ts';
import { readSentence } from './read.ts';

/** An address in a piece of Markdown, and the offset at which its link, picture or definition begins. */
interface Addressed {
  readonly offset: number;
  readonly url: string;
}

/**
 * A sentence of front matter with other addresses in place of its internal ones; the rest stays as typed.
 *
 * @param to the new address of a path
 * @example readdressed('See [a](/a/) and `](/a/)`', (path) => `https://a.org${path}`) // 'See [a](https://a.org/a/) and `](/a/)`'
 */
export function readdressed(text: string, to: (path: string) => string): string {
  // Most sentences have no internal link, and parsing takes a thousand times as long as looking for one.
  if (!/\]\s*[(:]\s*<?\//.test(text)) return text;
  const found: Addressed[] = [];
  visit(readSentence(text), (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition')
      found.push({ offset: node.position?.start.offset ?? 0, url: node.url });
  });
  return replaced(text, found, to);
}

/** The same for a body, whose outline is known. */
export function bodyReaddressed(text: string, { links, images }: Pick<Outline, 'links' | 'images'>, to: (path: string) => string): string {
  const starts = lineStarts(text);
  const found = [...links, ...images].map(({ line, column, url }) => ({ offset: (starts[line - 1] ?? 0) + column - 1, url }));
  return replaced(text, found, to);
}

/** The offset of each line of a text. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function replaced(text: string, found: readonly Addressed[], to: (path: string) => string): string {
  const ends = new Map<number, string>();
  for (const { offset, url } of found) {
    if (!isInternal(url)) continue;
    const typed = new RegExp(String.raw`\]\s*[(:]\s*<?${RegExp.escape(url)}`, 'g');
    typed.lastIndex = offset;
    const match = typed.exec(text);
    if (match !== null) ends.set(match.index + match[0].length, url);
  }
  let result = '';
  let from = 0;
  for (const [end, url] of [...ends].sort(([a], [b]) => a - b)) {
    result += text.slice(from, end - url.length) + to(url);
    from = end;
  }
  return result + text.slice(from);
}

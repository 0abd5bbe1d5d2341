/** Corrects what has one answer, in the text of files. */
import type { Finding } from '../findings/finding.ts';

/** One correction in a text. */
interface Change {
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

/** Offset of a line and column in a text, first is 1; the end of the text for one behind it. */
function offsetOf(text: string, { line, column }: Pick<Finding, 'line' | 'column'>): number {
  let start = 0;
  for (let number = 1; number < line; number++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** Whether an offset stands between two backticks of its line: code is not corrected. */
function isInCode(text: string, offset: number, from: number): boolean {
  const start = Math.max(from, text.lastIndexOf('\n', offset - 1) + 1);
  return (text.slice(start, offset).split('`').length - 1) % 2 === 1;
}

/**
 * A text with the corrections that findings in it carry. Each is made at the first place from that of the finding on; what overlaps with
 * another one waits for the next run.
 *
 * @param findings those of this file
 */
export function fixed(text: string, findings: readonly Finding[]): { readonly text: string; readonly count: number } {
  const changes: Change[] = [];
  for (const { fix, ...place } of findings) {
    if (fix === undefined) continue;
    const from = offsetOf(text, place);
    let at = text.indexOf(fix.from, from);
    while (
      at >= 0 &&
      (isPartOfWord(text, at, fix.from) ||
        (!fix.from.includes('\n') && isInCode(text, at, from)) ||
        changes.some((one) => overlaps(one, { at, ...fix })))
    )
      at = text.indexOf(fix.from, at + 1);
    if (at >= 0) changes.push({ at, ...fix });
  }
  const inOrder = changes.toSorted((a, b) => b.at - a.at);
  const result = inOrder.reduce((now, { at, from, to }) => now.slice(0, at) + to + now.slice(at + from.length), text);
  return { text: result, count: inOrder.length };
}

/** Whether a text stands inside a longer word. */
const isPartOfWord = (text: string, at: number, found: string): boolean =>
  /[\p{L}\p{N}_]{2}/u.test(text.slice(at - 1, at + 1)) ||
  /[\p{L}\p{N}_]{2}/u.test(text.slice(at + found.length - 1, at + found.length + 1));

const overlaps = (a: Change, b: Change): boolean => a.at < b.at + b.from.length && b.at < a.at + a.from.length;

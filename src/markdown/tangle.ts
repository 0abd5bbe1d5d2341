/** Markdown that is too tangled to be read: parsers recurse once per level, and take time that grows with the square of open signs. */
import type { Spot } from './mistakes/mistake.ts';

/** Where text is too tangled, and what to do about it. */
export interface Tangle extends Spot {
  readonly expected: string;
  readonly actual: string;
  readonly tip: string;
}

/** Maximum nesting depth of quotes and lists. */
const DEEPEST = 24;
/** Maximum number of signs that may begin or end markup, and of lines, in one block of text. Real blocks have at most a tenth of it, long tables a half. */
const MOST_SIGNS = 1000;
const MOST_LINES = 400;
/** Maximum number of lines of a file that begin an item of a list or a quote. */
const MOST_ITEMS = 1000;

const MARKERS = new RegExp(String.raw`^[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){${DEEPEST + 1}}`);
const INDENTED = new RegExp(String.raw`^(?: {2}|\t){${DEEPEST + 1},}(?:[-*+>]|\d{1,9}[.)])`);
const SIGNS = /[[\]*_`<>{}~!&]/g;
const ITEM = /^[ \t]*(?:>|[-*+](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))/;

/** Where a text is too tangled to be parsed; undefined for any realistic text. Takes time that grows with its length alone. */
export function tangleIn(text: string): Tangle | undefined {
  let signs = 0;
  let first = 1;
  let items = 0;
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const spot = { line: index + 1, column: 1 };
    if (MARKERS.test(line) || INDENTED.test(line))
      return { ...spot, expected: `at most ${DEEPEST} quotes and lists in one another`, actual: 'more', tip: 'write it flatter' };
    if (ITEM.test(line)) items += 1;
    if (items > MOST_ITEMS)
      return { ...spot, expected: `at most ${MOST_ITEMS} items of lists in a text`, actual: 'more', tip: 'make several pages of it' };
    if (line.trim() === '') {
      signs = 0;
      first = index + 2;
      continue;
    }
    signs += line.match(SIGNS)?.length ?? 0;
    if (signs > MOST_SIGNS)
      return {
        line: first,
        column: 1,
        expected: `at most ${MOST_SIGNS} signs of Markdown between two empty lines`,
        actual: 'more',
        tip: 'put an empty line between its parts',
      };
    if (index + 2 - first > MOST_LINES)
      return {
        line: first,
        column: 1,
        expected: `at most ${MOST_LINES} lines between two empty ones`,
        actual: 'more',
        tip: 'put an empty line between its parts',
      };
  }
  return undefined;
}

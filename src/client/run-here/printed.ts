/**
 * What a program printed, kept within bounds: its beginning and its end, and how many lines were left out between them. The
 * beginning shows how the program started, the end has the traceback. Pieces can be joined in any grouping, so the thread
 * and the page bound what they have in the same way, and the counts stay exact.
 */
import { charactersNotShown, linesNotShown } from '../../words/en/client/run-here.ts';

/** Characters of the first lines, and of the last. A text area lays out all of them in 80 ms at most, whatever the script. */
const [FIRST, LAST] = [10_000, 40_000];
/** Each line counts as so many characters at least, which bounds them to 200 and 800. A text area lays those out in 20 ms. */
const LEAST = 50;
/** Characters of a line that are kept: less than `FIRST`, so that some line always fits. */
const LONGEST = 5_000;

/** A line. Where more was printed than is kept, its beginning is kept. */
export interface Line {
  readonly text: string;
  /** Characters left out at its end. */
  readonly more: number;
}

/** What was printed. The last line is not finished: it is empty after a line end. */
export interface Printed {
  /** The first lines, at least one; all of them where none is left out. */
  readonly first: readonly Line[];
  /** Lines left out after the first. */
  readonly omitted: number;
  /** The last lines; none where none is left out. */
  readonly last: readonly Line[];
}

const EMPTY: Line = { text: '', more: 0 };

/** Nothing was printed yet. */
export const NOTHING: Printed = { first: [EMPTY], omitted: 0, last: [] };

/** Splits a text into lines. A carriage return ends a line too, as it does in a text area. */
export const printedOf = (text: string): Printed =>
  joined(NOTHING, { first: text.split(/\r\n?|\n/).map((line) => shortened(line)), omitted: 0, last: [] });

/** Joins what was printed before and what was printed after it. */
export function joined(before: Printed, after: Printed): Printed {
  const isWhole = before.omitted === 0;
  const lines = continued(isWhole ? before.first : before.last, after.first);
  const first = isWhole ? lines.slice(0, fitting(lines, FIRST)) : before.first;
  const rest = isWhole ? lines.slice(first.length) : lines;
  const last = after.omitted === 0 ? rest.slice(rest.length - fitting(rest.toReversed(), LAST)) : after.last;
  const omitted = before.omitted + after.omitted + rest.length - (after.omitted === 0 ? last.length : 0);
  return omitted === 0 ? { first: lines, omitted, last: [] } : { first, omitted, last };
}

/** The text as it is shown, with words for what is left out. */
export const inFull = ({ first, omitted, last }: Printed): string =>
  [...first.map(lineInFull), ...(omitted === 0 ? [] : [linesNotShown(omitted)]), ...last.map(lineInFull)].join('\n');

const lineInFull = ({ text, more }: Line): string => (more === 0 ? text : `${text} ${charactersNotShown(more)}`);

/** The lines of two texts, where the second continues the last line of the first. */
function continued(before: readonly Line[], after: readonly Line[]): Line[] {
  const { text, more } = before.at(-1) ?? EMPTY;
  const [next = EMPTY, ...others] = after;
  const line = more > 0 ? { text, more: more + characters(next.text) } : shortened(text + next.text);
  return [...before.slice(0, -1), { text: line.text, more: line.more + next.more }, ...others];
}

/** A line, cut where it is too long, but not in the middle of a character. */
function shortened(text: string): Line {
  if (text.length <= LONGEST) return { text, more: 0 };
  const end = (text.codePointAt(LONGEST - 1) ?? 0) > 0xffff ? LONGEST - 1 : LONGEST;
  return { text: text.slice(0, end), more: characters(text.slice(end)) };
}

const characters = (text: string): number => [...text].length;

/** How many lines fit, from the first on. */
function fitting(lines: readonly Line[], budget: number): number {
  let left = budget;
  const tooMany = lines.findIndex(({ text }) => {
    left -= Math.max(LEAST, text.length);
    return left < 0;
  });
  return tooMany < 0 ? lines.length : tooMany;
}

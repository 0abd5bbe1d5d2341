/**
 * The output of a program, limited in size: its beginning and its end, and the number of lines omitted between them. The
 * beginning shows how the program started, the end has the traceback. Joining pieces is associative, so the worker and the
 * page can both limit their part in the same way, and the counts stay exact.
 */
import { charactersNotShown, linesNotShown } from '../../words/en/client/run-here.ts';

/** Limits for the first and the last lines, in characters. A text area lays them out in at most 80 ms in any writing system. */
const [FIRST, LAST] = [10_000, 40_000];
/** Minimum that each line counts, which limits the lines to 200 and 800. A text area lays those out in 20 ms. */
const LEAST = 50;
/** Maximum characters kept of a line: less than `FIRST`, so that at least one line always fits. */
const LONGEST = 5_000;

/** A line. If it is too long, only its beginning is kept. */
export interface Line {
  readonly text: string;
  /** Number of characters omitted at the end. */
  readonly more: number;
}

/** The output. The last line is unfinished: it is empty after a line ending. */
export interface Printed {
  /** The first lines, at least one; all lines if none are omitted. */
  readonly first: readonly Line[];
  /** Number of lines omitted after the first lines. */
  readonly omitted: number;
  /** The last lines; empty if none are omitted. */
  readonly last: readonly Line[];
}

const EMPTY: Line = { text: '', more: 0 };

/** Empty output. */
export const NOTHING: Printed = { first: [EMPTY], omitted: 0, last: [] };

/** Splits a text into lines. A carriage return ends a line too, as it does in a text area. */
export const printedOf = (text: string): Printed =>
  joined(NOTHING, { first: text.split(/\r\n?|\n/).map((line) => shortened(line)), omitted: 0, last: [] });

/** Joins earlier and later output. */
export function joined(before: Printed, after: Printed): Printed {
  const isWhole = before.omitted === 0;
  const lines = continued(isWhole ? before.first : before.last, after.first);
  const first = isWhole ? lines.slice(0, fitting(lines, FIRST)) : before.first;
  const rest = isWhole ? lines.slice(first.length) : lines;
  const last = after.omitted === 0 ? rest.slice(rest.length - fitting(rest.toReversed(), LAST)) : after.last;
  const omitted = before.omitted + after.omitted + rest.length - (after.omitted === 0 ? last.length : 0);
  return omitted === 0 ? { first: lines, omitted, last: [] } : { first, omitted, last };
}

/** The text to show, with a note for omitted parts. */
export const inFull = ({ first, omitted, last }: Printed): string =>
  [...first.map(lineInFull), ...(omitted === 0 ? [] : [linesNotShown(omitted)]), ...last.map(lineInFull)].join('\n');

const lineInFull = ({ text, more }: Line): string => (more === 0 ? text : `${text} ${charactersNotShown(more)}`);

/** The lines of two pieces of output; the second continues the last line of the first. */
function continued(before: readonly Line[], after: readonly Line[]): Line[] {
  const { text, more } = before.at(-1) ?? EMPTY;
  const [next = EMPTY, ...others] = after;
  const line = more > 0 ? { text, more: more + characters(next.text) } : shortened(text + next.text);
  return [...before.slice(0, -1), { text: line.text, more: line.more + next.more }, ...others];
}

/** Truncates a line that is too long, but not in the middle of a character. */
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

/** Blocks of code that are regions of a file: their lines stand in it unbroken, indentation aside. */

/** Lines without the indentation that all of them share; empty lines have none. */
function dedented(lines: readonly string[]): string[] {
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const shared = depths.length === 0 ? 0 : Math.min(...depths);
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(shared).trimEnd()));
}

const linesOf = (text: string): string[] => text.replace(/\r\n/g, '\n').replace(/\n+$/, '').split('\n');

/** A line that stands for lines left out: an ellipsis, or a comment with one. */
const LEFT_OUT = /^\s*(?:(?:#|\/\/|--|;)\s*)?(?:…|\.\.\.)\s*$/;

/** The parts of a block between lines that say that something was left out, without empty lines around them. */
function partsOf(block: string): string[][] {
  const parts: string[][] = [[]];
  for (const line of linesOf(block))
    if (LEFT_OUT.test(line)) parts.push([]);
    else parts.at(-1)?.push(line);
  return parts.map(trimmed).filter((part) => part.length > 0);
}

function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

/** Index of the line from which a part stands in a file; -1 if it does not. */
function placeIn(lines: readonly string[], part: readonly string[], from: number): number {
  const wanted = dedented(part);
  for (let at = from; at + part.length <= lines.length; at++) {
    if ((lines[at] ?? '').trim() !== wanted[0]?.trim()) continue;
    if (dedented(lines.slice(at, at + part.length)).join('\n') === wanted.join('\n')) return at;
  }
  return -1;
}

/**
 * What keeps a block from being a region of a file: the first of its lines that does not stand there; undefined if all do. Parts that are
 * separated by a line with nothing but `…` stand in the file in this order.
 */
export function strayLine(block: string, file: string): string | undefined {
  const lines = linesOf(file);
  let from = 0;
  for (const part of partsOf(block)) {
    const at = placeIn(lines, part, from);
    if (at < 0) {
      const fits = part.findIndex((_, index) => placeIn(lines, part.slice(0, index + 1), from) < 0);
      return (part[Math.max(fits, 0)] ?? '').trim();
    }
    from = at + part.length;
  }
  return undefined;
}

/**
 * A block as the file has it now: for each part, the lines of the file from the one that is its first line to the one that is its last.
 * Undefined if the file lacks one of them.
 */
export function writtenAnew(block: string, file: string): string | undefined {
  const lines = linesOf(file);
  let from = 0;
  const parts: string[] = [];
  for (const part of partsOf(block)) {
    const start = lines.findIndex((line, index) => index >= from && line.trim() === part[0]?.trim());
    const end = lines.findIndex((line, index) => index >= start + Math.min(part.length, 2) - 1 && line.trim() === part.at(-1)?.trim());
    if (start < 0 || end < start) return undefined;
    parts.push(dedented(lines.slice(start, end + 1)).join('\n'));
    from = end + 1;
  }
  return parts.join('\n# …\n');
}

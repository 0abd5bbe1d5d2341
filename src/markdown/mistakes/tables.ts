/** Tables whose rows do not match their header. */
import type { TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { counted } from '../../words/count.ts';
import { nodesOfType } from '../nodes.ts';
import { clip, doubtful, type Mistake, type Reading, spotOf, typedFor, wrong } from './mistake.ts';

/** Rows with more cells than their header; the page drops the extra cells. Each with the number of cells in its header. */
export function tornRows({ tree }: Pick<Reading, 'tree'>): ReadonlyMap<TableRow, number> {
  const torn = new Map<TableRow, number>();
  for (const { children } of nodesOfType(tree, 'table')) {
    const [head, ...rows] = children;
    const width = head?.children.length ?? 0;
    for (const row of rows) if (row.children.length > width) torn.set(row, width);
  }
  return torn;
}

/** The delimiter row below a header: dashes, colons and pipes. */
const DELIMITERS = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

const cellsOf = (line: string): number =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/).length;

/** Rows that lose a cell, headers whose delimiter row has a different number of columns, columns without a name. */
export function tableMistakes(reading: Reading): Mistake[] {
  const { text, tree } = reading;
  const found: Mistake[] = [];
  for (const [row, width] of tornRows(reading))
    found.push(
      wrong(
        spotOf(row),
        'table',
        `at most ${counted(width, 'cell')} in a row, as in the head of the table`,
        `${row.children.length}`,
        tipFor(typedFor(text, row)),
      ),
    );
  for (const node of nodesOfType(tree, 'paragraph')) {
    const lines = typedFor(text, node).split('\n');
    const at = lines.findIndex((line, index) => index > 0 && line.includes('|') && DELIMITERS.test(line.trim()));
    const [head, delimiters] = [lines[at - 1] ?? '', lines[at] ?? ''];
    if (at < 1 || !head.includes('|')) continue;
    const spot = { line: spotOf(node).line + at, column: 1 };
    const wanted = cellsOf(head);
    found.push(
      wrong(
        spot,
        'table',
        `a line of ${counted(wanted, 'column')}, as in the head above it`,
        `${cellsOf(delimiters)}`,
        `|${' --- |'.repeat(wanted)}`,
      ),
    );
  }
  for (const { children } of nodesOfType(tree, 'table')) {
    const empty = children[0]?.children.find((cell) => textOf(cell).trim() === '');
    if (empty !== undefined)
      found.push(doubtful(spotOf(empty), 'table', 'a word at the top of each column', 'an empty cell', 'say what the column holds'));
  }
  return found;
}

/** A pipe in code is the usual reason: the code is shown as it has to be typed. */
function tipFor(row: string): string {
  const [code] = [...row.matchAll(/`[^`]+`/g)].map(([one]) => one).filter((one) => /(?<!\\)\|/.test(one));
  return code === undefined ? 'write a | inside a cell as \\|' : clip(code.replace(/(?<!\\)\|/g, '\\|'));
}

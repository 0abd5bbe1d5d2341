/** How much of a decision record fits on paper: a team takes one or two pages to a meeting. */
import type { Block, FactAnswer, FactRow, Piece } from './record-parts.ts';

/** Which answers have their sentences: all, those of the rows that decide, or none, so that only levels and values are left. */
const DETAILS = ['all', 'deciding', 'terms'] as const;
/** How much of a record is printed. Markdown always has all of it. */
export type Detail = (typeof DETAILS)[number];

/** Two pages of A4 in lines, and a line in letters, in a wide font of 8.5 points. What a page break leaves free is not counted. */
const PAPER = { lines: 134, letters: 104 };
/** The table of facts: how much lower its lines are, what is between its rows in lines, and the share of its first column. */
const TABLE = { line: 0.92, gap: 0.25, first: 0.2 };
/** What is around a heading and a text, in lines. */
const AROUND = { heading: 1.9, text: 1.2 };

/** The most detail with which a record fits on two pages; the least if it does not fit at all. */
export const detailFor = (blocks: readonly Block[]): Detail =>
  DETAILS.find((detail) => sum(blocks.map((block) => linesOf(block, detail))) <= PAPER.lines) ?? 'terms';

/** The items of a list with some detail. */
export const itemsOf = ({ items, short = items }: Extract<Block, { kind: 'list' }>, detail: Detail): readonly (readonly Piece[])[] =>
  detail === 'terms' ? short : items;

/** What follows the level or value of an answer with some detail. A value says by itself what a level needs a sentence for. */
export const sentenceOf = ({ says }: FactRow, { isValue, text }: FactAnswer, detail: Detail): string =>
  isValue || text === '' || detail === 'terms' || (detail === 'deciding' && says !== 'decides') ? '' : `. ${text}`;

/** Lines that a part of a record takes on paper, about. */
function linesOf(block: Block, detail: Detail): number {
  switch (block.kind) {
    case 'heading':
      return AROUND.heading;
    case 'text':
      return wrapped(lengthOf(block.pieces)) * AROUND.text;
    case 'list':
      return sum(itemsOf(block, detail).map((pieces) => wrapped(lengthOf(pieces))));
    case 'facts': {
      const same = block.rows.filter(({ says }) => says === 'same');
      const column = (1 - TABLE.first) / block.options.length;
      const rows = block.rows
        .filter(({ says }) => says !== 'same')
        .map((row) =>
          Math.max(
            wrapped(lengthOf([row.link]), TABLE.first) + wrapped(row.id.length + row.verified.length, TABLE.first),
            ...row.answers.map((answer) => wrapped(answer.term.length + sentenceOf(row, answer, detail).length, column)),
          ),
        );
      return (
        // The heading of the table, and what stands before it.
        3 +
        sum(rows.map((lines) => lines * TABLE.line + TABLE.gap)) +
        wrapped(sum(same.map(({ link, id, verified, answers }) => lengthOf([link, id, verified, answers[0]?.term ?? '']) + 5)))
      );
    }
  }
}

/** Lines of a text of some letters. @param share the share of the width of the page that it has */
const wrapped = (letters: number, share = 1): number => Math.ceil(letters / (PAPER.letters * share));
const lengthOf = (pieces: readonly Piece[]): number => sum(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text).length));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

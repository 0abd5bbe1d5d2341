/** Shows what a program returned, beside what was recorded. */
import type { DriverResult } from '../../experiments/run/protocol.ts';
import * as wording from '../../words/en/client/run-here.ts';
import { button, make } from '../make.ts';
import { drawn, nameOf } from './answer.ts';
import { type ComparedLine, differing } from './compare.ts';
import type { Question } from './words.ts';

/** Equal lines that are shown before and after others; between them a longer run is folded. */
const AROUND = 3;

/** What is shown of a result. */
export interface Shown {
  readonly result: DriverResult;
  readonly question: Question;
  /** The page in its frame, with notes; empty if the result is no page. */
  readonly page: readonly HTMLElement[];
  /** The way on from a redirect; undefined if it is none. */
  readonly wayOn: HTMLElement | undefined;
  readonly comparison: Comparison | undefined;
}

/** A result beside its recording. */
export interface Comparison {
  readonly lines: readonly ComparedLine[];
  /** The day of the recording, and the Python version of the interpreter here. */
  readonly recorded: string;
  readonly python: string;
}

/** The elements of a result. */
export function resultOf({ result, question, page, wayOn, comparison }: Shown): HTMLElement[] {
  const [heading, ...parts] = drawn(result, question);
  const before = [...(heading === undefined ? [] : [heading]), ...(wayOn === undefined ? [] : [wayOn])];
  if (comparison === undefined) {
    // The rendered page goes above its source.
    const source = parts.findIndex((element) => element instanceof HTMLLabelElement);
    return [...before, ...(source < 0 ? [...parts, ...page] : parts.toSpliced(source, 0, ...page))];
  }
  const whole = make('details', {}, make('summary', { textContent: wording.whole }), ...parts);
  return [...before, table(comparison, nameOf(result, question)), ...(parts.length === 0 ? [] : [whole]), ...page];
}

/** One sentence about a comparison. */
export const compareInWords = (lines: readonly ComparedLine[]): string => wording.comparison.result(differing(lines));

/** Roles repeat the meaning of the elements, because the narrow layout takes their display and some browsers then drop it. */
function table({ lines, recorded, python }: Comparison, name: string): HTMLElement {
  const words = wording.comparison;
  const head = [words.recorded(recorded), words.returned(python)].map((textContent) =>
    make('th', { role: 'columnheader', scope: 'col', textContent }),
  );
  const body = make('tbody', { role: 'rowgroup' });
  body.append(...folded(lines));
  return make(
    'table',
    { className: 'compared', role: 'table' },
    make('caption', { className: 'hidden', textContent: `${name}: ${compareInWords(lines)}` }),
    make('thead', { role: 'rowgroup' }, make('tr', { role: 'row' }, ...head)),
    body,
  );
}

/** The rows, with a button in place of each long run of equal lines. */
function folded(lines: readonly ComparedLine[]): HTMLTableRowElement[] {
  const rows: HTMLTableRowElement[] = [];
  for (let start = 0; start < lines.length; ) {
    const isSame = lines[start]?.isSame;
    const after = lines.findIndex((line, index) => index > start && line.isSame !== isSame);
    const end = after < 0 ? lines.length : after;
    const run = lines.slice(start, end).map(rowOf);
    if (isSame && run.length > 2 * AROUND + 1) rows.push(...run.slice(0, AROUND), gap(run.slice(AROUND, -AROUND)), ...run.slice(-AROUND));
    else rows.push(...run);
    start = end;
  }
  return rows;
}

function rowOf({ recorded, returned, isSame }: ComparedLine): HTMLTableRowElement {
  const cell = (text: string | undefined, tag: 'del' | 'ins'): HTMLTableCellElement =>
    make('td', { role: 'cell' }, ...(text === undefined ? [] : [isSame ? text : make(tag, { textContent: text })]));
  return make('tr', { role: 'row', className: isSame ? 'same' : 'differs' }, cell(recorded, 'del'), cell(returned, 'ins'));
}

function gap(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement {
  const row = make('tr', { role: 'row', className: 'gap' });
  const show = button(wording.comparison.showEqual(rows.length), () => {
    const [first] = rows;
    row.replaceWith(...rows);
    // The button is gone: the focus goes on from where it was.
    if (first !== undefined) {
      first.tabIndex = -1;
      first.focus();
    }
  });
  row.append(make('td', { role: 'cell', colSpan: 2 }, show));
  return row;
}

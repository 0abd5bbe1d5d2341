/** Draws the results of a search. */

import type { Result } from '../../search/fuse.ts';
import { markedIn } from '../../search/marks.ts';
import { kindLabel, kindOf, type TitlesHead, topicOf } from '../../search/titles.ts';
import * as words from '../../words/en/client/search.ts';
import { make } from '../make.ts';
import type { FoundSection } from './engine.ts';

/** A text with the words of the query marked. */
export const withMarks = (text: string, marks: readonly string[]): (Node | string)[] =>
  markedIn(text, marks).map((piece) => (piece.isMarked ? make('mark', { textContent: piece.text }) : piece.text));

/** What results are drawn with. */
export interface Drawing {
  readonly base: string;
  readonly head: TitlesHead;
  /** The words of the query. */
  readonly marks: readonly string[];
}

/** A result, without what its page says: room is left for it. */
export function drawResult({ row }: Result, drawing: Drawing): HTMLLIElement {
  const { base, head } = drawing;
  const [path, title, , , , ruling] = row;
  const item = make('li', {}, make('a', { href: base + path.slice(1), className: 'title' }, ...withMarks(title, drawing.marks)));
  item.dataset['path'] = path;
  const topic = topicOf(head, row);
  item.append(
    ' ',
    make('small', {
      textContent: path.includes('#') ? (topic ?? '') : words.kindOf(kindLabel(head, row), topic === title ? undefined : topic),
    }),
  );
  if (ruling !== '') {
    const verdict = make('b', { className: 'ruling', textContent: head.rulings[ruling] ?? ruling });
    verdict.dataset['verdict'] = ruling;
    item.append(' ', verdict);
  }
  const lines = kindOf(head, row) === 'question' ? head.frameworks.length : 1;
  item.append(make('div', { className: 'says' }, ...Array.from({ length: lines }, () => make('p'))));
  return item;
}

/** Marks the words of another query in the title of a result that stays. */
export function remark(item: HTMLLIElement, { row }: Result, { marks }: Drawing): void {
  item.querySelector('.title')?.replaceChildren(...withMarks(row[1], marks));
}

/** Fills in what the page of a result says: one sentence, or a line for each framework. */
export function drawSays(item: HTMLLIElement, says: readonly string[], { head, marks }: Drawing): void {
  const lines =
    says.length === 1
      ? [make('p', {}, ...withMarks(says[0] ?? '', marks))]
      : says.flatMap((text, index) =>
          text === '' ? [] : [make('p', {}, make('b', { textContent: head.frameworks[index]?.[1] ?? '' }), ' ', ...withMarks(text, marks))],
        );
  item.querySelector('.says')?.replaceChildren(...lines);
}

/** Fills in the sections of a page that have the words of the query. */
export function drawSections(item: HTMLLIElement, sections: readonly FoundSection[]): void {
  item.querySelector('.sections')?.remove();
  if (sections.length === 0) return;
  const links = sections.map(({ url, title }) => make('li', {}, make('a', { href: url, textContent: title.replace(/\s*#$/, '') })));
  item.append(make('ul', { className: 'sections' }, ...links));
}

/** The tables of terms, and the terms of an aspect. */
import { directionPage, type termsOf, termsPage } from '../guide/pages/terms.ts';
import type { Direction } from '../guide/terms.ts';
import type { Name } from '../schemas/term.ts';
import { terms as words } from '../words/en/pages.ts';
import { twin as wordsOfTwin } from '../words/en/twins.ts';
import { type Desk, page } from './desk.ts';
import { blocks, code, heading, inLine, linked, plain, sentenceOf, table, wordsOf } from './markdown.ts';
import { links } from './parts.ts';

/** The names of one framework. */
const namesInMarkdown = (names: readonly Name[] | undefined, none: string): string => {
  if (names === undefined || names.length === 0) return inLine(names === undefined ? words.unwritten : none);
  return names.map(({ code: name, package: from }) => `${code(name)}${from === undefined ? '' : inLine(words.from(from))}`).join(', ');
};

/** The terms of an aspect. */
export const termsInMarkdown = ({ frameworks, rows }: NonNullable<ReturnType<typeof termsOf>>, desk: Desk): string =>
  blocks(
    heading(2, words.onAspect),
    table(
      [...frameworks.map(({ name }) => inLine(name)), words.differs],
      rows.map(({ names, differs }) => [
        ...names.map((own, index) => namesInMarkdown(own, words.none(frameworks[index]?.name ?? ''))),
        sentenceOf(differs, desk.to),
      ]),
    ),
  );

/** The list of the tables. */
export function termsTwin(desk: Desk): string {
  const { frame, directions } = termsPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, words.listHeading),
    plain(words.listLead),
    links(
      desk,
      directions.map(({ label, path, count }) => ({ title: label, path, more: plain(count) })),
    ),
  );
}

/** The table from one framework to another. */
export function directionTwin(desk: Desk, direction: Direction): string {
  const { frame, lead, from, to, none, groups, ...shown } = directionPage(desk.guide, desk.site, direction);
  return page(
    desk,
    frame,
    heading(1, shown.heading),
    plain(lead),
    wordsOf(wordsOfTwin.filter(frame.path), desk.page),
    ...groups.map(({ title, rows }) =>
      blocks(
        heading(2, title),
        table(
          [inLine(from.name), inLine(to.name), words.differs],
          rows.map((row) => [
            namesInMarkdown(row.known, none),
            namesInMarkdown(row.wanted, none),
            `${sentenceOf(row.differs, desk.to)} (${linked(row.title, desk.to(row.path))})`,
          ]),
        ),
      ),
    ),
  );
}

/** The page of what changed. */
import { changesPage } from '../guide/pages/changes.ts';
import { paths } from '../urls/urls.ts';
import { changes as words } from '../words/en/pages.ts';
import { type Desk, page } from './desk.ts';
import { blocks, bold, heading, linked, list, plain, sentenceOf, wordsOf } from './markdown.ts';

/** What changed, newest first. */
export function changesTwin(desk: Desk): string {
  const { frame, days } = changesPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, words.title),
    plain(words.description),
    wordsOf(words.feed(paths.feed), desk.page),
    ...days.map(({ day, changes }) =>
      blocks(
        heading(2, day),
        list(
          changes.map(({ kind, title, path, note }) =>
            [bold(kind), linked(title, desk.to(path)), ...(note === undefined ? [] : [sentenceOf(note, desk.to)])].join(' '),
          ),
        ),
      ),
    ),
  );
}

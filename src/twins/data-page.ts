import { dataPage } from '../guide/pages/data.ts';
import { dataPaths } from '../urls/files.ts';
import { data as words } from '../words/en/data.ts';
import { type Desk, page } from './desk.ts';
import { blocks, code, codeBlock, heading, inLine, linked, list, plain, table, wordsOf } from './markdown.ts';

/** The page about data. */
export function dataTwin(desk: Desk): string {
  const { to } = desk;
  const { frame, licence, files, examples, fields, feeds } = dataPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, words.heading),
    plain(words.lead),
    licence && wordsOf(licence, to),
    heading(2, words.files),
    wordsOf(words.aboutFiles(dataPaths.index), to),
    table(
      [words.path, words.holds, words.anExample, words.schema],
      files.map(({ path, about, example, schema }) => [
        code(path),
        inLine(about),
        example === undefined ? words.none : linked(example, desk.page(example)),
        schema === undefined ? words.none : linked(schema.name, desk.page(schema.path)),
      ]),
    ),
    plain(words.csv),
    heading(2, words.promises),
    list(words.promise.map((one) => wordsOf(one, to))),
    ...(examples.length === 0 ? [] : [heading(2, words.examples)]),
    ...examples.map(({ title, name, language, text }) => blocks(heading(3, title), codeBlock(text, language, name))),
    heading(2, words.fields),
    wordsOf(words.aboutFields(dataPaths.schema('aspect')), to),
    list(fields.map(({ name, meaning }) => `${code(name)}: ${inLine(meaning)}`)),
    heading(2, words.feeds),
    plain(words.aboutFeeds),
    list(feeds.map(({ title, path }) => linked(title, desk.page(path)))),
  );
}

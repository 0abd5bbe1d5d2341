/** The pages of programs: examples, experiments and measurements. */
import type { Example } from '../guide/model.ts';
import { measurementsPage } from '../guide/pages/measurements.ts';
import { examplePage, type ProgramShown, shelfPage } from '../guide/pages/programs.ts';
import type { ShelfInWords } from '../guide/shelves.ts';
import { measurements as wordsOfMeasurements } from '../words/en/pages.ts';
import { programs as words } from '../words/en/parts.ts';
import { twin as wordsOfTwin } from '../words/en/twins.ts';
import { bodyShown } from './body.ts';
import { type Desk, page } from './desk.ts';
import { asParagraph, blocks, code, codeBlock, heading, inLine, linked, list, plain, sentenceOf, wordsOf } from './markdown.ts';
import { links, measurementInMarkdown } from './parts.ts';

/** The list of examples, or of experiments. */
export function shelfTwin(desk: Desk, shelf: ShelfInWords): string {
  const { frame, title, about, entries } = shelfPage(desk.guide, desk.site, shelf);
  return page(
    desk,
    frame,
    heading(1, title),
    plain(about),
    links(
      desk,
      entries.map((entry) => ({ title: entry.title, path: entry.path, more: sentenceOf(entry.summary, desk.to) })),
    ),
  );
}

/** The page of an example or experiment. Whether a program runs in a browser is up to the page, to which a link leads. */
export function programsTwin(desk: Desk, shelf: ShelfInWords, example: Example): string {
  const { frame, data, programs } = examplePage(desk.guide, desk.site, shelf, example, () => undefined);
  const path = shelf.pathOf(example.id);
  return page(
    desk,
    frame,
    heading(1, data.question),
    asParagraph(sentenceOf(data.summary, desk.to)),
    example.needs.length === 0 ? wordsOf(wordsOfTwin.run(path), desk.page) : undefined,
    ...programs.map((program) => programShown(program, desk)),
    bodyShown(desk, example.file, path),
  );
}

function programShown({ name, install, run, size, archive, files, terminal, steps, ...program }: ProgramShown, desk: Desk): string {
  const { to } = desk;
  return blocks(
    heading(2, name),
    install && blocks(heading(3, words.install), codeBlock(install.copy, 'sh')),
    run && blocks(heading(3, words.run), codeBlock(run.copy, 'sh')),
    heading(3, words.program),
    `${inLine(size)}${linked(words.download, desk.page(archive))}`,
    ...files.map((file) => codeBlock(file.text, file.language, file.name)),
    terminal &&
      blocks(
        heading(3, words.run),
        codeBlock(terminal.command.copy, 'sh'),
        terminal.prints === undefined ? undefined : blocks(words.terminalShows, codeBlock(terminal.prints, 'text')),
        wordsOf(terminal.typed, to),
      ),
    heading(3, words.returned),
    ...steps.map(({ asked, why, results, shows }) =>
      blocks(
        [code(asked), ...(why === undefined ? [] : [sentenceOf(why, to)])].join(' '),
        ...results.map((result) =>
          blocks(plain(`${result.name}:`), result.text === '' ? undefined : codeBlock(result.text, result.language)),
        ),
        shows === undefined ? undefined : plain(words.browserShows(shows)),
      ),
    ),
    list([
      ...program.runs.map((ran) => asParagraph(wordsOf(ran, to))),
      ...(program.notInWasm === undefined ? [] : [plain(program.notInWasm)]),
      ...program.again.map(({ where, differences }) =>
        asParagraph([where, ...differences].map((sentence) => wordsOf(sentence, to)).join(' ')),
      ),
    ]),
  );
}

/** The page of all measurements. */
export function measurementsTwin(desk: Desk): string {
  const { to } = desk;
  const { frame, lead, conditions, scopes, refusals, measurements, programs } = measurementsPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfMeasurements.title),
    plain(lead),
    conditions &&
      blocks(
        heading(2, wordsOfMeasurements.conditions),
        list(conditions.rows.map(({ name, value }) => `${inLine(name)}: ${inLine(value)}`)),
        plain(conditions.method),
        codeBlock(conditions.commands, 'sh'),
      ),
    scopes.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfMeasurements.scopes),
          ...scopes.map(({ title, says, unlike }) =>
            blocks(heading(3, title), asParagraph(sentenceOf(says, to)), list(unlike.map((text) => asParagraph(sentenceOf(text, to))))),
          ),
        ),
    refusals.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfMeasurements.refused),
          plain(wordsOfMeasurements.aboutRefused),
          list(refusals.map(({ first, second, why }) => wordsOf(wordsOfMeasurements.refusal(first, second, why), to))),
        ),
    ...measurements.map((measurement) => measurementInMarkdown(measurement, desk)),
    ...programs.map(({ title, files }) =>
      blocks(heading(2, title), ...files.map((file) => codeBlock(file.text, file.language, file.name))),
    ),
  );
}

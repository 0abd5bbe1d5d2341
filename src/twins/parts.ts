/** Parts of pages that several pages share. */

import { rulingInWords } from '../claims/rulings.ts';
import { kindsOf } from '../evidence/kinds.ts';
import type { Framework } from '../guide/model.ts';
import type { ClaimsShown } from '../guide/pages/claims.ts';
import type { evidenceFor } from '../guide/pages/evidence.ts';
import type { MeasurementShown } from '../guide/pages/measurement.ts';
import type { SeriesShown } from '../guide/pages/series.ts';
import { termInWords } from '../matrix/levels.ts';
import type { CellPeriod, RowGroup } from '../matrix/matrix.ts';
import type { Answer } from '../schemas/answer.ts';
import { EITHER } from '../schemas/topic.ts';
import {
  matrixTable,
  opened,
  releaseName,
  answer as wordsOfAnswer,
  choose as wordsOfChoice,
  corrections as wordsOfCorrections,
  evidence as wordsOfEvidence,
  measurement as wordsOfMeasurement,
  series as wordsOfSeries,
} from '../words/en/parts.ts';
import { twin as words } from '../words/en/twins.ts';
import type { Desk } from './desk.ts';
import {
  asParagraph,
  bare,
  blocks,
  bold,
  boldOf,
  code,
  heading,
  inLine,
  linked,
  list,
  plain,
  sentenceOf,
  table,
  wordsOf,
} from './markdown.ts';

/** The term of an answer: the word of its level, or its value with its Markdown. */
export const term = (answer: Pick<Answer, 'level' | 'value'>): string =>
  answer.level === undefined ? termInWords(answer) : inLine(termInWords(answer));

/** A list of links, each with more words after it. */
export const links = (desk: Desk, items: readonly { readonly title: string; readonly path: string; readonly more?: string }[]): string =>
  list(items.map(({ title, path, more }) => [linked(title, desk.to(path)), more].filter(Boolean).join(': ')));

/** A document that was read: what it shows, where it is, and when it was read. */
export const documentRead = (
  { shows, url, accessed }: { readonly shows?: string; readonly url: string; readonly accessed: string },
  { to }: Pick<Desk, 'to'>,
): string => [shows === undefined ? '' : sentenceOf(shows, to), bare(url), `(${wordsOf(opened(accessed), to)})`].join(' ').trim();

/** An answer of one period. @param full whether to say how to get the feature, and with which packages */
export function period({ answer, period: when }: CellPeriod, { to }: Pick<Desk, 'to'>, full: boolean): string {
  const first = `${boldOf(term(answer))}${when === '' ? '' : ` (${inLine(when)})`}. ${sentenceOf(answer.summary, to)}`;
  if (!full) return first;
  return blocks(
    first,
    answer.how === undefined ? undefined : `${wordsOfAnswer.how} ${sentenceOf(answer.how, to)}`,
    answer.packages.length === 0
      ? undefined
      : blocks(
          words.packages,
          list(
            answer.packages.map(
              ({ name, version, by, url }) =>
                `${url === undefined ? inLine(name) : linked(name, url)} ${inLine(wordsOfAnswer.by(version, by))}`,
            ),
          ),
        ),
  );
}

/** The evidence for the answers of an aspect, by framework. */
export const evidenceShown = (evidence: ReturnType<typeof evidenceFor>, desk: Desk): string =>
  blocks(
    heading(2, wordsOfEvidence.title),
    ...evidence
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ name, pieces }) => blocks(heading(3, name), list(pieces.map((piece) => evidencePiece(piece, desk))))),
  );

type Piece = ReturnType<typeof evidenceFor>[number]['pieces'][number];

function evidencePiece({ word, document, contradicting, measured, run }: Piece, desk: Desk): string {
  const { to } = desk;
  const parts = [`${bold(word)}:`];
  if (document !== undefined) parts.push(documentRead(document, desk));
  if (contradicting !== undefined)
    parts.push(
      `${bold(wordsOfEvidence.disagree)} ${sentenceOf(contradicting.shows, to)} ${linked(contradicting.title, to(contradicting.path))}. ${wordsOfEvidence.rests}`,
    );
  if (measured !== undefined) {
    const { python, server, day } = measured.data;
    parts.push(
      `${inLine(measured.question)} ${linked(measured.title, to(measured.path))} (${wordsOf(wordsOfEvidence.measured(python, server, day), to)})`,
    );
  }
  if (run !== undefined) {
    const outcomes = run.outcomes.map(
      ({ outcome, versions }) =>
        `→ ${bold(outcome)}${run.outcomes.length > 1 ? inLine(wordsOfEvidence.outcomeOn(versions.join(', '))) : ''}`,
    );
    parts.push(
      [
        sentenceOf(run.shows, to),
        ...(run.asked === undefined ? [] : [code(run.asked)]),
        ...outcomes,
        linked(run.title, to(run.path)),
        `(${wordsOf(wordsOfEvidence.ran(run.versions.join(', '), run.runtimes, run.day), to)})`,
      ].join(' '),
    );
  }
  return parts.join(' ');
}

/** When to choose which framework, and when it does not matter. */
export const choices = (choose: Readonly<Record<string, readonly string[]>>, frameworks: readonly Framework[], { to }: Desk): string =>
  blocks(
    ...frameworks.map(({ id, data }) => {
      const texts = choose[id];
      return blocks(
        heading(3, wordsOfChoice.when(data.name)),
        texts === undefined ? plain(wordsOfChoice.unanswered) : list(texts.map((text) => asParagraph(sentenceOf(text, to)))),
      );
    }),
    choose[EITHER] === undefined
      ? undefined
      : blocks(heading(3, wordsOfChoice.either), list(choose[EITHER].map((text) => asParagraph(sentenceOf(text, to))))),
  );

/** The rows of a matrix: a link to each question, and for each framework its answers with their kinds of evidence. */
export const matrixRows = ({ rows }: Pick<RowGroup, 'rows'>, frameworks: readonly Framework[], { to }: Desk): string =>
  table(
    [matrixTable.question, ...frameworks.map(({ data, newest }) => inLine(`${data.name} ${releaseName(newest)}`))],
    rows.map(({ aspect, path, cells }) => [
      linked(aspect.data.title, to(path)),
      ...cells.map(({ periods }) =>
        periods
          .map((one) => {
            const kinds = kindsOf(one.answer).map(({ word }) => inLine(word));
            return `${period(one, { to }, false)}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}`;
          })
          .join(' '),
      ),
    ]),
  );

/** What was corrected, if anything was. */
export const corrections = (
  changes: readonly { readonly date: string; readonly note: string }[],
  { to }: Pick<Desk, 'to'>,
): string | undefined =>
  changes.length === 0
    ? undefined
    : blocks(heading(2, wordsOfCorrections), list(changes.map(({ date, note }) => `${date}: ${sentenceOf(note, to)}`)));

/** Claims with their rulings. */
export const claimsShown = (claims: ClaimsShown, { to }: Desk): string =>
  list(claims.map(({ title, path, ruling }) => `${bold(rulingInWords(ruling).word)}: ${linked(title, to(path))}`));

/** Figures over time. */
export const seriesInMarkdown = ({ title, question, reading, frameworks, rows, notes, sources }: SeriesShown, desk: Desk): string =>
  blocks(
    heading(2, title),
    plain(question),
    asParagraph(sentenceOf(reading, desk.to)),
    table(
      [wordsOfSeries.when, ...frameworks.map(({ name }) => inLine(name)), wordsOfSeries.source],
      rows.map(({ at, values, sources: cited }) => [
        at,
        ...values.map(inLine),
        cited.map(({ label, url }) => linked(label, url)).join(', '),
      ]),
    ),
    notes.length === 0 ? undefined : list(notes.map(({ label, note }) => `${plain(label)}: ${sentenceOf(note, desk.to)}`)),
    list(sources.map((source) => asParagraph(documentRead(source, desk)))),
  );

type Cells = MeasurementShown['panels'][number]['rows'][number]['cells'];
const measured = (cells: Cells): string[] => cells.map((cell) => (cell === undefined ? '' : inLine(`${cell.median} (${cell.spread})`)));

/** A measurement: the tables below its charts, and the conclusions. */
export const measurementInMarkdown = (measurement: MeasurementShown, desk: Desk): string =>
  blocks(
    measurement.link === undefined ? heading(2, measurement.title) : `## ${linked(measurement.title, desk.to(measurement.link))}`,
    plain(measurement.question),
    ...measurement.panels.map((panel) => {
      const titles = panel.targets.map(({ title }) => inLine(title));
      return blocks(
        heading(3, panel.title),
        asParagraph(sentenceOf(panel.scope.says, desk.to)),
        table(
          [inLine(panel.quantity), ...titles],
          panel.rows.map(({ label, cells }) => [inLine(label), ...measured(cells)]),
        ),
        panel.seconds.length === 0
          ? undefined
          : table(
              [inLine(panel.ratioTo), ...panel.seconds.map(({ title }) => inLine(title))],
              panel.ratios.map(({ label, cells }) => [
                inLine(label),
                ...cells.map(({ ratio, note }) => inLine([ratio, note === undefined ? undefined : `(${note})`].filter(Boolean).join(' '))),
              ]),
            ),
        panel.latencies.length === 0
          ? undefined
          : table(
              [wordsOfMeasurement.latencyIn, wordsOfMeasurement.percentile, ...titles],
              panel.latencies.map(({ label, percentile, cells }) => [inLine(label), inLine(percentile), ...measured(cells)]),
            ),
        panel.scope.unlike.length === 0
          ? undefined
          : blocks(plain(`${wordsOfMeasurement.unlike}:`), list(panel.scope.unlike.map((text) => asParagraph(sentenceOf(text, desk.to))))),
      );
    }),
    measurement.hasRatios ? plain(wordsOfMeasurement.aboutRatios) : undefined,
    heading(3, wordsOfMeasurement.follows),
    list(measurement.follows.map((text) => asParagraph(sentenceOf(text, desk.to)))),
    heading(3, wordsOfMeasurement.doesNotFollow),
    list(measurement.does_not_follow.map((text) => asParagraph(sentenceOf(text, desk.to)))),
    `${wordsOf(measurement.conditions, desk.to)}${inLine(measurement.remarks)}`,
  );

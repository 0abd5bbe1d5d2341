/** The pages of topics, aspects and the matrix. */
import type { Aspect, Topic } from '../guide/model.ts';
import { aspectPage } from '../guide/pages/aspect.ts';
import type { Placed } from '../guide/pages/frame.ts';
import { matrixPage } from '../guide/pages/matrix.ts';
import { topicPage, topicsPage } from '../guide/pages/topics.ts';
import { paths } from '../urls/urls.ts';
import { strip } from '../words/en/navigation.ts';
import { aspect as words, matrix as wordsOfMatrix, topic as wordsOfTopic, topics as wordsOfTopics } from '../words/en/pages.ts';
import { releaseName, matrixTable as wordsOfTable } from '../words/en/parts.ts';
import { twin as wordsOfTwin } from '../words/en/twins.ts';
import { bodyShown, coverageInWords, evidenceKindsInWords, levelsInWords } from './body.ts';
import { type Desk, page } from './desk.ts';
import { asParagraph, blocks, heading, inLine, linked, plain, sentenceOf, table, wordsOf } from './markdown.ts';
import {
  choices,
  claimsShown,
  corrections,
  evidenceShown,
  links,
  matrixRows,
  measurementInMarkdown,
  period,
  seriesInMarkdown,
  term,
} from './parts.ts';
import { termsInMarkdown } from './terms.ts';

/** The page of an aspect. */
export function aspectTwin(desk: Desk, topic: Topic, placed: Placed<Aspect>): string {
  const { guide, site, to } = desk;
  const { frame, data, row, ...shown } = aspectPage(guide, site, topic, placed);
  const path = paths.aspect(topic.id, placed.one.id);
  return page(
    desk,
    frame,
    heading(1, data.question),
    [
      wordsOf(words.verified(data.verified.date, shown.versions), to),
      ...(data.review_by === undefined ? [] : [wordsOf(words.review(data.review_by.date, data.review_by.because), to)]),
    ].join(' '),
    heading(2, wordsOfTwin.answers),
    ...row.cells.map(({ framework, periods }) =>
      blocks(
        heading(3, `${framework.data.name} ${framework.compared.map(releaseName).join(', ')}`),
        ...periods.map((one) => period(one, desk, true)),
      ),
    ),
    bodyShown(desk, placed.one.file, path),
    shown.terms && termsInMarkdown(shown.terms, desk),
    ...shown.measurements.map((measurement) => measurementInMarkdown(measurement, desk)),
    ...shown.series.map((series) => seriesInMarkdown(series, desk)),
    evidenceShown(shown.evidence, desk),
    shown.claims.length === 0 ? undefined : blocks(heading(2, words.said), claimsShown([...shown.claims, ...shown.moreClaims], desk)),
    corrections(data.changes, desk),
    shown.next.length === 0
      ? undefined
      : blocks(
          heading(2, words.next),
          links(
            desk,
            shown.next.map(({ title, question, path: next }) => ({ title, path: next, more: plain(question) })),
          ),
        ),
  );
}

/** The page of a topic. */
export function topicTwin(desk: Desk, placed: Placed<Topic>): string {
  const { frame, data, frameworks, groups, coverage } = topicPage(desk.guide, desk.site, placed);
  const path = paths.topic(placed.one.id);
  return page(
    desk,
    frame,
    heading(1, data.question),
    asParagraph(sentenceOf(data.verdict, desk.to)),
    coverageInWords(coverage, desk),
    heading(2, wordsOfTopic.choose),
    choices(data.choose, frameworks, desk),
    heading(2, wordsOfTopic.answers),
    ...groups.map((group) => matrixRows(group, frameworks, desk)),
    wordsOf(wordsOfTwin.filter(path), desk.page),
    bodyShown(desk, placed.one.file, path),
  );
}

/** The list of topics. */
export function topicsTwin(desk: Desk): string {
  const { frame, coverage, frameworks, topics } = topicsPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfTopics.title),
    coverageInWords(coverage, desk),
    ...topics.map(({ title, path, verdict, rows }) =>
      blocks(
        heading(2, title),
        `${sentenceOf(verdict, desk.to)} ${linked(title, desk.to(path))}`,
        rows.length === 0
          ? undefined
          : table(
              [wordsOfTopics.question, ...frameworks.map(({ name }) => inLine(name))],
              rows.map((row) => [linked(row.title, desk.to(row.path)), ...row.answers.map(({ answer }) => term(answer))]),
            ),
      ),
    ),
  );
}

/** The whole matrix. With too many rows it leads to the topics, each of which has its own. */
export function matrixTwin(desk: Desk): string {
  const { frame, about, counts, groups, frameworks } = matrixPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfMatrix.title),
    plain(about),
    wordsOf(wordsOfMatrix.data(paths.matrixJson, paths.matrixCsv), desk.page),
    groups.length === 0 ? undefined : wordsOf(wordsOfTwin.filter(paths.matrix), desk.page),
    heading(2, wordsOfTable.legend),
    levelsInWords(),
    evidenceKindsInWords(),
    ...(groups.length === 0
      ? [
          links(
            desk,
            counts.map(({ title, path, answers }) => ({
              title,
              path,
              more: answers.map(({ inWords }, index) => inLine(strip.of(frameworks[index]?.data.name ?? '', inWords))).join('; '),
            })),
          ),
        ]
      : groups.map((group) => blocks(heading(2, group.topic.data.title), matrixRows(group, frameworks, desk)))),
  );
}

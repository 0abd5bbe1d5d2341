/** The pages of what one can choose: home, frameworks, and what people build. */

import { rulingInWords } from '../claims/rulings.ts';
import type { Case, Framework } from '../guide/model.ts';
import { casePage, casesPage } from '../guide/pages/cases.ts';
import { comparePage } from '../guide/pages/compare.ts';
import type { Placed } from '../guide/pages/frame.ts';
import { frameworkPage, frameworksPage } from '../guide/pages/frameworks.ts';
import { homePage } from '../guide/pages/home.ts';
import { paths } from '../urls/urls.ts';
import { compare as wordsOfCompare, caseCount as wordsOfCount } from '../words/en/compare.ts';
import {
  buildCase as words,
  cases as wordsOfCases,
  framework as wordsOfFramework,
  frameworks as wordsOfFrameworks,
  home as wordsOfHome,
} from '../words/en/pages.ts';
import { quote, evidence as wordsOfEvidence } from '../words/en/parts.ts';
import { twin as wordsOfTwin } from '../words/en/twins.ts';
import { bodyShown, coverageInWords } from './body.ts';
import { type Desk, page } from './desk.ts';
import { asParagraph, bare, blocks, bold, heading, inLine, linked, list, numbered, plain, sentenceOf, table, wordsOf } from './markdown.ts';
import { choices, documentRead, links, matrixRows, term } from './parts.ts';

/** The home page. */
export function homeTwin(desk: Desk): string {
  const { to } = desk;
  const shown = homePage(desk.guide, desk.site);
  const { frameworks, cases, claims, examples } = shown;
  return page(
    desk,
    shown.frame,
    heading(1, shown.title),
    ...shown.answer.map((text) => asParagraph(sentenceOf(text, to))),
    coverageInWords(shown.coverage, desk),
    shown.differences.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfHome.differences),
          table(
            [wordsOfHome.question, ...frameworks.map(({ data }) => inLine(data.name))],
            shown.differences.map(({ title, path, answers }) => [
              linked(title, to(path)),
              ...answers.map((answer) => (answer === undefined ? '' : term(answer))),
            ]),
          ),
        ),
    cases.length === 0 ? undefined : blocks(heading(2, wordsOfHome.building), links(desk, cases)),
    heading(2, wordsOfHome.glance),
    links(
      desk,
      shown.topics.map(({ title, path, verdict }) => ({ title, path, more: sentenceOf(verdict, to) })),
    ),
    claims.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfHome.claims),
          list(
            claims.map(
              ({ statement, path, ruling }) =>
                `${bold(rulingInWords(ruling).word)}: ${quote.begin}${sentenceOf(statement, to)}${quote.end} (${linked(wordsOfTwin.reason, to(path))})`,
            ),
          ),
        ),
    examples.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfHome.examples),
          links(
            desk,
            examples.map(({ title, path, summary }) => ({ title, path, more: sentenceOf(summary, to) })),
          ),
        ),
  );
}

/** The list of frameworks. */
export function frameworksTwin(desk: Desk): string {
  const { frame, frameworks } = frameworksPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfFrameworks.title),
    links(
      desk,
      frameworks.map(({ name, path, compared, summary }) => ({
        title: name,
        path,
        more: `${inLine(compared.join(', '))}. ${sentenceOf(summary, desk.to)}`,
      })),
    ),
  );
}

/** The page of a framework. */
export function frameworkTwin(desk: Desk, framework: Framework): string {
  const { to } = desk;
  const { frame, data, releases, directions, marks, adopters, milestones, counts, evidence } = frameworkPage(
    desk.guide,
    desk.site,
    framework,
  );
  const facts: readonly (readonly [string, string])[] = [
    [wordsOfFramework.licence, inLine(data.licence)],
    ...(data.first_release === undefined ? [] : [[wordsOfFramework.firstRelease, data.first_release] as const]),
    [wordsOfFramework.links, data.links.map(({ label, url }) => linked(label, url)).join(', ')],
    [wordsOfFramework.checked, data.verified],
  ];
  return page(
    desk,
    frame,
    heading(1, data.name),
    asParagraph(sentenceOf(data.summary, to)),
    heading(2, wordsOfFramework.releases),
    table(
      [
        wordsOfFramework.release,
        wordsOfFramework.newest,
        wordsOfFramework.first,
        wordsOfFramework.fixes,
        wordsOfFramework.securityFixes,
        wordsOfFramework.python,
      ],
      releases.map((release) => [
        inLine(`${release.name}${release.compared ? `,${wordsOfFramework.compared}` : ''}`),
        release.latest,
        release.released,
        release.bugfixesUntil,
        release.securityUntil,
        inLine(release.python),
      ]),
    ),
    asParagraph(sentenceOf(data.support, to)),
    list(facts.map(([name, value]) => `${inLine(name)}: ${value}`)),
    bodyShown(desk, framework.file, paths.framework(framework.id)),
    directions.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfFramework.equivalents),
          links(
            desk,
            directions.map(({ label, path, count }) => ({ title: label, path, more: plain(count) })),
          ),
        ),
    ...marks.map(({ title, answers }) =>
      blocks(
        heading(2, title),
        links(
          desk,
          answers.map(({ title: question, path, answer }) => ({
            title: question,
            path,
            more: `${term(answer)}. ${sentenceOf(answer.summary, to)}`,
          })),
        ),
      ),
    ),
    adopters.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfFramework.adopters),
          list(
            adopters.map(
              ({ name, at, what, url, accessed }) =>
                `${bold(name)}, ${inLine(at)}: ${sentenceOf(what, to)} ${documentRead({ url, accessed }, desk)}`,
            ),
          ),
        ),
    milestones.length === 0
      ? undefined
      : blocks(
          heading(2, wordsOfFramework.timeline),
          list(milestones.map(({ at, what, url }) => `${inLine(at)}: ${sentenceOf(what, to)} ${bare(url)}`)),
        ),
    heading(2, wordsOfFramework.answers),
    links(
      desk,
      counts.map(({ title, path, terms }) => ({ title, path, more: terms.map(({ text }) => inLine(text)).join(', ') })),
    ),
    heading(2, wordsOfEvidence.title),
    list(evidence.map((piece) => asParagraph(documentRead(piece, desk)))),
  );
}

/** The list of what people build. */
export function casesTwin(desk: Desk): string {
  const { frame, cases } = casesPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfCases.heading),
    plain(wordsOfCases.lead),
    links(
      desk,
      cases.map(({ title, path, summary }) => ({ title, path, more: sentenceOf(summary, desk.to) })),
    ),
  );
}

/** The page of something that people build. */
export function caseTwin(desk: Desk, placed: Placed<Case>): string {
  const { to } = desk;
  const { frame, data, frameworks, groups, also, count, sides, counterExamples, programs } = casePage(desk.guide, desk.site, placed);
  const sentences = (texts: readonly string[]): string => list(texts.map((text) => asParagraph(sentenceOf(text, to))));
  return page(
    desk,
    frame,
    heading(1, data.question),
    asParagraph(sentenceOf(data.summary, to)),
    heading(2, words.choose),
    choices(data.choose, frameworks, desk),
    bodyShown(desk, placed.one.file, paths.case(placed.one.id)),
    ...(groups.length === 0 ? [] : [heading(2, words.matters), ...groups.map((group) => matrixRows(group, frameworks, desk))]),
    also.length === 0
      ? undefined
      : blocks(
          heading(3, words.also(also.length)),
          list(
            also.map(
              ({ title, path, weight, because }) =>
                `${linked(title, to(path))} (${inLine(weight)}): ${asParagraph(sentenceOf(because, to))}`,
            ),
          ),
        ),
    ...(groups.length === 0
      ? []
      : [
          heading(2, wordsOfCount.title),
          `${bold(count.sentence)} ${plain(wordsOfCount.about(also.length))} ${wordsOf(wordsOfCount.weigh(count.path), desk.page)}`,
        ]),
    heading(2, words.sides),
    ...sides.map(({ name, lists, tiedTo, changingOver }) =>
      blocks(
        heading(3, name),
        ...lists.map(({ title, texts }) => blocks(heading(4, title), sentences(texts))),
        heading(4, words.tiedTo),
        asParagraph(sentenceOf(tiedTo, to)),
        heading(4, words.changingOver),
        asParagraph(sentenceOf(changingOver, to)),
      ),
    ),
    heading(2, words.counterExamples),
    list(
      counterExamples.map(({ text, evidence }) =>
        [
          asParagraph(sentenceOf(text, to)),
          ...evidence.flatMap(({ document, run }) => [
            ...(document === undefined ? [] : [documentRead({ url: document.url, accessed: document.accessed }, desk)]),
            ...(run === undefined ? [] : [linked(run.title, to(run.path))]),
          ]),
        ].join(' '),
      ),
    ),
    programs.length === 0
      ? undefined
      : blocks(
          heading(2, words.start),
          links(
            desk,
            programs.map(({ title, path, question }) => ({ title, path, more: plain(question) })),
          ),
        ),
    wordsOf(words.checked(data.verified), to),
  );
}

/** The page on which readers compare by what matters to them: how it counts, and the pages that count without them. */
export function compareTwin(desk: Desk): string {
  const { frame, cases } = comparePage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfCompare.heading),
    plain(wordsOfCompare.lead),
    wordsOf(wordsOfTwin.interactive(paths.compare), desk.page),
    links(desk, cases),
    heading(2, wordsOfCompare.method),
    plain(wordsOfCompare.order),
    numbered(wordsOfCompare.counts.map(plain)),
    wordsOf(wordsOfCompare.first(), desk.to),
    plain(wordsOfCompare.counted),
    plain(wordsOfCompare.step),
  );
}

/** The pages of claims, and of the articles that repeat them. */
import { rulingInWords } from '../claims/rulings.ts';
import type { Claim, Source } from '../guide/model.ts';
import { claimPage, claimsPage } from '../guide/pages/claims.ts';
import type { Placed } from '../guide/pages/frame.ts';
import { sourcePage, sourcesPage } from '../guide/pages/sources.ts';
import { plainInline } from '../markdown/inline.ts';
import { paths } from '../urls/urls.ts';
import { claim as words, claims as wordsOfClaims, source as wordsOfSource, sources as wordsOfSources } from '../words/en/pages.ts';
import { quote, undated } from '../words/en/parts.ts';
import { twin as wordsOfTwin } from '../words/en/twins.ts';
import { bodyShown } from './body.ts';
import { type Desk, page } from './desk.ts';
import {
  asParagraph,
  bare,
  blocks,
  bold,
  heading,
  headingOf,
  inLine,
  linked,
  list,
  plain,
  sentenceOf,
  table,
  wordsOf,
} from './markdown.ts';
import { claimsShown, corrections, documentRead, term } from './parts.ts';

/** The list of claims. */
export function claimsTwin(desk: Desk): string {
  const { frame, lead, hasArticles, tally, groups } = claimsPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfClaims.heading),
    plain(lead),
    list(tally.map(({ word, count, meaning }) => `${bold(word)} (${count}): ${inLine(meaning)}`)),
    hasArticles ? linked(wordsOfClaims.articles, desk.to(paths.sources)) : undefined,
    wordsOf(wordsOfTwin.filter(paths.claims), desk.page),
    ...groups.map(({ title, claims }) => blocks(heading(2, title), claimsShown(claims, desk))),
  );
}

/** The page of a claim. */
export function claimTwin(desk: Desk, placed: Placed<Claim>): string {
  const { to } = desk;
  const { frame, data, first, instead, owed, decidedBy, contradictions, statements } = claimPage(desk.guide, desk.site, placed);
  const decided = [
    ...decidedBy.aspects.map(({ question, path, answers }) =>
      [linked(question, to(path)), ...answers.map(({ label, answer }) => `${inLine(label)}${term(answer)}`)].join(' · '),
    ),
    ...decidedBy.programs.map(({ title, path, summary }) => `${linked(title, to(path))}: ${sentenceOf(summary, to)}`),
    ...decidedBy.evidence.map((piece) => asParagraph(documentRead(piece, desk))),
  ];
  return page(
    desk,
    frame,
    first === undefined ? heading(1, data.title) : headingOf(1, `${quote.begin}${sentenceOf(first.text, to)}${quote.end}`),
    bold(rulingInWords(data.ruling).word),
    instead && wordsOf(instead, to),
    owed && wordsOf(owed, to),
    bodyShown(desk, placed.one.file, paths.claim(placed.one.id)),
    decided.length === 0 ? undefined : blocks(heading(2, words.decided), list(decided)),
    contradictions.length === 0
      ? undefined
      : blocks(
          heading(2, words.against),
          list(
            contradictions.map(
              ({ text, path, ruling, publishers }) =>
                `${bold(rulingInWords(ruling).word)}: ${linked(`${quote.begin}${plainInline(text)}${quote.end}`, to(path))}, ${inLine(publishers)}`,
            ),
          ),
        ),
    corrections(data.changes, desk),
    heading(2, words.said),
    list(
      statements.map(({ text, sources }) =>
        [
          ...(text === undefined ? [] : [`${quote.begin}${sentenceOf(text, to)}${quote.end}`]),
          sources.map(({ title, path, from }) => `${linked(title, to(path))}${inLine(from)}`).join('; '),
        ].join(' '),
      ),
    ),
    wordsOf(words.ruled(data.verified), to),
  );
}

/** The list of articles. */
export function sourcesTwin(desk: Desk): string {
  const { frame, rulings, articles } = sourcesPage(desk.guide, desk.site);
  return page(
    desk,
    frame,
    heading(1, wordsOfSources.heading),
    plain(wordsOfSources.lead),
    table(
      [wordsOfSources.article, ...rulings.map(inLine), wordsOfSources.all],
      articles.map(({ title, path, publisher, published, counts, all }) => [
        `${linked(title, desk.to(path))}, ${inLine(publisher)}, ${inLine(published ?? undated)}`,
        ...counts.map(String),
        String(all),
      ]),
    ),
  );
}

/** The page of an article. */
export function sourceTwin(desk: Desk, placed: Placed<Source>): string {
  const { to } = desk;
  const { frame, data, score, rulings, statements } = sourcePage(desk.guide, desk.site, placed);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [wordsOfSource.publisher, inLine(data.publisher)],
    [wordsOfSource.author, data.author && inLine(data.author)],
    [wordsOfSource.published, data.published ?? (data.dated && sentenceOf(data.dated, to))],
    [wordsOfSource.address, data.url && bare(data.url)],
    [wordsOfSource.read, data.read],
    [wordsOfSource.score, inLine(score)],
    [wordsOfSource.rulings, rulings.map(({ ruling, count }) => `${count} ${inLine(rulingInWords(ruling).word)}`).join(', ')],
  ];
  return page(
    desk,
    frame,
    heading(1, data.title),
    asParagraph(sentenceOf(data.about, to)),
    list(facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${inLine(name)}: ${value}`]))),
    heading(2, wordsOfSource.getsRight),
    asParagraph(sentenceOf(data.gets_right, to)),
    heading(2, wordsOfSource.statements),
    plain(wordsOfSource.aboutStatements),
    list(
      statements.map(
        ({ text, path, ruling }) =>
          `${bold(rulingInWords(ruling).word)}: ${linked(`${quote.begin}${plainInline(text)}${quote.end}`, to(path))}`,
      ),
    ),
  );
}

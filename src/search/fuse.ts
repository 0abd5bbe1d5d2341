/** Joins what the titles and what the full text found into one list. */

import type { DocumentKind } from './documents.ts';
import type { Hit } from './rank.ts';
import { kindOf, type Row, type TitlesHead } from './titles.ts';

/** A page of the results. */
export interface Result {
  readonly row: Row;
  /** Whether a name of it is the query. */
  readonly isExact: boolean;
}

/** The results in the order in which they are shown. */
export interface Results {
  readonly answers: readonly Result[];
  /** What articles claim; shown after the answers. */
  readonly claims: readonly Result[];
}

/** Flattens the difference between ranks: the smaller, the more the first ranks count (Cormack, Clarke and Büttcher 2009). */
const FLAT = 8;
/** How much the rank in the full text counts, against that in the titles. */
const OF_FULL_TEXT = 0.42;
/** How much kinds of pages count when only their text has the words. Any other kind counts 1. */
const KINDS: Readonly<Partial<Record<DocumentKind, number>>> = {
  overview: 0.55,
  about: 0.8,
  example: 0.9,
  experiment: 0.6,
  claim: 0.9,
  article: 0.4,
};

/**
 * The pages of both lists by reciprocal rank, those with the query as a name first. A page that stands for its sections is left out
 * where one of its sections is found, unless its own name fits better.
 *
 * @param hits from the titles, best first
 * @param fullText from the full text, best first; undefined before it has answered
 */
export function fuse(hits: readonly Hit[], fullText: readonly Row[] | undefined, head: Pick<TitlesHead, 'kinds'>): Results {
  const found = new Map<string, { row: Row; score: number; isExact: boolean }>();
  // What fits badly among the titles must not stand before what the text says word for word.
  const best = hits[0]?.score ?? 0;
  const trust = Math.min(1, (hits[0]?.share ?? 0) + 0.15);
  const ofFullText = OF_FULL_TEXT * (trust === 1 ? 0.6 : 1);
  for (const [rank, { row, score, isExact }] of hits.entries())
    found.set(row[0], { row, isExact, score: (trust * Math.sqrt(score / best)) / (FLAT + rank) + (isExact ? 1 + score : 0) });
  for (const [rank, row] of (fullText ?? []).entries()) {
    const one = found.get(row[0]) ?? { row, score: 0, isExact: false };
    one.score += (ofFullText * (KINDS[kindOf(head, row) ?? 'question'] ?? 1)) / (FLAT + rank);
    found.set(row[0], one);
  }
  const sorted = [...found.values()].sort((a, b) => b.score - a.score);
  const withSections = new Set(sorted.flatMap(({ row }) => pageOfSection(row) ?? []));
  const byName = pagesBeforeSections(hits);
  const shown = sorted.filter(({ row: [path], isExact }) => isExact || byName.has(path) || !withSections.has(path));
  return {
    answers: shown.filter(({ row }) => kindOf(head, row) !== 'claim'),
    claims: shown.filter(({ row }) => kindOf(head, row) === 'claim'),
  };
}

/** The path of the page that a section is on. */
const pageOfSection = ([path]: Row): string | undefined => (path.includes('#') ? path.split('#')[0] : undefined);

/** The pages of which no section has a name that fits better. */
function pagesBeforeSections(hits: readonly Hit[]): Set<string> {
  const pages = new Set<string>();
  const behind = new Set<string>();
  for (const { row } of hits) {
    const page = pageOfSection(row);
    if (page !== undefined) behind.add(page);
    else if (!behind.has(row[0])) pages.add(row[0]);
  }
  return pages;
}

/**
 * A new order of results in which those that the reader may be about to choose stay where they are.
 *
 * @param held how many of the results shown must not move: 0 while nobody points at one
 */
export function settle<Thing extends { readonly row: Row }>(shown: readonly Thing[], next: readonly Thing[], held: number): Thing[] {
  const kept = shown.slice(0, held);
  const paths = new Set(kept.map(({ row }) => row[0]));
  return [...kept, ...next.filter(({ row }) => !paths.has(row[0]))];
}

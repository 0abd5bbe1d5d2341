/** Ranks the pages of the index by how well their names fit a query. */
import type { DocumentKind } from './documents.ts';
import type { Match, Names } from './names.ts';
import { kindOf, type Row, type SlotKind, type TitlesHead } from './titles.ts';

/** A page found. */
export interface Hit {
  readonly row: Row;
  /** From 0 to about 3: how well its names fit the whole query. */
  readonly score: number;
  /** Whether a title, an alias or a term of it is the query. */
  readonly isExact: boolean;
  /** Fraction of the query's weight that its names have, from 0 to 1. */
  readonly share: number;
}

/** How much a slot counts: what a page is called before what it mentions. */
const WEIGHTS: Readonly<Record<SlotKind, number>> = { title: 1, name: 0.95, question: 0.9, mention: 0.55 };
/** How much kinds of pages count, as what a person looks for. Any other kind counts 1. */
const KINDS: Readonly<Partial<Record<DocumentKind, number>>> = {
  framework: 1.1,
  overview: 0.85,
  about: 0.97,
  example: 0.9,
  experiment: 0.72,
  claim: 0.7,
  article: 0.45,
};

/** How much terms of a glossary and other sections that ask nothing count. */
const OF_TERMS = 0.85;
/** What a page gains of which the query is a name. */
const EXACT = 0.5;
/** What a whole name of several words inside a longer query adds. */
const CONTAINED = 0.3;
/** Below this share of a query's weight a page has nothing to do with it. */
export const LEAST_SHARE = 0.34;
/** The weight of the name of what every page compares: it tells little. */
export const COMMON = 0.03;
/** The weight of a word that belongs to any question. */
export const OF_QUESTIONS = 0.01;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** A word of the query, as it is ranked. */
export interface Ranked {
  readonly matches: readonly Match[];
  /** How much it tells. */
  readonly weight: number;
  /** Whether it names one of several things that the query compares. */
  readonly isCompared: boolean;
  /** For how many words of a slot it stands: none for one that belongs to any question, several for a name of several words. */
  readonly counts: number;
}

/** The pages by how well their slots fit. */
export function rank(names: Names, query: readonly Ranked[], head: TitlesHead, phrases: readonly (readonly string[])[]): Hit[] {
  const weights = query.map(({ weight }) => weight);
  const total = sumOf(weights);
  // What a query is about: not the words of its question, and the names of what is compared only if there is nothing else.
  const least = [COMMON, OF_QUESTIONS, 0].find((weight) => weights.some((one) => one > weight)) ?? 0;
  const subject = sumOf(weights.filter((weight) => weight > least));
  // For each slot that has a word of the query: the best fit of each.
  const slots = new Map<number, Float32Array>();
  for (const [index, { matches }] of query.entries())
    for (const { place, fit } of matches)
      for (const slot of names.slotsOf(place)) {
        let fits = slots.get(slot);
        if (fits === undefined) {
          fits = new Float32Array(query.length);
          slots.set(slot, fits);
        }
        if ((fits[index] ?? 0) < fit) fits[index] = fit;
      }
  const pages = new Map<number, { best: number; isExact: boolean; hasName: boolean; all: Float32Array; any: Float32Array }>();
  for (const [place, fits] of slots) {
    const slot = names.slots[place];
    if (slot === undefined) continue;
    const { row, kind, words } = slot;
    const isName = kind === 'title' || kind === 'name';
    // The name of a package may have one of the names that the query compares: the page is about something else.
    if (query.some(({ isCompared }, index) => isCompared && fits[index] === 0))
      for (const [index, { isCompared }] of query.entries()) if (isCompared) fits[index] = 0;
    let fitting = 0;
    let count = 0;
    let onSubject = 0;
    for (let index = 0; index < fits.length; index += 1) {
      const fit = fits[index] ?? 0;
      fitting += fit * (weights[index] ?? 0);
      if ((weights[index] ?? 0) > least) onSubject += fit * (weights[index] ?? 0);
      count += fit * (query[index]?.counts ?? 0);
    }
    const ofQuery = fitting / total;
    const ofSlot = Math.min(1, count / Math.max(1, words));
    const score = WEIGHTS[kind] * ofQuery * (0.5 + 0.5 * ofSlot);
    // A pasted text may have a whole name in it.
    const inside = isName && words > 1 && ofSlot > 0.97 ? CONTAINED * Math.min(1, words / 3) : 0;
    const page = pages.get(row) ?? {
      best: 0,
      isExact: false,
      hasName: false,
      all: new Float32Array(query.length),
      any: new Float32Array(query.length),
    };
    if (inside > 0) page.hasName = true;
    if (score + inside > page.best) page.best = score + inside;
    if (isName && onSubject > 0.97 * subject && ofSlot > 0.97) page.isExact = true;
    for (let index = 0; index < fits.length; index += 1) {
      const fit = fits[index] ?? 0;
      const weighted = fit * WEIGHTS[kind];
      if (weighted > (page.all[index] ?? 0)) page.all[index] = weighted;
      if (fit > (page.any[index] ?? 0)) page.any[index] = fit;
    }
    pages.set(row, page);
  }
  const withPhrases = pagesWithPhrases(names, phrases);
  return [...pages].flatMap(([place, { best, isExact, hasName, all, any }]): Hit[] => {
    const row = names.rows[place];
    if (row === undefined || !withPhrases.every((rows) => rows.has(place))) return [];
    const sum = (fits: Float32Array): number => weights.reduce((a, weight, index) => a + weight * (fits[index] ?? 0), 0) / total;
    const kind = isTerm(row) ? OF_TERMS : (KINDS[kindOf(head, row) ?? 'question'] ?? 1);
    const stands = isExact && !isTerm(row);
    return [
      {
        row,
        score: kind * (best + 1.2 * sum(all) + (stands ? EXACT : 0)),
        isExact: stands,
        share: Math.max(sum(any), hasName ? LEAST_SHARE : 0),
      },
    ];
  });
}

/** Whether a page is a section that asks nothing, such as a term of a glossary: the questions about it have its name too, and say more. */
const isTerm = ([path, title]: Row): boolean => path.includes('#') && !title.endsWith('?');

/** For each phrase, the pages that have its words in one of their slots. */
const pagesWithPhrases = (names: Names, phrases: readonly (readonly string[])[]): ReadonlySet<number>[] =>
  phrases.map((words) => {
    const [first = [], ...others] = words.map((word) => names.slotsOf(names.placeOf(word)));
    const slots = first.filter((slot) => others.every((some) => some.includes(slot)));
    return new Set(slots.flatMap((slot) => names.slots[slot]?.row ?? []));
  });

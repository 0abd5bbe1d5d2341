/** Ranks the pages of a part of the index by how well their names fit a query. */
import type { DocumentKind } from './documents.ts';
import type { Match, Part } from './part.ts';
import { kindOf, type Row, type SlotLetter, type TitlesHead } from './titles.ts';

/** A page found. */
export interface Hit {
  readonly row: Row;
  /** From 0 to about 2: how well its names fit the whole query. */
  readonly score: number;
  /** Whether a title, an alias or a term of it is the query. */
  readonly isExact: boolean;
  /** Fraction of the query's weight that its names have, from 0 to 1. */
  readonly share: number;
}

/** How much a slot counts: what a page is called before what it says. */
const WEIGHTS: Readonly<Record<SlotLetter, number>> = { t: 1, n: 0.95, q: 0.9, m: 0.55, x: 0.5 };
/** How much kinds of pages count, as what a person looks for. Any other kind counts 1. */
const KINDS: Readonly<Partial<Record<DocumentKind, number>>> = {
  overview: 0.85,
  about: 0.97,
  example: 0.9,
  experiment: 0.72,
  claim: 0.7,
  article: 0.45,
};

/** What a whole name of several words inside a longer query adds. */
const CONTAINED = 0.3;
/** Below this share of a query's weight a page has nothing to do with it. */
export const LEAST_SHARE = 0.34;
/** The weight of a word that many pages say. */
export const COMMON = 0.03;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The pages of a part by how well their slots fit. */
export function rank(
  part: Part,
  found: readonly (readonly Match[])[],
  weights: readonly number[],
  head: TitlesHead,
  phrases: readonly (readonly string[])[],
): Hit[] {
  const total = sumOf(weights);
  // What a query is about, without the words of its question.
  const subject = sumOf(weights.filter((weight) => weight > COMMON)) || total;
  // For each slot that has a word of the query: the best fit of each.
  const slots = new Map<number, Float32Array>();
  for (const [index, matches] of found.entries())
    for (const { place, fit } of matches)
      for (const slot of part.hits[place] ?? []) {
        let fits = slots.get(slot);
        if (fits === undefined) {
          fits = new Float32Array(found.length);
          slots.set(slot, fits);
        }
        if ((fits[index] ?? 0) < fit) fits[index] = fit;
      }
  const pages = new Map<number, { best: number; isExact: boolean; hasName: boolean; all: Float32Array; any: Float32Array }>();
  for (const [place, fits] of slots) {
    const slot = part.slots[place];
    if (slot === undefined) continue;
    const { row, letter, words } = slot;
    let fitting = 0;
    let count = 0;
    let onSubject = 0;
    for (let index = 0; index < fits.length; index += 1) {
      const fit = fits[index] ?? 0;
      fitting += fit * (weights[index] ?? 0);
      if ((weights[index] ?? 0) > COMMON || subject === total) onSubject += fit * (weights[index] ?? 0);
      if (fit > 0) count += fit;
    }
    const ofQuery = fitting / total;
    const ofSlot = letter === 'x' ? 0 : Math.min(1, count / Math.max(1, words));
    const score = WEIGHTS[letter] * ofQuery * (0.55 + 0.45 * ofSlot);
    // A pasted text may have a whole name in it.
    const inside = (letter === 't' || letter === 'n') && words > 1 && ofSlot > 0.97 ? CONTAINED * Math.min(1, words / 3) : 0;
    const page = pages.get(row) ?? {
      best: 0,
      isExact: false,
      hasName: false,
      all: new Float32Array(found.length),
      any: new Float32Array(found.length),
    };
    if (inside > 0) page.hasName = true;
    if (score + inside > page.best) page.best = score + inside;
    if ((letter === 't' || letter === 'n') && onSubject > 0.97 * subject && ofSlot > 0.97) page.isExact = true;
    for (let index = 0; index < fits.length; index += 1) {
      const fit = fits[index] ?? 0;
      const weighted = fit * WEIGHTS[letter];
      if (weighted > (page.all[index] ?? 0)) page.all[index] = weighted;
      if (fit > (page.any[index] ?? 0)) page.any[index] = fit;
    }
    pages.set(row, page);
  }
  const withPhrases = pagesWithPhrases(part, phrases);
  return [...pages].flatMap(([place, { best, isExact, hasName, all, any }]): Hit[] => {
    const row = part.rows[place];
    if (row === undefined || !withPhrases.every((rows) => rows.has(place))) return [];
    const sum = (fits: Float32Array): number => weights.reduce((a, weight, index) => a + weight * (fits[index] ?? 0), 0) / total;
    const kind = KINDS[kindOf(head, row) ?? 'question'] ?? 1;
    return [
      {
        row,
        score: kind * (best + 0.6 * sum(all)) + (isExact ? 0.5 * kind : 0),
        isExact,
        share: Math.max(sum(any), hasName ? LEAST_SHARE : 0),
      },
    ];
  });
}

/** For each phrase, the pages of a part that have its words in one of their slots. */
const pagesWithPhrases = (part: Part, phrases: readonly (readonly string[])[]): ReadonlySet<number>[] =>
  phrases.map((words) => {
    const sets = words.map((word) => new Set(part.hits[part.places.get(word) ?? -1] ?? []));
    const [first, ...others] = sets;
    const slots = [...(first ?? [])].filter((slot) => others.every((set) => set.has(slot)));
    return new Set(slots.flatMap((slot) => part.slots[slot]?.row ?? []));
  });

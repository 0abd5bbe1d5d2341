/** A part of the index of titles, and the words in it that fit one that was typed. */
import { editDistance } from '../findings/nearest.ts';
import { beginningOf } from '../words/en/client/spelling.ts';
import { unpackNumbers, unpackWords } from './packed.ts';
import { type Row, readSlot, type SlotKind, type TitlesPart } from './titles.ts';

/** How well a word of the index fits one that was typed. */
const FITS = { typed: 1, form: 0.9, beginning: 0.8, guess: 0.65, farGuess: 0.5 } as const;
/** A name or a sentence of a page. */
export interface Slot {
  readonly row: number;
  readonly kind: SlotKind;
  readonly words: number;
}

/** A part of the index, unpacked. */
export interface Part {
  readonly rows: readonly Row[];
  readonly slots: readonly Slot[];
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** The words with the same beginning. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  readonly hits: readonly (readonly number[])[];
}

/** A word of the index that fits one that was typed. */
export interface Match {
  readonly place: number;
  readonly word: string;
  readonly fit: number;
  readonly how: 'typed' | 'form' | 'guess';
}

/** Unpacks a part of the index. */
export function unpack({ rows, slots, words, hits }: TitlesPart): Part {
  const all = unpackWords(words);
  const places = new Map<string, number>();
  const forms = new Map<string, number[]>();
  for (const [place, word] of all.entries()) {
    places.set(word, place);
    const beginning = beginningOf(word);
    const same = forms.get(beginning);
    if (same === undefined) forms.set(beginning, [place]);
    else same.push(place);
  }
  return {
    rows,
    slots: slots.split(' ').flatMap((letters, row) => Array.from(letters, (letter) => ({ row, ...readSlot(letter) }))),
    words: all,
    places,
    forms,
    hits: unpackNumbers(hits),
  };
}

/** Number of pages that have one of some words. */
export function pagesOf({ hits, slots }: Part, places: readonly number[]): number {
  const rows = new Set<number>();
  for (const place of places) for (const slot of hits[place] ?? []) rows.add(slots[slot]?.row ?? -1);
  return rows.size;
}

/**
 * The words of a part that are one that was typed, in this or another form, or begin like it.
 *
 * @param isGrowing whether the word may still be typed
 */
export function matchesOf(part: Part, typed: string, isGrowing: boolean): Match[] {
  const matches = new Map<number, Match>();
  const add = (place: number, fit: number, how: Match['how']): void => {
    const word = part.words[place] ?? '';
    if ((matches.get(place)?.fit ?? 0) < fit) matches.set(place, { place, word, fit, how });
  };
  const exact = part.places.get(typed);
  if (exact !== undefined) add(exact, FITS.typed, 'typed');
  if (/^[a-z]+$/.test(typed)) for (const place of part.forms.get(beginningOf(typed)) ?? []) add(place, FITS.form, 'form');
  if (typed.length >= (isGrowing ? 1 : 4)) {
    for (let place = firstFrom(part.words, typed); part.words[place]?.startsWith(typed) === true; place += 1) {
      const length = part.words[place]?.length ?? 1;
      // One letter fits hundreds of words: the shorter what is left, the better.
      add(place, FITS.beginning * Math.sqrt(typed.length / length) * (isGrowing ? 1 : 0.75), 'form');
    }
  }
  return [...matches.values()];
}

/** The place of the first word that is not before another. */
function firstFrom(words: readonly string[], wanted: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The words of a part that a misspelt one may have been meant to be: the nearest by edits, or by their beginning while it is typed. For a word
 * that no part has in any form.
 */
export function guessesFor({ words }: Part, typed: string, isGrowing: boolean): Match[] {
  if (typed.length < 4 || /^\d/.test(typed) || typed.length > 40) return [];
  const limit = typed.length < 8 ? 1 : 2;
  let nearest = limit;
  let found: { place: number; word: string; distance: number }[] = [];
  for (const [place, word] of words.entries()) {
    if (word.length < 3 || word.length < typed.length - limit) continue;
    const compared = isGrowing && word.length > typed.length + 1 ? word.slice(0, typed.length) : word;
    const distance = editDistance(typed, compared, nearest);
    if (distance > nearest) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push({ place, word, distance });
  }
  return found.map(({ place, word, distance }) => ({ place, word, fit: distance === 1 ? FITS.guess : FITS.farGuess, how: 'guess' }));
}

/** The index of titles as far as it is loaded, and the words in it that fit one that was typed. */
import { editDistance } from '../findings/nearest.ts';
import { beginningOf } from '../words/en/client/spelling.ts';
import { unpackNumbers, unpackWords } from './packed.ts';
import { type Row, readSlot, type SlotKind, type TitlesPart } from './titles.ts';

/** How well a word of the index fits one that was typed. */
export const FITS = { typed: 1, form: 0.9, beginning: 0.8, guess: 0.65, farGuess: 0.5 } as const;
/** A name or a question of a page. */
export interface Slot {
  /** The place of the page. */
  readonly row: number;
  readonly kind: SlotKind;
  readonly words: number;
}

/** A word of the index that fits one that was typed. */
export interface Match {
  readonly place: number;
  readonly word: string;
  readonly fit: number;
  readonly how: 'typed' | 'form' | 'guess';
}

/** All parts of the index that were added, unpacked. A word has the place at which it came. */
export class Names {
  readonly rows: Row[] = [];
  readonly slots: Slot[] = [];
  /** For each word the places of the slots that have it. */
  readonly hits: number[][] = [];
  readonly #places = new Map<string, number>();
  /** The words with the same beginning. */
  readonly #forms = new Map<string, string[]>();
  /** All words, sorted. */
  #words: readonly string[] = [];

  /** Adds a part. */
  add({ rows, from, slots, words, hits }: TitlesPart): void {
    const before = this.slots.length;
    this.rows.push(...rows);
    for (const [row, letters] of slots.split(' ').entries())
      for (const letter of letters) this.slots.push({ row: from + row, ...readSlot(letter) });
    const added = unpackWords(words);
    for (const word of added) {
      this.#places.set(word, this.#places.size);
      const beginning = beginningOf(word);
      const same = this.#forms.get(beginning);
      if (same === undefined) this.#forms.set(beginning, [word]);
      else same.push(word);
    }
    this.#words = this.#words.length === 0 ? added : [...this.#words, ...added].sort();
    for (const [place, list] of unpackNumbers(hits).entries()) {
      const known = this.hits[place];
      if (known === undefined) this.hits.push(list.map((slot) => before + slot));
      else for (const slot of list) known.push(before + slot);
    }
  }

  /** The place of a word. */
  placeOf(word: string): number | undefined {
    return this.#places.get(word);
  }

  /** The slots that have the word of a place. */
  slotsOf(place: number | undefined): readonly number[] {
    return this.hits[place ?? -1] ?? [];
  }

  /** Number of pages that have a word of one of some places. */
  countPages(places: readonly (number | undefined)[]): number {
    return new Set(places.flatMap((place) => this.slotsOf(place).map((slot) => this.slots[slot]?.row))).size;
  }

  /**
   * The words that are one that was typed, in this or another form, or begin like it.
   *
   * @param isGrowing whether the word may still be typed
   */
  matchesOf(typed: string, isGrowing: boolean): Match[] {
    const matches = new Map<string, Match>();
    const add = (word: string, fit: number, how: Match['how']): void => {
      const place = this.#places.get(word);
      if (place !== undefined && (matches.get(word)?.fit ?? 0) < fit) matches.set(word, { place, word, fit, how });
    };
    add(typed, FITS.typed, 'typed');
    if (/^[a-z]+$/.test(typed)) for (const word of this.#forms.get(beginningOf(typed)) ?? []) add(word, FITS.form, 'form');
    if (typed.length >= (isGrowing ? 1 : 4)) {
      for (let at = firstFrom(this.#words, typed); this.#words[at]?.startsWith(typed) === true; at += 1) {
        const word = this.#words[at] ?? '';
        // One letter fits hundreds of words: the shorter what is left, the better.
        add(word, FITS.beginning * Math.sqrt(typed.length / word.length) * (isGrowing ? 1 : 0.75), 'form');
      }
    }
    return [...matches.values()];
  }

  /**
   * The words that a misspelt one may have been meant to be: the nearest by edits, or by their beginning while it is typed. For a word that
   * the index has in no form.
   */
  guessesFor(typed: string, isGrowing: boolean): Match[] {
    if (typed.length < 4 || /^\d/.test(typed) || typed.length > 40) return [];
    const limit = typed.length < 8 ? 1 : 2;
    let nearest = limit;
    let found: { word: string; distance: number }[] = [];
    for (const word of this.#words) {
      if (word.length < 3 || word.length < typed.length - limit) continue;
      const compared = isGrowing && word.length > typed.length + 1 ? word.slice(0, typed.length) : word;
      const distance = editDistance(typed, compared, nearest);
      if (distance > nearest) continue;
      if (distance < nearest) found = [];
      nearest = distance;
      found.push({ word, distance });
    }
    return found.flatMap(({ word, distance }) =>
      this.matchesOf(word, false).map((match) => ({
        ...match,
        fit: match.fit * (distance === 1 ? FITS.guess : FITS.farGuess),
        how: 'guess' as const,
      })),
    );
  }
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

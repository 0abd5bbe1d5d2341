/** Finds pages by their names in the index of titles. Pure, and without anything but the index: it runs in the browser at each key. */
import { editDistance } from '../findings/nearest.ts';
import { beginningOf, TELL_NOTHING } from '../words/en/client/spelling.ts';
import type { DocumentKind } from './documents.ts';
import { kindOf, type Row, type SlotLetter, type Titles, type TitlesHead, type TitlesPart } from './titles.ts';
import { phrasesOf, withoutSymbol, wordsOf } from './words.ts';

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

/** What was found. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** The words of the query as they were understood: with the words of the index that stand for each, none if it has none. */
  readonly words: readonly Understood[];
}

/** A word of the query. */
export interface Understood {
  readonly typed: string;
  /** How much it tells, from 0 (in every page) to 1. */
  readonly weight: number;
  /** How it was found: as typed, as another form or the beginning of a word, by a guess at what was meant, or not at all. */
  readonly as: 'typed' | 'form' | 'guess' | 'nothing';
  /** The word of the index that it stands for. */
  readonly meant: string | undefined;
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

/** How well a word of the index fits one that was typed. */
const FITS = { typed: 1, form: 0.9, beginning: 0.8, guess: 0.65, farGuess: 0.5 } as const;
/** What a whole name of several words inside a longer query adds. */
const CONTAINED = 0.3;
/** Below this share of a query's weight a page has nothing to do with it. */
const LEAST_SHARE = 0.34;
/** Words of a query that are looked up: a pasted text may have thousands. */
const MOST_WORDS = 24;

const NONE: ReadonlySet<string> = new Set();

interface Slot {
  readonly row: number;
  readonly letter: SlotLetter;
  readonly words: number;
}

/** A part of the index, unpacked. */
interface Part {
  readonly rows: readonly Row[];
  readonly slots: readonly Slot[];
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  /** The words with the same beginning. */
  readonly forms: ReadonlyMap<string, readonly number[]>;
  readonly hits: readonly (readonly number[])[];
  readonly common: ReadonlySet<string>;
}

/** The index of titles, or as much of it as has been loaded. */
export class TitlesIndex {
  readonly head: TitlesHead;
  readonly #parts: Part[] = [];
  /** The words of the names of the frameworks. */
  readonly #names: ReadonlySet<string>;

  constructor(first: Titles) {
    this.head = first;
    this.#names = new Set(first.frameworks.flatMap(([, name]) => wordsOf(name).map(({ word }) => word)));
    this.add(first);
  }

  /** Adds a further part. */
  add(part: TitlesPart): void {
    this.#parts.push(unpack(part));
  }

  /** Number of pages. */
  get size(): number {
    return this.#parts.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /** The page at a place of the whole index. */
  rowOf(place: number): Row | undefined {
    let before = 0;
    for (const { rows } of this.#parts) {
      if (place < before + rows.length) return rows[place - before];
      before += rows.length;
    }
    return undefined;
  }

  /** Whether a name has a word, in this or another form. */
  knows(word: string): boolean {
    return this.#parts.some((part) => matchesOf(part, word, false, false).length > 0);
  }

  /** The place of a page in the whole index; -1 for a page that is not in it. */
  placeOf(row: Row): number {
    let before = 0;
    for (const { rows } of this.#parts) {
      const place = rows.indexOf(row);
      if (place >= 0) return before + place;
      before += rows.length;
    }
    return -1;
  }

  /** All pages, the most important first. */
  all(): Row[] {
    return this.#parts.flatMap(({ rows }) => rows);
  }

  /**
   * The pages whose names fit a query, best first.
   *
   * @param isTyping whether the last word may still be growing
   * @param asTyped words that are spelt as they should be: nothing is guessed for them
   */
  find(query: string, { isTyping = true, asTyped = NONE }: { isTyping?: boolean; asTyped?: ReadonlySet<string> } = {}): Answer {
    const typed = this.#typedWords(query);
    if (typed.length === 0) return { hits: [], words: [] };
    const phrases = phrasesOf(query).map((phrase) => wordsOf(phrase).map(({ word }) => word));
    const found = this.#parts.map((part) =>
      typed.map((word, index) => matchesOf(part, word, isTyping && index === typed.length - 1, !asTyped.has(word))),
    );
    const ofCode = new Set([...query.matchAll(CODE)].flatMap(([name]) => wordsOf(name).flatMap(({ word, parts }) => [word, ...parts])));
    const understood = typed.map((word, index) =>
      this.#understand(
        word,
        found.map((one) => one[index] ?? []),
      ),
    );
    const weights = understood.map(({ typed: word, weight }) => (weight > COMMON && ofCode.has(word) ? OF_CODE * weight : weight));
    const hits = this.#parts.flatMap((part, place) => rank(part, found[place] ?? [], weights, this.head, phrases));
    const best = Math.max(0, ...hits.map(({ score }) => score));
    return {
      hits: hits
        .filter(({ share, score }) => share >= LEAST_SHARE * Math.min(1, 3 / typed.length) && score >= best * 0.3)
        .sort((a, b) => b.score - a.score),
      words: understood,
    };
  }

  /** The distinct words of a query. A name with a symbol that the index does not have counts without the symbol. */
  #typedWords(query: string): string[] {
    const words = wordsOf(query).flatMap(({ word, parts }) => {
      if (this.#has(word)) return [word];
      // A name of several words may be the reader's own; its words may be known.
      if (parts.length > 0) return this.#parts.some((part) => matchesOf(part, word, false).length > 0) ? [word] : parts;
      return [withoutSymbol(word)];
    });
    const distinct = [...new Set(words)].filter((word) => word !== '');
    // Of a long text, the words that the index has, the rarest first.
    if (distinct.length <= MOST_WORDS) return distinct;
    const known = distinct.filter((word) => this.#has(word)).sort((a, b) => this.#pagesWith(a) - this.#pagesWith(b));
    const kept = new Set(known.slice(0, MOST_WORDS));
    return distinct.filter((word) => kept.has(word));
  }

  #has(word: string): boolean {
    return this.#parts.some(({ places }) => places.has(word));
  }

  #pagesWith(word: string): number {
    return this.#parts.reduce((sum, part) => {
      const place = part.places.get(word);
      return place === undefined ? sum : sum + pagesOf(part, [place]);
    }, 0);
  }

  /** Whether a word says what a query is about: not one of questions, nor the name of what every page compares. */
  #tells(word: string): boolean {
    return !TELL_NOTHING.has(word) && !this.#names.has(word) && !this.#parts.some(({ common }) => common.has(word));
  }

  /** By the most important slot that has one of the words. */
  #importance(matches: readonly (readonly Match[])[]): number {
    let most = 0;
    for (const [index, part] of this.#parts.entries())
      for (const { place } of matches[index] ?? [])
        for (const slot of part.hits[place] ?? []) most = Math.max(most, IMPORTANCE[part.slots[slot]?.letter ?? 'x']);
    return most;
  }

  #understand(typed: string, matches: readonly (readonly Match[])[]): Understood {
    const all = matches.flat();
    const best = all.reduce<Match | undefined>((a, b) => (a === undefined || b.fit > a.fit ? b : a), undefined);
    const pages = this.#parts.reduce(
      (sum, part, index) =>
        sum +
        pagesOf(
          part,
          (matches[index] ?? []).map(({ place }) => place),
        ),
      0,
    );
    const idf = Math.log(1 + this.size / pages) / Math.log(1 + this.size);
    const weight = pages === 0 ? UNKNOWN : Math.max(COMMON, idf * this.#importance(matches));
    return {
      typed,
      weight: this.#tells(typed) ? weight : COMMON,
      as: best === undefined ? 'nothing' : best.how,
      meant: best?.word,
    };
  }
}

/** Of the weight of a word: one that only sentences have tells less of a page than one that names have. */
const IMPORTANCE: Readonly<Record<SlotLetter, number>> = { t: 1, n: 1, q: 0.85, m: 0.8, x: 0.6 };
/** A name of code in a longer text tells more than the words around it. */
const OF_CODE = 1.6;
/** A name of code: capitals, a capital inside, an underscore. */
const CODE = /(?<![\p{L}\p{N}_])(?:[A-Z][A-Z0-9_]+|[A-Za-z0-9]*_[A-Za-z0-9_]+|[A-Za-z]+[a-z][A-Z][A-Za-z]*)(?![\p{L}\p{N}_])/gu;
/** The weight of a word that many pages say. */
const COMMON = 0.03;
/** The weight of a word that no name has. It is less than that of a rare one: most such words are of the reader's own project. */
const UNKNOWN = 0.35;

/** A word of the index that fits one that was typed. */
interface Match {
  readonly place: number;
  readonly word: string;
  readonly fit: number;
  readonly how: 'typed' | 'form' | 'guess';
}

function unpack({ rows, slots, words, hits, common }: TitlesPart): Part {
  const stored = words.split(' ');
  const plain: string[] = [];
  const places = new Map<string, number>();
  const forms = new Map<string, number[]>();
  for (const [place, one] of stored.entries()) {
    const cut = one.indexOf('|');
    const word = cut < 0 ? one : one.slice(0, cut) + one.slice(cut + 1);
    const beginning = cut < 0 ? one : one.slice(0, cut);
    plain.push(word);
    places.set(word, place);
    const same = forms.get(beginning);
    if (same === undefined) forms.set(beginning, [place]);
    else same.push(place);
  }
  return {
    rows,
    slots: slots.flatMap((text, row) =>
      [...text.matchAll(/([a-z])(\d+)/g)].map(([, letter, count]) => ({ row, letter: letter as SlotLetter, words: Number(count) })),
    ),
    words: plain,
    common: new Set(common.split(' ')),
    places,
    forms,
    hits: hits.map((steps) => {
      let sum = 0;
      return steps.map((step) => {
        sum += step;
        return sum;
      });
    }),
  };
}

/** Number of pages that have one of some words. */
function pagesOf({ hits, slots }: Part, places: readonly number[]): number {
  const rows = new Set<number>();
  for (const place of places) for (const slot of hits[place] ?? []) rows.add(slots[slot]?.row ?? -1);
  return rows.size;
}

/** The words of the index that fit one that was typed. Guesses are made only for a word that is not there in any form. */
function matchesOf(part: Part, typed: string, isGrowing: boolean, mayGuess = true): Match[] {
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
  if (matches.size > 0 || !mayGuess) return [...matches.values()];
  for (const guess of guessesAt(part.words, typed, isGrowing)) add(guess.place, guess.fit, 'guess');
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

/** The words that a misspelt one may have been meant to be: the nearest by edits, or by their beginning while it is typed. */
function guessesAt(words: readonly string[], typed: string, isGrowing: boolean): { readonly place: number; readonly fit: number }[] {
  if (typed.length < 4 || /^\d/.test(typed) || typed.length > 40) return [];
  const limit = typed.length < 8 ? 1 : 2;
  let nearest = limit;
  let found: { place: number; distance: number }[] = [];
  for (const [place, word] of words.entries()) {
    if (word.length < 3 || word.length < typed.length - limit) continue;
    const compared = isGrowing && word.length > typed.length + 1 ? word.slice(0, typed.length) : word;
    const distance = editDistance(typed, compared, nearest);
    if (distance > nearest) continue;
    if (distance < nearest) found = [];
    nearest = distance;
    found.push({ place, distance });
  }
  return found.map(({ place, distance }) => ({ place, fit: distance === 1 ? FITS.guess : FITS.farGuess }));
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The pages of a part by how well their slots fit. */
function rank(
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
  return [...pages].flatMap(([place, { best, isExact, hasName, all, any }]): Hit[] => {
    const row = part.rows[place];
    if (row === undefined || !hasPhrases(part, place, phrases)) return [];
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

/** Whether a page has the words of each phrase in one of its slots. */
function hasPhrases(part: Part, row: number, phrases: readonly (readonly string[])[]): boolean {
  return phrases.every((words) => {
    const sets = words.map((word) => new Set(part.hits[part.places.get(word) ?? -1] ?? []));
    const [first, ...others] = sets;
    return [...(first ?? [])].some((slot) => part.slots[slot]?.row === row && others.every((set) => set.has(slot)));
  });
}

/** Finds pages by their names in the index of titles. Pure, and without anything but the index: it runs in the browser at each key. */
import { TELL_LITTLE, TELL_NOTHING } from '../words/en/client/spelling.ts';
import { FITS, type Match, Names } from './names.ts';
import { COMMON, type Hit, LEAST_SHARE, OF_QUESTIONS, rank } from './rank.ts';
import type { Row, SlotKind, Titles, TitlesHead, TitlesPart } from './titles.ts';
import { phrasesOf, withoutSymbol, wordsOf } from './words.ts';

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

/** Words of a query that are looked up: a pasted text may have thousands. */
const MOST_WORDS = 24;

const NONE: ReadonlySet<string> = new Set();

/** The index of titles, or as much of it as has been loaded. */
export class TitlesIndex {
  readonly head: TitlesHead;
  readonly #names = new Names();
  /** The words of the names of the frameworks. */
  readonly #compared: ReadonlySet<string>;

  constructor(first: Titles) {
    this.head = first;
    this.#compared = new Set(first.frameworks.flatMap(([, name]) => wordsOf(name).map(({ word }) => word)));
    this.add(first);
  }

  /** Adds a further part. */
  add(part: TitlesPart): void {
    this.#names.add(part);
  }

  /** Number of pages. */
  get size(): number {
    return this.#names.rows.length;
  }

  /** The page at a place of the whole index. */
  rowOf(place: number): Row | undefined {
    return this.#names.rows[place];
  }

  /** Whether a name has a word, in this or another form. */
  knows(word: string): boolean {
    return this.#names.matchesOf(word, false).length > 0;
  }

  /** The words of a query that no name has in any form: something else may be meant. */
  doubtful(query: string): string[] {
    return [...new Set(wordsOf(query).map(({ word }) => word))].filter((word) => !this.knows(word)).slice(0, MOST_WORDS);
  }

  /** The place of a page in the whole index; -1 for a page that is not in it. */
  placeOf(row: Row): number {
    return this.#names.rows.indexOf(row);
  }

  /** All pages, the most important first. */
  all(): readonly Row[] {
    return this.#names.rows;
  }

  /**
   * The pages whose names fit a query, best first.
   *
   * @param isTyping whether the last word may still be growing
   * @param asTyped words that are spelt as they should be: nothing is guessed for them
   */
  find(query: string, { isTyping = true, asTyped = NONE }: { isTyping?: boolean; asTyped?: ReadonlySet<string> } = {}): Answer {
    const typed = this.#typedWords(query, asTyped);
    if (typed.length === 0) return { hits: [], words: [] };
    const phrases = phrasesOf(query)
      .map((phrase) => wordsOf(phrase).flatMap(({ word }) => (TELL_NOTHING.has(word) ? [] : [word])))
      .filter((words) => words.length > 0);
    const isGrowing = (index: number): boolean => isTyping && index === typed.length - 1;
    const found = typed.map((word, index) => {
      const there = this.#names.matchesOf(word, isGrowing(index));
      // A word is guessed at only if the index has it in no form.
      return there.length > 0 || asTyped.has(word) ? there : this.#names.guessesFor(word, isGrowing(index));
    });
    // What is one word in the index may be typed as two.
    for (const [index, word] of typed.entries()) {
      const joined = this.#names.matchesOf(`${typed[index - 1] ?? ''}${word}`, false).filter(({ fit }) => index > 0 && fit >= FITS.form);
      for (const one of [index - 1, index]) found[one]?.push(...joined.map((match) => ({ ...match, fit: match.fit * FITS.form })));
    }
    const ofCode = new Set([...query.matchAll(CODE)].flatMap(([name]) => wordsOf(name).flatMap(({ word, parts }) => [word, ...parts])));
    const understood = typed.map((word, index) => this.#understand(word, found[index] ?? []));
    // Between names and nothing else, the words of questions tell what is asked: from one to the other, or one or the other.
    const least = this.#isAboutNames(understood) ? COMMON : 0;
    const weights = understood.map(({ typed: word, weight }) =>
      weight > COMMON && ofCode.has(word) && !TELL_LITTLE.has(word) ? OF_CODE * weight : Math.max(least, weight),
    );
    const isComparing = typed.filter((word) => this.#compared.has(word)).length > 1;
    const isAsking = typed.every((word) => TELL_NOTHING.has(word));
    const counts = typed.map(
      (word) =>
        wordsOf(word)
          .flatMap(({ word: one, parts }) => [one, ...parts])
          .filter((one) => isAsking || !TELL_NOTHING.has(one)).length,
    );
    const hits = rank(
      this.#names,
      typed.map((word, index) => ({
        matches: found[index] ?? [],
        weight: weights[index] ?? 0,
        isCompared: isComparing && this.#compared.has(word),
        counts: counts[index] ?? 0,
      })),
      this.head,
      phrases,
    );
    const best = Math.max(0, ...hits.map(({ score }) => score));
    return {
      hits: hits
        .filter(({ share, score }) => share >= LEAST_SHARE * Math.min(1, 3 / typed.length) && score >= best * 0.3)
        .map((hit) => (this.#isOtherWay(typed, hit) ? { ...hit, score: hit.score - OTHER_WAY } : hit))
        .sort((a, b) => b.score - a.score),
      words: understood,
    };
  }

  /** Whether a query names several of what is compared, and nothing else. */
  #isAboutNames(words: readonly Understood[]): boolean {
    return words.every(({ weight }) => weight <= COMMON) && words.filter(({ typed }) => this.#compared.has(typed)).length > 1;
  }

  /** Whether a title names what is compared in another order than the query: it leads from the second to the first. */
  #isOtherWay(typed: readonly string[], { row: [, title] }: Hit): boolean {
    const asked = typed.filter((word) => this.#compared.has(word));
    if (asked.length < 2) return false;
    const told = new Set(wordsOf(title).flatMap(({ word }) => (asked.includes(word) ? [word] : [])));
    return told.size === asked.length && [...told].some((word, place) => word !== asked[place]);
  }

  /** The distinct words of a query. A name with a symbol that the index does not have counts without the symbol. */
  #typedWords(query: string, asTyped: ReadonlySet<string>): string[] {
    const words = wordsOf(query).flatMap(({ word, parts }) => {
      if (this.#has(word)) return [word];
      // A name of several words may be the reader's own; its words may be known.
      if (parts.length > 0) return this.knows(word) || this.#names.guessesFor(word, false).length > 0 ? [word] : parts;
      const plain = withoutSymbol(word);
      return asTyped.has(plain) || this.knows(plain) ? [plain] : this.#halvesOf(plain);
    });
    const distinct = [...new Set(words)].filter((word) => word !== '');
    // Of a long text, the words that the index has, the rarest first.
    if (distinct.length <= MOST_WORDS) return distinct;
    const known = distinct.filter((word) => this.#has(word)).sort((a, b) => this.#pagesWith(a) - this.#pagesWith(b));
    const kept = new Set(known.slice(0, MOST_WORDS));
    return distinct.filter((word) => kept.has(word));
  }

  /** The two words of the index that a word is made of; the word itself if there are none. */
  #halvesOf(word: string): string[] {
    for (let end = LEAST_HALF; end <= word.length - LEAST_HALF; end += 1) {
      const halves = [word.slice(0, end), word.slice(end)];
      if (halves.every((half) => this.#has(half))) return halves;
    }
    return [word];
  }

  #has(word: string): boolean {
    return this.#names.placeOf(word) !== undefined;
  }

  #pagesWith(word: string): number {
    return this.#names.countPages([this.#names.placeOf(word)]);
  }

  /** By the most important slot that has one of the words. */
  #importance(matches: readonly Match[]): number {
    let most = 0;
    for (const { place } of matches)
      for (const slot of this.#names.slotsOf(place)) most = Math.max(most, IMPORTANCE[this.#names.slots[slot]?.kind ?? 'mention']);
    return most;
  }

  #understand(typed: string, matches: readonly Match[]): Understood {
    const best = matches.reduce<Match | undefined>((a, b) => (a === undefined || b.fit > a.fit ? b : a), undefined);
    const pages = this.#names.countPages(matches.map(({ place }) => place));
    const idf = Math.log(1 + this.size / pages) / Math.log(1 + this.size);
    const weight =
      (pages === 0 ? UNKNOWN : Math.max(COMMON, idf ** OF_RARE * this.#importance(matches))) * (TELL_LITTLE.has(typed) ? OF_LITTLE : 1);
    return {
      typed,
      weight: TELL_NOTHING.has(typed) ? OF_QUESTIONS : this.#compared.has(best?.how === 'guess' ? best.word : typed) ? COMMON : weight,
      as: best === undefined ? 'nothing' : best.how,
      meant: best?.word,
    };
  }
}

/** The least letters of a word that another one is made of. */
const LEAST_HALF = 3;
/** What a page loses that leads the other way. */
const OTHER_WAY = 0.3;
/** How much more a rare word tells than a common one: 0 for not at all, 1 for the logarithm of how many pages have it. */
const OF_RARE = 0.7;
/** Of the weight of a word: one of a question tells less of a page than one of its name. */
const IMPORTANCE: Readonly<Record<SlotKind, number>> = { title: 1, name: 1, question: 0.85, mention: 0.8 };
/** A name of code in a longer text tells more than the words around it. */
const OF_CODE = 1.6;
/** A word that stands beside any subject tells less. */
const OF_LITTLE = 0.15;
/** A name of code: capitals, a capital inside, an underscore. */
const CODE = /(?<![\p{L}\p{N}_])(?:[A-Z][A-Z0-9_]+|[A-Za-z0-9]*_[A-Za-z0-9_]+|[A-Za-z]+[a-z][A-Z][A-Za-z]*)(?![\p{L}\p{N}_])/gu;
/** The weight of a word that no name has. It is less than that of a rare one: most such words are of the reader's own project. */
const UNKNOWN = 0.35;

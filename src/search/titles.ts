/**
 * The index of titles: what search knows of each page by name, in the form in which the browser uses it. It answers each key at once,
 * without the full text.
 *
 * A name of a page is a slot: its title, its question, an alias, what it says. The words of a slot are judged together, and so are the
 * words of a query.
 */

import { once } from '../lists/lookup.ts';
import { beginningOf } from '../words/en/client/spelling.ts';
import type { Document, DocumentKind } from './documents.ts';
import { wordsOf } from './words.ts';

/** What a slot is, by its letter in the index. */
export const SLOTS = { title: 't', question: 'q', name: 'n', mention: 'm', text: 'x' } as const;
/** The letter of a slot. */
export type SlotLetter = (typeof SLOTS)[keyof typeof SLOTS];

/** A page in the index: path, title, then the places of its kind and topic in their lists (-1 for none), its frameworks as bits, its ruling. */
export type Row = readonly [path: string, title: string, kind: number, topic: number, frameworks: number, ruling: string];

/** A part of the index. Numbers of words, slots and rows count within the part. */
export interface TitlesPart {
  readonly rows: readonly Row[];
  /** For each row its slots: a letter and the number of words, such as `t2q6n1`. */
  readonly slots: readonly string[];
  /** All words, sorted, separated by blanks; `|` stands after what other forms of the word share. */
  readonly words: string;
  /** For each word the slots that have it: each number is the distance from the one before. */
  readonly hits: readonly (readonly number[])[];
  /** Words that so many pages say that they tell nothing, separated by blanks. Of what pages say, they are left out. */
  readonly common: string;
}

/** What all parts share. */
export interface TitlesHead {
  /** The kinds of pages, with what readers call them. */
  readonly kinds: readonly (readonly [kind: DocumentKind, label: string])[];
  readonly topics: readonly string[];
  /** Ids and names of the frameworks. */
  readonly frameworks: readonly (readonly [id: string, name: string])[];
  /** The rulings on claims, in words. */
  readonly rulings: Readonly<Record<string, string>>;
  /** Names of the further parts, to be loaded after this one. */
  readonly more: readonly string[];
  /** Start of the address of a form that asks for an answer; the query comes after it. */
  readonly ask: string;
}

/** The first part, with what all of them share. */
export interface Titles extends TitlesHead, TitlesPart {}

/** A slot, before it is numbered. */
interface Slot {
  readonly letter: SlotLetter;
  readonly text: string;
}

/** The slots of a page. What its frameworks answer is one slot each. */
function slotsOf({ title, question, names, mentions, says, answers, kind }: Document): Slot[] {
  const { title: t, question: q, name: n, mention: m, text: x } = SLOTS;
  return [
    { letter: t, text: title },
    ...(question === undefined || question === title ? [] : [{ letter: q, text: question }]),
    ...names.map((text) => ({ letter: n, text })),
    ...mentions.map((text) => ({ letter: m, text })),
    // The title of a claim or article is a sentence already; its full text has the rest.
    ...[kind === 'claim' || kind === 'article' ? '' : [says, ...answers.map(({ text }) => text)].join(' ').trim()]
      .filter((text) => text !== '')
      .map((text) => ({ letter: x, text })),
  ];
}

/** The words of the slots of a page. Kept, as parts are weighed several times. */
const slotWordsOf = once((document: Document) => slotsOf(document).map(({ letter, text }) => ({ letter, words: wordsOf(text) })));

/** Fraction of all pages from which on a word tells nothing. */
const COMMON = 0.06;

/** The words that many pages say. */
function commonWords(documents: readonly Document[]): Set<string> {
  const pages = new Map<string, number>();
  for (const document of documents)
    for (const word of new Set(
      slotWordsOf(document).flatMap(({ letter, words }) => (letter === SLOTS.text ? words.map((one) => one.word) : [])),
    ))
      pages.set(word, (pages.get(word) ?? 0) + 1);
  const enough = Math.max(3, documents.length * COMMON);
  return new Set([...pages].flatMap(([word, count]) => (count >= enough ? [word] : [])));
}

/** A part of the index for some pages. */
function partOf(documents: readonly Document[], head: Omit<TitlesHead, 'more'>): TitlesPart {
  const common = commonWords(documents);
  const hits = new Map<string, Set<number>>();
  let slot = 0;
  const slots = documents.map((document) =>
    slotWordsOf(document)
      .map(({ letter, words: all }) => {
        const words = all.filter(({ word }) => letter !== SLOTS.text || !common.has(word));
        for (const { word, parts } of words)
          for (const one of [word, ...parts]) {
            const known = hits.get(one);
            if (known === undefined) hits.set(one, new Set([slot]));
            else known.add(slot);
          }
        slot += 1;
        return `${letter}${new Set(words.map(({ word }) => word)).size}`;
      })
      .join(''),
  );
  const words = [...hits.keys()].sort();
  return {
    rows: documents.map(({ path, title, kind, topic, frameworks, ruling }) => [
      path,
      title,
      head.kinds.findIndex(([one]) => one === kind),
      topic === undefined ? -1 : head.topics.indexOf(topic),
      head.frameworks.reduce((bits, [id], index) => bits + (frameworks.includes(id) ? 2 ** index : 0), 0),
      ruling ?? '',
    ]),
    slots,
    words: words.map((word) => asStored(word)).join(' '),
    hits: words.map((word) => distances([...(hits.get(word) ?? [])])),
    common: [...common].sort().join(' '),
  };
}

/** A word with a mark after its beginning. */
function asStored(word: string): string {
  const beginning = /^[a-z]+$/.test(word) ? beginningOf(word) : word;
  return beginning === word ? word : `${beginning}|${word.slice(beginning.length)}`;
}

const distances = (numbers: readonly number[]): number[] => numbers.map((number, index) => number - (numbers[index - 1] ?? 0));

/** The kind of a page. */
export const kindOf = ({ kinds }: Pick<TitlesHead, 'kinds'>, row: Row): DocumentKind | undefined => kinds[row[2]]?.[0];

/** What readers call the kind of a page. */
export const kindLabel = ({ kinds }: Pick<TitlesHead, 'kinds'>, row: Row): string => kinds[row[2]]?.[1] ?? '';

/** The title of the topic of a page, or of the page of a section. */
export const topicOf = ({ topics }: Pick<TitlesHead, 'topics'>, row: Row): string | undefined => topics[row[3]];

/** The names of the frameworks that a page is about. */
export const frameworksOf = ({ frameworks }: Pick<TitlesHead, 'frameworks'>, row: Row): string[] =>
  frameworks.flatMap(([, name], index) => (Math.floor(row[4] / 2 ** index) % 2 === 1 ? [name] : []));

/** A part with its name, as a file. */
export interface NamedPart {
  readonly name: string;
  readonly part: Titles | TitlesPart;
}

/**
 * The index of all pages in parts. The first has the most important pages and names the others; each is as small as asked.
 *
 * @param documents the most important first
 * @param limit how many bytes a part may have
 * @param weigh the bytes of a text as it is sent
 */
export function titlesOf(
  documents: readonly Document[],
  given: Pick<TitlesHead, 'frameworks' | 'rulings' | 'ask'> & { readonly kinds: Readonly<Record<DocumentKind, string>> },
  limit: number,
  weigh: (text: string) => number,
): [NamedPart, ...NamedPart[]] {
  const head = {
    topics: [...new Set(documents.flatMap(({ topic }) => (topic === undefined ? [] : [topic])))],
    ...given,
    kinds: [...new Set(documents.map(({ kind }) => kind))].map((kind) => [kind, given.kinds[kind]] as const),
  };
  const weightOf = (some: readonly Document[]): number => weigh(JSON.stringify({ ...head, ...partOf(some, head) }));
  const batches = batchesOf(documents, limit, weightOf);
  const [first = [], ...others] = batches;
  const more = others.map((_, index) => `titles-${index + 2}`);
  return [
    { name: 'titles', part: { ...head, more, ...partOf(first, head) } },
    ...others.map((some, index) => ({ name: more[index] ?? '', part: partOf(some, head) })),
  ];
}

/** Documents in batches that each weigh at most the limit, in their order. */
function batchesOf(documents: readonly Document[], limit: number, weightOf: (some: readonly Document[]) => number): Document[][] {
  const batches: Document[][] = [];
  let rest = [...documents];
  let size = rest.length;
  while (rest.length > 0) {
    size = Math.min(size, rest.length);
    for (let weight = weightOf(rest.slice(0, size)); weight > limit && size > 1; weight = weightOf(rest.slice(0, size)))
      size = Math.max(1, Math.min(size - 1, Math.floor((size * limit * 0.98) / weight)));
    batches.push(rest.slice(0, size));
    rest = rest.slice(size);
    // The next is about as heavy for as many pages.
    size = Math.ceil(size * 1.1);
  }
  return batches;
}

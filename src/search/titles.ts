/**
 * The index of titles: what search knows of each page by name, in the form in which the browser uses it. It answers each key at once,
 * without the full text.
 *
 * A name of a page is a slot: its title, its question, an alias. The words of a slot are judged together, and so are the words of a query.
 * What a page says is not in it: the full text has that.
 */

import { once } from '../lists/lookup.ts';
import { TELL_NOTHING } from '../words/en/client/spelling.ts';
import type { Document, DocumentKind } from './documents.ts';
import { packNumbers, packWords } from './packed.ts';
import { wordsOf } from './words.ts';

/** What a slot is: the title of a page, its question, another name of it, or something that it mentions. */
export const SLOTS = ['title', 'question', 'name', 'mention'] as const;
/** What a slot is. */
export type SlotKind = (typeof SLOTS)[number];

/** The first letter that stands for a slot, and the greatest number of words that one can tell. */
const [FIRST_LETTER, MOST_WORDS] = [0x23, 21];

/** A slot as one letter: what it is, and how many words it has that tell something. */
const slotLetter = (kind: SlotKind, words: number): string =>
  String.fromCharCode(FIRST_LETTER + SLOTS.indexOf(kind) + SLOTS.length * Math.min(words, MOST_WORDS));

/** What the letter of a slot tells. */
export const readSlot = (letter: string): { readonly kind: SlotKind; readonly words: number } => {
  const code = letter.charCodeAt(0) - FIRST_LETTER;
  return { kind: SLOTS[code % SLOTS.length] ?? 'mention', words: Math.floor(code / SLOTS.length) };
};

/** A page in the index: path, title, then the places of its kind and topic in their lists (-1 for none), its frameworks as bits, its ruling. */
export type Row = readonly [path: string, title: string, kind: number, topic: number, frameworks: number, ruling: string];

/** A part of the index. Numbers of words, slots and rows count within the part. */
export interface TitlesPart {
  readonly rows: readonly Row[];
  /** The slots of each row, a letter for each (see `slotLetter`), with a blank between rows. */
  readonly slots: string;
  /** All words, sorted, as `packWords` writes them. */
  readonly words: string;
  /** For each word the slots that have it, as `packNumbers` writes them. */
  readonly hits: string;
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
  readonly kind: SlotKind;
  readonly text: string;
}

/** The slots of a page. */
function slotsOf({ title, question, names, mentions }: Document): Slot[] {
  return [
    { kind: 'title', text: title },
    ...namesInTitle(title).map((text) => ({ kind: 'name' as const, text })),
    ...(question === undefined || question === title ? [] : [{ kind: 'question' as const, text: question }]),
    ...names.map((text) => ({ kind: 'name' as const, text })),
    ...mentions.map((text) => ({ kind: 'mention' as const, text })),
  ];
}

/** The two names of a title like `Long name (short)`. @example namesInTitle('Scheduled jobs (cron)') // ['Scheduled jobs', 'cron'] */
const namesInTitle = (title: string): string[] => /^(?<name>[^()]+) \((?<other>[^()]+)\)$/.exec(title)?.slice(1) ?? [];

/** The words of the slots of a page. Kept, as parts are weighed several times. */
const slotWordsOf = once((document: Document) => slotsOf(document).map(({ kind, text }) => ({ kind, words: wordsOf(text) })));

/** A part of the index for some pages. */
function partOf(documents: readonly Document[], head: Omit<TitlesHead, 'more'>): TitlesPart {
  const hits = new Map<string, Set<number>>();
  let slot = 0;
  const slots = documents.map((document) =>
    slotWordsOf(document)
      .map(({ kind, words }) => {
        for (const { word, parts } of words)
          for (const one of [word, ...parts]) {
            const known = hits.get(one);
            if (known === undefined) hits.set(one, new Set([slot]));
            else known.add(slot);
          }
        slot += 1;
        const all = new Set(words.flatMap(({ word, parts }) => [word, ...parts]));
        // Words of questions count for a name of nothing else.
        return slotLetter(kind, [...all].filter((word) => !TELL_NOTHING.has(word)).length || all.size);
      })
      .join(''),
  );
  const words = [...hits.keys()].sort();
  return {
    rows: documents.map((document) => rowOf(document, head)),
    slots: slots.join(' '),
    words: packWords(words),
    hits: packNumbers(words.map((word) => [...(hits.get(word) ?? [])])),
  };
}

/** A page as the index has it. */
export const rowOf = (
  { path, title, kind, topic, frameworks, ruling }: Document,
  head: Pick<TitlesHead, 'kinds' | 'topics' | 'frameworks'>,
): Row => [
  path,
  title,
  head.kinds.findIndex(([one]) => one === kind),
  topic === undefined ? -1 : head.topics.indexOf(topic),
  head.frameworks.reduce((bits, [id], index) => bits + (frameworks.includes(id) ? 2 ** index : 0), 0),
  ruling ?? '',
];

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

/** What all parts share, for some pages. */
export const headOf = (
  documents: readonly Document[],
  given: Pick<TitlesHead, 'frameworks' | 'rulings' | 'ask'> & { readonly kinds: Readonly<Record<DocumentKind, string>> },
): Omit<TitlesHead, 'more'> => ({
  topics: [...new Set(documents.flatMap(({ topic }) => (topic === undefined ? [] : [topic])))],
  ...given,
  kinds: [...new Set(documents.map(({ kind }) => kind))].map((kind) => [kind, given.kinds[kind]] as const),
});

/**
 * The index of pages in parts. The first has the most important pages and names the others; each is as small as asked.
 *
 * @param documents the most important first
 * @param limit how many bytes a part may have
 * @param weigh the bytes of a text as it is sent
 */
export function titlesOf(
  documents: readonly Document[],
  head: Omit<TitlesHead, 'more'>,
  limit: number,
  weigh: (text: string) => number,
): [NamedPart, ...NamedPart[]] {
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

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
import { packNumbers, packWords, unpackWords } from './packed.ts';
import { type Word, wordsOf } from './words.ts';

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

/** A part of the index. Numbers of slots count within the part. */
export interface TitlesPart {
  /** The pages that it adds. */
  readonly rows: readonly Row[];
  /** The place, among the pages of all parts, of the first that has slots here. */
  readonly from: number;
  /** The slots of each page from there on, a letter for each (see `slotLetter`), with a blank between pages. */
  readonly slots: string;
  /** The words that no part before has, sorted, as `packWords` writes them. */
  readonly words: string;
  /** For each word of the parts before, then for each of these, the slots that have it, as `packNumbers` writes them. */
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

/** A name or a question with its words. */
interface SlotWords {
  readonly kind: SlotKind;
  readonly words: readonly Word[];
}

/** Words that say what a question is about: a person, a place, a time or a reason. */
const ASK = new Set(['who', 'where', 'when', 'why']);

/** The words of some texts; of questions, those that tell something. */
const wordsOfSlots = (slots: readonly Slot[]): SlotWords[] =>
  slots.map(({ kind, text }) => {
    const words = wordsOf(text);
    return { kind, words: kind === 'question' ? words.filter(({ word }) => ASK.has(word) || !TELL_NOTHING.has(word)) : words };
  });
/** The words of the names of a page. Kept, as parts are weighed several times. */
const namesOf = once((document: Document) => wordsOfSlots(slotsOf(document)));
/** The words of how people ask for a page. */
const askedOf = once((document: Document) => wordsOfSlots(document.asked.map((text) => ({ kind: 'question', text }))));

/** What a part has of some pages that stand together. */
interface Batch {
  /** The place of the first. */
  readonly from: number;
  readonly documents: readonly Document[];
  /** The words of the parts before. */
  readonly known: readonly string[];
}

/** A part of the index, and all words up to it. */
function partOf({ from, documents, known }: Batch, slotsOfPage: (document: Document) => readonly SlotWords[]): Omit<TitlesPart, 'rows'> {
  const hits = new Map<string, Set<number>>(known.map((word) => [word, new Set()]));
  let slot = 0;
  const slots = documents.map((document) =>
    slotsOfPage(document)
      .map(({ kind, words }) => {
        const all = new Set(words.flatMap(({ word, parts }) => [word, ...parts]));
        for (const word of all) {
          const places = hits.get(word);
          if (places === undefined) hits.set(word, new Set([slot]));
          else places.add(slot);
        }
        slot += 1;
        // Words of questions count for a name of nothing else.
        return slotLetter(kind, [...all].filter((word) => !TELL_NOTHING.has(word)).length || all.size);
      })
      .join(''),
  );
  const words = [...hits.keys()].slice(known.length).sort();
  return {
    from,
    slots: slots.join(' '),
    words: packWords(words),
    hits: packNumbers([...known, ...words].map((word) => [...(hits.get(word) ?? [])])),
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
 * The index of pages in parts. The first has the most important pages and names the others; each is as small as asked. The last have how
 * people ask for pages.
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
  const withNames = (batch: Batch): TitlesPart => ({
    rows: batch.documents.map((document) => rowOf(document, head)),
    ...partOf(batch, namesOf),
  });
  const withAsked = (batch: Batch): TitlesPart => ({ rows: [], ...partOf(batch, askedOf) });
  const isSmall = (part: TitlesPart): number => weigh(JSON.stringify({ ...head, ...part })) / limit;
  const [first = withNames({ from: 0, documents: [], known: [] }), ...others] = inParts(documents, [], withNames, isSmall);
  const known = [first, ...others].flatMap(({ words }) => unpackWords(words));
  const asked = documents.some((document) => document.asked.length > 0) ? inParts(documents, known, withAsked, isSmall) : [];
  const further = [...others, ...asked].map((part, index) => ({ name: `titles-${index + 2}`, part }));
  return [{ name: 'titles', part: { ...head, more: further.map(({ name }) => name), ...first } }, ...further];
}

/**
 * Parts that are each small enough, for documents in their order.
 *
 * @param before the words of the parts before
 * @param fullness how full a part is: 1 for one that may not grow
 */
function inParts(
  documents: readonly Document[],
  before: readonly string[],
  make: (batch: Batch) => TitlesPart,
  fullness: (part: TitlesPart) => number,
): TitlesPart[] {
  const parts: TitlesPart[] = [];
  let known = before;
  let size = documents.length;
  for (let from = 0; from < documents.length; from += size) {
    // The next is about as heavy for as many pages.
    size = Math.min(Math.ceil(size * 1.1), documents.length - from);
    let part = make({ from, documents: documents.slice(from, from + size), known });
    for (let full = fullness(part); full > 1 && size > 1; full = fullness(part)) {
      size = Math.max(1, Math.min(size - 1, Math.floor((size * 0.98) / full)));
      part = make({ from, documents: documents.slice(from, from + size), known });
    }
    parts.push(part);
    known = [...known, ...unpackWords(part.words)];
  }
  return parts;
}

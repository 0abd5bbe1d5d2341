import { expect, test } from 'vitest';
import { askFullText, rankLoosely, searchBoth } from '../../../src/search/full-text.ts';
import { fuse, settle } from '../../../src/search/fuse.ts';
import { TitlesIndex, type Understood } from '../../../src/search/lookup.ts';
import { markedIn } from '../../../src/search/marks.ts';
import { nearestTerms } from '../../../src/search/nearest-terms.ts';
import { headOf, type Row, type Titles, titlesOf } from '../../../src/search/titles.ts';
import { pageKinds } from '../../../src/words/en/terms.ts';

const HEAD = {
  kinds: [
    ['question', 'question'],
    ['claim', 'claim'],
    ['overview', 'overview'],
  ],
} as const;
const row = (path: string, kind = 0): Row => [path, path, kind, -1, 0, ''];
const hit = (path: string, score: number, more: { isExact?: boolean; kind?: number } = {}) => ({
  row: row(path, more.kind),
  score,
  isExact: more.isExact ?? false,
  share: 1,
});
const paths = (results: readonly { readonly row: Row }[]): string[] => results.map((one) => one.row[0]);

test('a page that both lists have stands before one that either has', () => {
  const { answers } = fuse([hit('/a/', 1), hit('/b/', 0.98)], [row('/c/'), row('/b/')], HEAD);
  expect(paths(answers)).toEqual(['/b/', '/a/', '/c/']);
});

test('a page of which the query is a name stands first, whatever the full text says', () => {
  const { answers } = fuse([hit('/a/', 1, { isExact: true }), hit('/b/', 0.9)], [row('/b/'), row('/c/'), row('/d/')], HEAD);
  expect(paths(answers)[0]).toBe('/a/');
});

test('claims stand in a group of their own', () => {
  const { answers, claims } = fuse([hit('/claim/', 2, { kind: 1, isExact: true }), hit('/a/', 1)], [row('/other-claim/', 1)], HEAD);
  expect([paths(answers), paths(claims)]).toEqual([['/a/'], ['/claim/', '/other-claim/']]);
});

test('a page whose name fits better than its sections stays', () => {
  const { answers } = fuse([hit('/moving/', 1), hit('/moving/#order', 0.5)], [row('/moving/#other')], HEAD);
  expect(paths(answers)[0]).toBe('/moving/');
});

test('a page is left out where one of its sections is found, unless the query is its name', () => {
  expect(paths(fuse([hit('/faq/#a', 1), hit('/faq/', 0.9)], undefined, HEAD).answers)).toEqual(['/faq/#a']);
  expect(paths(fuse([hit('/faq/', 1, { isExact: true }), hit('/faq/#a', 0.9)], undefined, HEAD).answers)).toEqual(['/faq/', '/faq/#a']);
});

test('an overview of which only the text has the words stands behind a question', () => {
  expect(paths(fuse([], [row('/list/', 2), row('/a/')], HEAD).answers)).toEqual(['/a/', '/list/']);
});

test('what the reader points at stays where it is', () => {
  const [a, b, c, d] = ['/a/', '/b/', '/c/', '/d/'].map((path) => ({ row: row(path) })) as [Result, Result, Result, Result];
  expect(paths(settle([a, b, c], [d, c, b, a], 2))).toEqual(['/a/', '/b/', '/d/', '/c/']);
  expect(paths(settle([a, b, c], [d, c, b, a], 0))).toEqual(['/d/', '/c/', '/b/', '/a/']);
});
type Result = { readonly row: Row };

const word = (typed: string, weight: number, more: Partial<Understood> = {}): Understood => ({
  typed,
  weight,
  as: 'typed',
  meant: typed,
  ...more,
});

/** Asks made-up texts, and records what was asked. */
function asking(texts: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const ask = async (query: string): Promise<readonly string[]> => {
    asked.push(query);
    return texts[query] ?? [];
  };
  return { asked, ask };
}

test('the full text is asked for the telling words that it knows, and for what was meant', async () => {
  const { asked, ask } = asking({ 'middleware order': ['a', 'b', 'c'] });
  const words = [word('the', 0.03), word('order', 0.5), word('midleware', 0.8, { as: 'guess', meant: 'middleware' }), word('zzz', 0.4)];
  const found = await askFullText(words, [], (one) => one !== 'zzz', 100, ask);
  expect([asked, found]).toEqual([['middleware order'], ['a', 'b', 'c']]);
});

test('where few pages have all words, those with the most telling ones follow', async () => {
  const { asked, ask } = asking({ 'rare common': ['x'], rare: ['y', 'x'], common: ['x', 'p', 'q', 'r', 's'] });
  const found = await askFullText([word('rare', 0.9), word('common', 0.2)], [], () => true, 100, ask);
  expect(asked).toEqual(['rare common', 'rare', 'common']);
  expect(found.slice(0, 2)).toEqual(['x', 'y']);
});

test('a phrase is asked as one, and nothing is asked of words that no text has', async () => {
  const { asked, ask } = asking({ '"two words"': ['a'] });
  expect(await askFullText([word('two', 0.5), word('words', 0.5)], ['two words'], () => true, 9, ask)).toEqual(['a']);
  expect(await askFullText([word('zzz', 0.5)], [], () => false, 9, ask)).toEqual([]);
  expect(asked).toEqual(['"two words"']);
});

test('where no text has a telling word, none is asked for the other words', async () => {
  const { asked, ask } = asking({ 'how to': ['a'] });
  expect(await askFullText([word('how', 0.03), word('zzz', 0.5), word('to', 0.03)], [], (one) => one !== 'zzz', 9, ask)).toEqual([]);
  expect(asked).toEqual([]);
});

/** An index of one page. */
function indexOf(title: string): TitlesIndex {
  const documents = [
    {
      path: '/a/',
      title,
      kind: 'question',
      frameworks: [],
      names: [],
      mentions: [],
      asked: [],
      says: '',
      answers: [],
      isSection: false,
    } as const,
  ];
  const head = headOf(documents, { kinds: pageKinds, frameworks: [], rulings: {}, ask: '' });
  const [{ part }] = titlesOf(documents, head, 1_000_000, (text) => text.length);
  return new TitlesIndex(part as Titles);
}

test('a word that only the full text has is not taken for another, and the full text is asked for it', async () => {
  const index = indexOf('Middleware');
  const { asked, ask } = asking({ middleware: ['a'], middlewere: ['b'] });
  const knows = async (one: string): Promise<boolean> => one === 'middlewere';
  const { answer, ids, asTyped } = await searchBoth(index, 'middlewere', new Set(), knows, ask);
  expect([answer.hits, asked, ids, [...asTyped]]).toEqual([[], ['middlewere'], ['b'], ['middlewere']]);
  const guessed = await searchBoth(index, 'midleware', new Set(), async () => false, ask);
  expect(guessed.answer.hits.map(({ row }) => row[1])).toEqual(['Middleware']);
  expect(asked.at(-1)).toBe('middleware');
});

test('what a message has in quotation marks is searched by its words if nothing has it as a phrase', async () => {
  const index = indexOf('Credentials of an API');
  const { asked, ask } = asking({ credentials: ['a'] });
  const { answer, ids } = await searchBoth(index, '{"detail": "no credentials given"}', new Set(), async () => false, ask);
  expect([answer.hits.map(({ row }) => row[1]), ids, asked]).toEqual([
    ['Credentials of an API'],
    ['a'],
    ['"no credentials given"', 'credentials'],
  ]);
});

test('the fewer pages have a word, the more it counts', () => {
  expect(rankLoosely([['a', 'b', 'c', 'd'], ['e']], 100)[0]).toBe('e');
  expect(rankLoosely([], 100)).toEqual([]);
});

test('marks are words of the query, in any form and spelling', () => {
  const marked = (text: string, words: readonly string[]): string[] =>
    markedIn(text, words).flatMap((piece) => (piece.isMarked ? [piece.text] : []));
  expect(marked('Caching of queries', ['cache'])).toEqual(['Caching']);
  expect(marked('Use url_for and Localised', ['url', 'localized'])).toEqual(['url_for', 'Localised']);
  expect(marked('<b>bold</b>', ['bold'])).toEqual(['bold']);
  expect(
    markedIn('a b c', ['b'])
      .map(({ text }) => text)
      .join(''),
  ).toBe('a b c');
});

test('terms with a similar name are offered, pages and others are not', () => {
  const rows: Row[] = [
    ['/glossary/#greenlet', 'Greenlet', 0, -1, 0, ''],
    ['/glossary/#wsgi', 'WSGI', 0, -1, 0, ''],
    ['/greenlets/', 'Greenlets', 0, -1, 0, ''],
  ];
  expect(nearestTerms('grenlett', rows).map(([path]) => path)).toEqual(['/glossary/#greenlet']);
  expect(nearestTerms('zzqxv', rows)).toEqual([]);
});

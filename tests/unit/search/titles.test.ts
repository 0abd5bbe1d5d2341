import { expect, test } from 'vitest';
import type { Document } from '../../../src/search/documents.ts';
import { TitlesIndex } from '../../../src/search/lookup.ts';
import { unpackWords } from '../../../src/search/packed.ts';
import { frameworksOf, headOf, kindOf, type NamedPart, type Titles, titlesOf, topicOf } from '../../../src/search/titles.ts';
import { pageKinds } from '../../../src/words/en/terms.ts';

const page = (title: string, more: Partial<Document> = {}): Document => ({
  path: `/${title.toLowerCase().replaceAll(' ', '-')}/`,
  title,
  kind: 'question',
  frameworks: ['ant', 'bee'],
  names: [],
  mentions: [],
  asked: [],
  says: '',
  answers: [],
  isSection: false,
  ...more,
});

const HEAD = {
  kinds: pageKinds,
  frameworks: [
    ['ant', 'Ant'],
    ['bee', 'Bee'],
  ],
  rulings: { misleading: 'Misleading' },
  ask: 'https://a.org/ask?q=',
} as const;

const partsOf = (documents: readonly Document[], limit: number, weigh: (text: string) => number): [NamedPart, ...NamedPart[]] =>
  titlesOf(documents, headOf(documents, HEAD), limit, weigh);

/** An index of some pages, as the browser reads it. */
function indexOf(documents: readonly Document[], limit = 1_000_000): TitlesIndex {
  const [first, ...others] = partsOf(documents, limit, (text) => text.length).map(({ part }) => JSON.parse(JSON.stringify(part)));
  const index = new TitlesIndex(first);
  for (const part of others) index.add(part);
  return index;
}

const PAGES = [
  page('CSRF protection', { topic: 'Security', names: ['xsrf', 'cross-site request forgery'], question: 'Is a forged request refused?' }),
  page('Middleware and hooks', { topic: 'Routing', names: ['before_request'] }),
  page('Session cookies', { topic: 'Security', says: 'A cookie is signed with the secret.' }),
  page('Localised formats', { topic: 'Languages', names: ['C#', '数据库'] }),
  page('Background tasks', { names: ['task queue'] }),
  page('Origins', { topic: 'History', question: 'Who created it, when and why?' }),
  page('Creating a project', { topic: 'Layout', names: ['create-bee', 'creating files'] }),
  page('Saved state', { kind: 'claim', says: 'CSRF is not enough.', ruling: 'misleading', frameworks: ['bee'] }),
];
const titles = (query: string, index = indexOf(PAGES)): string[] => index.find(query, { isTyping: false }).hits.map(({ row }) => row[1]);

test.each([
  ['csrf', 'CSRF protection'],
  ['XSRF', 'CSRF protection'],
  ['before_request', 'Middleware and hooks'],
  ['before request', 'Middleware and hooks'],
  ['localized format', 'Localised formats'],
  ['数据', 'Localised formats'],
  ['c#', 'Localised formats'],
  ['tasks in the background', 'Background tasks'],
  ['sesion', 'Session cookies'],
  ['midlewrae', 'Middleware and hooks'],
  ['|csrf', 'CSRF protection'],
  ['ant vs bee csrf', 'CSRF protection'],
  ['who created bee', 'Origins'],
  ['who', 'Origins'],
])('%s finds %s', (query, title) => expect(titles(query)[0]).toBe(title));

test('one word of a name may be typed as two, and two as one', () => {
  const index = indexOf([page('Time zones', { names: ['timezone'] }), page('Login'), page('Date pickers'), page('Log files')]);
  expect(titles('time zone', index)[0]).toBe('Time zones');
  expect(titles('log in', index)[0]).toBe('Login');
  expect(titles('datepickers', index)).toEqual(['Date pickers']);
  // Not if it is spelt as it should be.
  expect(index.find('datepickers', { asTyped: new Set(['datepickers']) }).hits).toEqual([]);
});

test('a guess finds all forms of the word that was meant', () => {
  const index = indexOf([page('Migration'), page('Migrating'), page('Middleware')]);
  expect(titles('migratoin', index).sort()).toEqual(['Migrating', 'Migration']);
});

test('a word that is still typed finds what begins like it', () => {
  expect(indexOf(PAGES).find('midd').hits[0]?.row[1]).toBe('Middleware and hooks');
  expect(
    indexOf(PAGES)
      .find('c')
      .hits.map(({ row }) => row[1]),
  ).toContain('CSRF protection');
});

test('a name with a symbol is another one than without', () => {
  expect(titles('c#')).toEqual(['Localised formats']);
  expect(titles('csrf#')[0]).toBe('CSRF protection');
});

test('between two names, the words of the query tell which way it leads', () => {
  const index = indexOf([
    page('From Bee to Ant', { kind: 'terms' }),
    page('From Ant to Bee', { kind: 'terms' }),
    page('Comparison table', { kind: 'overview', names: ['Ant vs Bee'] }),
    page('Bee', { kind: 'framework' }),
    page('Ant', { kind: 'framework' }),
    page('Is Ant better than Bee?', { kind: 'about' }),
  ]);
  expect(titles('ant to bee', index)[0]).toBe('From Ant to Bee');
  expect(titles('bee to ant', index)[0]).toBe('From Bee to Ant');
  expect(titles('ant vs bee', index)[0]).toBe('Comparison table');
  expect(titles('what is bee', index)[0]).toBe('Bee');
});

test('the name of a package with one of two names that are compared is not what both are compared by', () => {
  const index = indexOf([page('Staff login', { names: ['Ant-Security'] }), page('Security', { kind: 'topic' })]);
  expect(titles('ant security', index)[0]).toBe('Staff login');
  expect(titles('ant vs bee security', index)[0]).toBe('Security');
});

test('a title with another name in brackets is found by either, as by its name', () => {
  const index = indexOf([
    page('Scaling', { kind: 'topic', names: ['throughput'] }),
    page('Throughput (requests per second)'),
    page('Cron jobs'),
  ]);
  const exact = (query: string): string[] =>
    index.find(query, { isTyping: false }).hits.flatMap(({ row, isExact }) => (isExact ? [row[1]] : []));
  expect(exact('throughput')[0]).toBe('Throughput (requests per second)');
  expect(exact('requests per second')).toEqual(['Throughput (requests per second)']);
});

test('a term of a glossary stands behind the question about it, and a part of a name is not the name', () => {
  const index = indexOf([
    page('Terms: CSRF', { kind: 'about', path: '/glossary/#csrf', title: 'CSRF' }),
    page('CSRF protection'),
    page('Form rendering', { names: ['as_table'] }),
    page('Tables'),
  ]);
  expect(titles('csrf', index)).toEqual(['CSRF protection', 'CSRF']);
  expect(titles('table', index)[0]).toBe('Tables');
  expect(index.find('as_table', { isTyping: false }).hits.map(({ row, isExact }) => [row[1], isExact])[0]).toEqual([
    'Form rendering',
    true,
  ]);
});

test('how people ask for a page comes in a part of its own, and finds it', () => {
  const documents = [page('CSRF protection', { asked: ['forged forms'] }), page('Forms', { names: ['form library'] }), page('Sessions')];
  const [first, ...others] = partsOf(documents, 1_000_000, (text) => text.length);
  expect(others).toHaveLength(1);
  expect(others[0]?.part.rows).toEqual([]);
  const index = new TitlesIndex(first.part as Titles);
  expect(index.find('forged forms').hits.map(({ row }) => row[1])).toEqual(['Forms']);
  for (const { part } of others) index.add(part);
  const { hits } = index.find('forged forms');
  expect(hits.map(({ row, isExact }) => [row[1], isExact])).toEqual([
    ['CSRF protection', false],
    ['Forms', false],
  ]);
  expect(index.size).toBe(documents.length);
});

test('of questions, the words are kept that tell something', () => {
  const documents = [page('CSRF protection', { question: 'Is it on by default?', asked: ['how do I stop forged forms'] })];
  const [names, asked] = partsOf(documents, 1_000_000, (text) => text.length);
  expect(unpackWords(names.part.words)).toEqual(['csrf', 'default', 'protection']);
  expect(unpackWords(asked?.part.words ?? '')).toEqual(['forged', 'forms', 'stop']);
});

test('a query that is the name of a page says so', () => {
  const { hits } = indexOf(PAGES).find('cross-site request forgery', { isTyping: false });
  expect(hits.map(({ row, isExact }) => [row[1], isExact])).toEqual([['CSRF protection', true]]);
});

test('the kind of an error tells less than its message', () => {
  const index = indexOf([
    page('Slashes', { names: ['RuntimeError on POST'] }),
    page('Contexts', { names: ['working outside of a context'] }),
    page('Errors of time', { names: ['RuntimeError'] }),
  ]);
  expect(titles('RuntimeError: Working outside of the context.', index)[0]).toBe('Contexts');
  expect(titles('RuntimeError', index)[0]).toBe('Errors of time');
});

test('words that stand beside any subject tell less than the subject', () => {
  const index = indexOf([page('Sessions'), page('Uploads', { names: ['simple upload example'] }), page('Official tutorial')]);
  expect(titles('simple session example', index)[0]).toBe('Sessions');
  expect(titles('tutorial', index)[0]).toBe('Official tutorial');
});

test('a phrase stands in one name', () => {
  expect(titles('"request forgery"')).toEqual(['CSRF protection']);
  expect(titles('"session protection"')).toEqual([]);
  // Words of questions are not kept of all names.
  expect(titles('"the request of a forgery"')).toEqual(['CSRF protection']);
});

test('a guess says what was meant, and is not made for a word that is right', () => {
  const index = indexOf(PAGES);
  expect(index.find('midleware', { isTyping: false }).words).toMatchObject([{ typed: 'midleware', as: 'guess', meant: 'middleware' }]);
  expect(index.find('midleware', { isTyping: false, asTyped: new Set(['midleware']) }).hits).toEqual([]);
  expect(titles('zzqxv')).toEqual([]);
});

test('a row has its kind, topic and frameworks', () => {
  const index = indexOf(PAGES);
  const [claim] = index.find('saved state').hits;
  if (claim === undefined) throw new Error('expected the claim');
  expect([kindOf(index.head, claim.row), topicOf(index.head, claim.row), frameworksOf(index.head, claim.row), claim.row[5]]).toEqual([
    'claim',
    undefined,
    ['Bee'],
    'misleading',
  ]);
  expect(index.rowOf(index.placeOf(claim.row))).toBe(claim.row);
});

test.each(['x'.repeat(500), '<script>alert(1)</script>', '.*(a|b)+$', '🎉🎉', '"', '\u0000', '((((', 'constructor __proto__ toString'])(
  '%s does nothing but search',
  (query) => expect(Array.isArray(indexOf(PAGES).find(query).hits)).toBe(true),
);

/** Many pages with names of their own, as a large site has. */
const MANY = Array.from({ length: 3_000 }, (_, number) => {
  const name = (seed: number): string => (seed * 2_654_435_761).toString(36).replaceAll(/[^a-z]/g, '');
  return page(`${name(number + 1)} ${name(number + 7)} page ${number}`, {
    names: [name(number * 3 + 11), name(number * 5 + 13), name(number * 7 + 17)],
    question: `How do I ${name(number + 29)} the ${name(number % 90)}?`,
    says: `It does ${name(number % 400)} with ${name(number % 700)} and ${name(number % 1_000)}.`,
  });
});

test('the index of 3,000 pages comes in parts of the size asked for, and finds what is in any of them', async () => {
  const { gzipSync } = await import('node:zlib');
  const limit = 36_000;
  const parts = partsOf(MANY, limit, (text) => gzipSync(text).length);
  expect(parts.length).toBeGreaterThan(1);
  // What names the further parts comes on top.
  for (const { name, part } of parts) expect(gzipSync(JSON.stringify(part)).length, name).toBeLessThan(limit + 1_000);
  const [first, ...others] = parts;
  expect((first.part as Titles).more).toEqual(others.map(({ name }) => name));
  const index = new TitlesIndex(first.part as Titles);
  for (const { part } of others) index.add(part);
  expect(index.size).toBe(MANY.length);
  const last = MANY.at(-1);
  expect(index.find(last?.title ?? '', { isTyping: false }).hits[0]?.row[0]).toBe(last?.path);
});

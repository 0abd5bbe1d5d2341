import { expect, test } from 'vitest';
import { isMarked, rankLoosely, wordsOf } from '../../../src/client/search/loosely.ts';

test('a page with rare words comes before one with common words, and one with more words before one with fewer', () => {
  const hits = [
    { word: 'flask', ids: ['a', 'b', 'c', 'd'] },
    { word: 'netflix', ids: ['c'] },
    { word: 'reddit', ids: ['b', 'c'] },
  ];
  expect(rankLoosely(hits, 10)).toEqual(['c', 'b']);
});

test('nothing is found where no word is', () => {
  expect(rankLoosely([], 10)).toEqual([]);
  expect(rankLoosely([{ word: 'a', ids: [] }], 10)).toEqual([]);
});

test('a word that is on every page still counts a little', () => {
  expect(rankLoosely([{ word: 'the', ids: ['a', 'b'] }], 2)).toEqual(['a', 'b']);
});

test('the words of a question, each once, without the characters between them', () => {
  expect(wordsOf('It is (a) WSGI framework, is it? url_for')).toEqual(['it', 'is', 'a', 'wsgi', 'framework', 'url_for']);
});

test('a word is marked with another ending, and not where another word begins alike', () => {
  expect(isMarked('developers', 'a <mark>developer</mark>’s')).toBe(true);
  expect(isMarked('keycloak', 'the <mark>key</mark> of')).toBe(false);
  expect(isMarked('keycloak', 'keycloak of a <mark>key</mark>')).toBe(false);
});

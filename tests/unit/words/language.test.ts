import { expect, test } from 'vitest';
import { directionOf, isLanguage, languageMeant } from '../../../src/words/language.ts';
import { findIn } from '../../support/content.ts';

test.each(['en', 'en-US', 'en-us', 'de', 'ar', 'zh-Hant-TW', 'no', 'tlh', 'ksw', 'de-DE-1996'])('%s is a language', (tag) => {
  expect(isLanguage(tag)).toBe(true);
});

test.each(['', 'en_US', 'English', 'e', 'jp', 'xx', 'en-', 'en US', '1'])('%j is none', (tag) => {
  expect(isLanguage(tag)).toBe(false);
});

test.each([
  ['en_US', 'en-US'],
  ['en_us.UTF-8', 'en-US'],
  ['jp', 'ja'],
  ['gr', 'el'],
  ['English', 'en'],
])('by %s is meant %s', (text, tag) => expect(languageMeant(text)).toBe(tag));

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));

test.each([
  ['en_US', '"en_US"', 'en-US'],
  ['English', '"English"', 'en'],
  ['2', 'the number 2', 'en'],
])('a guide in %s', (typed, actual, tip) => {
  expect(findIn({ 'guide.yaml': ['pages:', `language: ${typed}\npages:`] })).toEqual([
    `content/guide.yaml:10:11 error language: expected a BCP 47 language tag, found ${actual} (language: ${tip})`,
  ]);
});

test('a guide in a language that the short names of countries and answers look like', () => {
  expect(findIn({ 'guide.yaml': ['pages:', 'language: no\npages:'] })).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, packWords, unpackNumbers, unpackWords } from '../../../src/search/packed.ts';

test('lists of numbers that grow come back as they were, in letters that JSON writes as they are', () => {
  const lists = fc.array(
    fc.uniqueArray(fc.nat({ max: 5_000_000 })).map((numbers) => numbers.sort((a, b) => a - b)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(lists, (some) => {
      const text = packNumbers(some);
      expect(unpackNumbers(text)).toEqual(some);
      expect(text).toMatch(/^[!#-[\]-|]*$/);
    }),
  );
});

test('sorted words come back as they were', () => {
  const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }).map((text) => text.replaceAll(' ', '_'));
  fc.assert(
    fc.property(
      fc.uniqueArray(word).map((words) => words.sort()),
      (words) => {
        expect(unpackWords(packWords(words))).toEqual(words);
      },
    ),
  );
  expect(packWords(['session', 'session_cookie', 'sessions'])).toBe('0session 7_cookie 7s');
});

import { expect, test } from 'vitest';
import { beginningOf, oneSpelling } from '../../../src/words/en/client/spelling.ts';

test.each([
  ['localisation', 'localization'],
  ['serialise', 'serialize'],
  ['colours', 'colors'],
  ['behaviour', 'behavior'],
  ['licence', 'license'],
  ['defence', 'defense'],
  ['centre', 'center'],
  ['catalogue', 'catalog'],
  ['cancelled', 'canceled'],
  ['analysing', 'analyzing'],
])('%s and %s find each other', (british, american) => expect(oneSpelling(british)).toBe(oneSpelling(american)));

test.each(['this', 'four', 'hour', 'promise', 'field', 'metre'])('%s is one spelling with itself alone', (word) =>
  expect(oneSpelling(oneSpelling(word))).toBe(oneSpelling(word)),
);

test.each([
  ['caching', 'cache'],
  ['deployment', 'deploying'],
  ['migrations', 'migrate'],
  ['queries', 'query'],
  ['security', 'secure'],
  ['stopping', 'stopped'],
  ['running', 'run'],
  ['users', 'user'],
  ['dates', 'date'],
  ['classes', 'class'],
  ['installing', 'install'],
  ['called', 'call'],
])('%s and %s begin alike', (one, other) => expect(beginningOf(one)).toBe(beginningOf(other)));

test.each(['is', 'use', 'app', 'url', 'redis', 'orm'])('of %s at least three letters are left', (word) =>
  expect(beginningOf(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length)),
);

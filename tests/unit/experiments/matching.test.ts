import { expect, test } from 'vitest';
import { isSame, mismatches } from '../../../src/experiments/matching.ts';
import { expectation } from '../../../src/schemas/transcript.ts';

const found = (expected: unknown, result: Parameters<typeof mismatches>[1]): string[] =>
  mismatches(expectation.parse(expected), result).map((one) => `${one.path.join('.')}: expected ${one.expected}, found ${one.actual}`);

test('only what is named is looked at', () => {
  expect(found({ status: 200 }, { status: 200, body: 'anything', headers: [['X-Other', '1']] })).toEqual([]);
});

test('a plain text is the whole body; a line end after it does not count', () => {
  expect(found({ body: 'done' }, { body: 'done\n' })).toEqual([]);
  expect(found({ body: 'done' }, { body: 'done.' })).toEqual(['body.equals: expected "done", found "done."']);
});

test('every rule of a body is reported', () => {
  expect(found({ body: { contains: ['a', 'b'], matches: '^x', absent: ['z'] } }, { body: 'za' })).toEqual([
    'body.contains: expected a text with "b", found "za"',
    'body.matches: expected a text like ^x, found "za"',
    'body.absent: expected a text without "z", found "za"',
  ]);
});

test('names of headers have no case, and one of several values is enough', () => {
  const headers: [string, string][] = [
    ['Set-Cookie', 'a=1'],
    ['set-cookie', 'b=2; Secure'],
  ];
  expect(found({ headers: { 'SET-cookie': { contains: ['Secure'] } } }, { headers })).toEqual([]);
  expect(found({ headers: { 'Set-Cookie': { absent: true } } }, { headers })).toEqual([
    'headers.Set-Cookie: expected no such header, found "a=1, b=2; Secure"',
  ]);
  expect(found({ headers: { Location: '/' } }, { headers })).toEqual(['headers.Location: expected the header, found no such header']);
});

test('an unexpected exception hides everything else', () => {
  expect(found({ status: 200 }, { raises: 'KeyError: 1' })).toEqual([': expected an answer, found the exception "KeyError: 1"']);
  expect(found({ raises: { contains: ['KeyError'] } }, { raises: 'KeyError: 1' })).toEqual([]);
  expect(found({ raises: { contains: ['KeyError'] } }, { status: 200 })).toEqual(['raises: expected a text, found nothing']);
});

test('batches are counted', () => {
  expect(found({ batches: 4 }, { status: 200, batches: 4 })).toEqual([]);
  expect(found({ batches: 4 }, { status: 200, batches: 1 })).toEqual(['batches: expected in 4 batches, found all at the same time']);
  expect(found({ batches: 1 }, { status: 200 })).toEqual(['batches: expected all at the same time, found a single response']);
});

test('the order of keys does not count in JSON, the order of items does', () => {
  expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(isSame([1, 2], [2, 1])).toBe(false);
  expect(isSame({ a: undefined }, {})).toBe(true);
  expect(isSame([], {})).toBe(false);
});

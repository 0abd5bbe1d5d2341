import { expect, test } from 'vitest';
import { normalise } from '../../../src/experiments/normalise.ts';

test('dates, addresses and values of cookies are named', () => {
  expect(
    normalise(
      {
        headers: [
          ['Date', 'Sat, 21 Nov 2026 06:14:08 GMT'],
          ['Set-Cookie', 'token=0123456789abcdef0123; expires=Sat, 20 Nov 2027 06:14:08 GMT; Path=/'],
          ['Set-Cookie', 'theme=dark; Path=/'],
        ],
        body: 'At 2026-11-21 06:14:08.123 <object at 0x7fde12ab34cd>',
      },
      [],
      [],
    ),
  ).toEqual({
    headers: [
      ['Date', '<date>'],
      ['Set-Cookie', 'token=<random>; expires=<date>; Path=/'],
      ['Set-Cookie', 'theme=dark; Path=/'],
    ],
    body: 'At <date> <object at <address>>',
  });
});

test('the age of a kept answer is seconds, however many', () => {
  const age = (value: string): unknown => normalise({ headers: [['Age', value]] }, [], []).headers?.[0]?.[1];
  expect([age('0'), age('12')]).toEqual(['<seconds>', '<seconds>']);
});

test('the entity tag of a file keeps its size, not the time nor the checksum of its path', () => {
  const tag = (value: string): unknown => normalise({ headers: [['ETag', value]] }, [], []).headers?.[0]?.[1];
  expect(tag('"1795246448.123-16-4203157607"')).toBe('"<time>-16-<checksum>"');
  expect(tag('"1795246448-16-7"')).toBe('"<time>-16-<checksum>"');
});

test('a captured value is replaced by its name, wherever it appears', () => {
  const captured = [
    ['token', 'first-secret'],
    ['token', 'second-secret'],
    ['short', 'ab'],
  ] as const;
  expect(normalise({ body: 'first-secret second-secret ab', json: { a: ['first-secret'] } }, [], captured)).toEqual({
    body: '<token> <token> ab',
    json: { a: ['<token>'] },
  });
});

test('the length of a body with a captured text of several words is replaced, because times in words change length', () => {
  const seen = Object.entries({ moment: '9:46 a.m.', token: '0123456789' });
  const length = (body: string): unknown => normalise({ headers: [['Content-Length', '17']], body }, [], seen).headers?.[0]?.[1];
  expect(length('At 9:46 a.m.')).toBe('<length>');
  expect(length('With 0123456789')).toBe('17');
});

test('rules of a framework come last', () => {
  expect(normalise({ body: 'id="7f3a"' }, [{ pattern: 'id="[^"]+"', replace: 'id="<id>"' }], [])).toEqual({ body: 'id="<id>"' });
});

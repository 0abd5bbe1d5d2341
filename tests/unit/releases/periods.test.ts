import { describe, expect, test } from 'vitest';
import { answerFor, holdsFor, periodInWords, periodProblems } from '../../../src/releases/periods.ts';
import { compareVersions } from '../../../src/releases/versions.ts';
import type { Answer } from '../../../src/schemas/answer.ts';
import type { Release } from '../../../src/schemas/framework.ts';

const answer = (since?: string, until?: string): Answer => ({
  level: 'on',
  summary: 'Yes.',
  packages: [],
  evidence: [],
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
});
const release = (version: string, latest: string, compared = true): Release => ({
  version,
  latest,
  lts: false,
  compared,
  released: '2026-01-01',
});
const releases = [release('6.1', '6.1.3'), release('6.0', '6.0.10', false), release('5.2', '5.2.19')];

test.each([
  ['5.9', '5.10', -1],
  ['6.1', '6.1', 0],
  ['6.1', '6.1.3', -1],
  ['10.0', '9.9', 1],
  ['3.1a1', '3.1b1', -1],
])('%s compared with %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
  expect(Math.sign(compareVersions(b, a))).toBe(sign === 0 ? 0 : -sign);
});

describe('an answer applies to a release', () => {
  test('when it has no ends', () => expect(holdsFor({}, { version: '1.0', latest: '1.0.1' })).toBe(true));
  test('from the first release on', () => {
    expect(holdsFor({ since: '6.0' }, { version: '5.2', latest: '5.2.19' })).toBe(false);
    expect(holdsFor({ since: '6.0' }, { version: '6.0', latest: '6.0.1' })).toBe(true);
  });
  test('up to and including the last release', () => {
    expect(holdsFor({ until: '5.2' }, { version: '5.2', latest: '5.2.19' })).toBe(true);
    expect(holdsFor({ until: '5.2' }, { version: '6.0', latest: '6.0.1' })).toBe(false);
  });
  test('when it began with a fix inside the release', () => {
    expect(holdsFor({ since: '5.2.8' }, { version: '5.2', latest: '5.2.19' })).toBe(true);
  });
});

test('the answer for a release is that of its period', () => {
  const answers = [answer(undefined, '5.2'), answer('6.0')];
  expect(answerFor(answers, { version: '5.2', latest: '5.2.19' })).toBe(answers[0]);
  expect(answerFor(answers, { version: '6.1', latest: '6.1.3' })).toBe(answers[1]);
  expect(answerFor([answer('7.0')], { version: '6.1', latest: '6.1.3' })).toBeUndefined();
});

describe('periods are checked', () => {
  test('periods that follow each other are right', () =>
    expect(periodProblems([answer(undefined, '5.2'), answer('6.0')], releases)).toEqual([]));
  test('a release that is not compared may lie in a gap', () =>
    expect(periodProblems([answer(undefined, '5.2'), answer('6.1')], releases)).toEqual([]));
  test('a period that another follows needs an end', () =>
    expect(periodProblems([answer(), answer('6.0')], releases)).toEqual([
      { index: 0, field: 'until', expected: 'the last release of this period, because another follows', actual: 'nothing' },
    ]));
  test('a period that follows another needs a beginning', () =>
    expect(periodProblems([answer(undefined, '5.2'), answer()], releases)).toEqual([
      { index: 1, field: 'since', expected: 'the first release after 5.2', actual: 'nothing' },
    ]));
  test('a period does not end before it begins', () =>
    expect(periodProblems([answer('6.0', '5.2')], releases)).toContainEqual({
      index: 0,
      field: 'until',
      expected: 'a release not before 6.0',
      actual: '5.2',
    }));
  test('the oldest compared release is covered', () =>
    expect(periodProblems([answer('6.0')], releases)).toEqual([
      { index: 0, field: 'since', expected: 'a period that covers 5.2', actual: '6.0' },
    ]));
  test('the newest compared release is covered', () =>
    expect(periodProblems([answer(undefined, '5.2')], releases)).toEqual([
      { index: 0, field: 'until', expected: 'a period that covers 6.1', actual: '5.2' },
    ]));
});

test('a period in words', () => {
  expect(periodInWords({})).toBe('');
  expect(periodInWords({ since: '6.0' })).toBe('version 6.0 and later');
  expect(periodInWords({ until: '5.2' })).toBe('up to version 5.2');
  expect(periodInWords({ since: '3.0', until: '5.2' })).toBe('versions 3.0 to 5.2');
  expect(periodInWords({ since: '6.0', until: '6.0' })).toBe('version 6.0 only');
});

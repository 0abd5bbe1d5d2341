import { describe, expect, test } from 'vitest';
import { type Change, findIn } from '../../support/content.ts';

const ANT = 'frameworks/ant.md';
const CLAIM = 'claims/all-undo.md';
const CASE = 'cases/letter.md';
const READERS = 'series/readers.yaml';
const UNDO = 'topics/editing/undo.md';

describe('nothing is in the future', () => {
  const verifiedOn = (day: string) => ({ [ANT]: ['verified: 2026-11-01', `verified: ${day}`] }) as const;

  test('a day that has begun east of UTC is not', () => {
    expect(findIn(verifiedOn('2026-12-01'), '2026-11-30', '2026-12-01')).toEqual([]);
  });

  test('the day after it is', () => {
    expect(findIn(verifiedOn('2026-12-02'), '2026-11-30', '2026-12-01')).toEqual([
      'content/frameworks/ant.md:13:11 error verified: expected a day that has begun somewhere on Earth: at most 2026-12-01 (today is 2026-11-30 in UTC), found 2026-12-02 (verified: 2026-11-30)',
    ]);
  });

  test('so is a year that has not begun', () => {
    expect(findIn({ [READERS]: ['at: "2022", note', 'at: "2027", note'] })).toEqual([
      'content/series/readers.yaml:6:16 error breaks[0].at: expected a day that has begun somewhere on Earth: at most 2026-11-21 (today is 2026-11-21 in UTC), found 2027 (at: 2026-11-21)',
    ]);
    expect(findIn({ [READERS]: ['at: "2022", note', 'at: "2026", note'] })).toEqual([]);
  });

  test('a text that only looks like a day may be any', () => {
    expect(findIn({ [UNDO]: ['[revert_change]', '["2999-01-01"]'] })).toEqual([]);
  });
});

/** What is changed so that something is newer than the day of verification, and everything that is then found. */
const LATER: Readonly<Record<string, readonly [Readonly<Record<string, Change>>, readonly string[]]>> = {
  'an aspect before a page that it cites was opened': [
    { [UNDO]: [/(After a setting.*accessed: 2026-11-)01/, '$102'] },
    [
      'content/topics/editing/undo.md:14:19 error verified.date: expected 2026-11-02 or later, the day of answers.bee[0].evidence[0].accessed, found 2026-11-01 (check it against its evidence again, then write date: 2026-11-21)',
    ],
  ],
  'a framework before one of its own': [
    { [ANT]: ['accessed: 2026-11-01', 'accessed: 2026-11-02'] },
    [
      'content/frameworks/ant.md:13:11 error verified: expected 2026-11-02 or later, the day of evidence[0].accessed, found 2026-11-01 (check it against its evidence again, then write verified: 2026-11-21)',
    ],
  ],
  'a claim': [
    {
      [CLAIM]: [
        'verified:',
        'evidence: [{ kind: docs, url: "https://example.org/a", shows: It., accessed: 2026-11-03 }, { kind: docs, url: "https://example.org/b", shows: It., accessed: 2026-11-02 }]\nverified:',
      ],
    },
    [
      'content/claims/all-undo.md:10:11 error verified: expected 2026-11-03 or later, the day of evidence[0].accessed, found 2026-11-01 (check it against its evidence again, then write verified: 2026-11-21)',
    ],
  ],
  'a case': [
    {
      [CASE]: [
        'none of them.',
        'none of them., evidence: [{ kind: docs, url: "https://example.org/a", shows: It., accessed: 2026-11-02 }]',
      ],
    },
    [
      'content/cases/letter.md:13:11 error verified: expected 2026-11-02 or later, the day of counter_examples[0].evidence[0].accessed, found 2026-11-01 (check it against its evidence again, then write verified: 2026-11-21)',
    ],
  ],
};

describe('nothing is verified before what it rests on', () => {
  test.each(Object.entries(LATER))('%s', (_, [changes, findings]) => {
    expect(findIn(changes)).toEqual(findings);
  });
});

describe('nor before a run that it rests on', () => {
  /** The greeting ran on a later day for one framework on its newer release. */
  const ran = (framework: string, day: string, cited: string): string[] =>
    findIn({
      'examples/greeting/recorded.json': [new RegExp(`("${framework}": \\{\\s+"2.0": \\{\\s+"day": ")2026-11-01`), `$1${day}`],
      [UNDO]: [/(Yes, with.*evidence: \[)/, `$1${cited}, `],
    });

  test('of the framework and release of the answer', () => {
    expect(ran('ant', '2026-11-05', '{ kind: experiment, id: greeting }')).toEqual([
      'content/topics/editing/undo.md:14:19 error verified.date: expected 2026-11-05 or later, the day of the run of greeting on ant 2.0, found 2026-11-01 (check it against its evidence again, then write date: 2026-11-21)',
    ]);
  });

  test('but a run of another framework is not its matter', () => {
    expect(ran('bee', '2026-11-05', '{ kind: experiment, id: greeting }')).toEqual([]);
  });

  test('nor is a run on a release that the answer does not apply to', () => {
    const changes = {
      'examples/greeting/recorded.json': [/("ant": \{[\s\S]*?"1.0": \{\s+"day": ")2026-11-01/, '$12026-11-05'],
      [UNDO]: [/(Yes, with.*evidence: \[)/, '$1{ kind: experiment, id: greeting }, '],
    } as const;
    expect(findIn(changes)).toEqual([]);
  });
});

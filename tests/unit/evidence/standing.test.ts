import { expect, test } from 'vitest';
import { citationOf } from '../../../src/evidence/citation.ts';
import { coverageOf, coverageOfGuide, coverageTable } from '../../../src/evidence/coverage.ts';
import { kindsOf, standingOf } from '../../../src/evidence/kinds.ts';
import type { Evidence } from '../../../src/schemas/answer.ts';
import { guideOf } from '../../support/guide.ts';

const docs: Evidence = { kind: 'docs', url: 'https://a.org', shows: 'It.', accessed: '2026-11-01' };
const experiment: Evidence = { kind: 'experiment', id: 'a' };

test('an answer is shown with its strongest evidence', () => {
  expect(standingOf({ level: 'on', evidence: [docs, experiment] })).toBe('executed');
  expect(standingOf({ level: 'on', evidence: [docs] })).toBe('documented');
  expect(standingOf({ level: 'unknown', evidence: [docs] })).toBe('unknown');
  expect(standingOf({ level: 'on', evidence: [] })).toBe('unknown');
});

test('kinds of evidence are counted, weightiest first', () => {
  expect(kindsOf({ evidence: [docs, experiment, docs] })).toEqual([
    { kind: 'experiment', word: 'Tested', count: 1 },
    { kind: 'docs', word: 'Docs', count: 2 },
  ]);
});

test('coverage counts every period of every answer', () => {
  expect(coverageOfGuide(guideOf())).toEqual({
    aspects: 3,
    answers: 13,
    behaviour: { answers: 13, executed: 0 },
    executed: 0,
    documented: 11,
    unknown: 2,
    oldest: '2026-11-01',
    newest: '2026-11-01',
  });
  expect(coverageOf([])).toMatchObject({ aspects: 0, answers: 0, oldest: undefined });
});

test('the table of coverage has a line for each topic and one for all', () => {
  expect(
    coverageTable(guideOf())
      .split('\n')
      .map((line) => line.split(/ {2,}/)),
  ).toEqual([
    ['topic', 'questions', 'answers', 'executed', 'documented', 'unknown', 'of behaviour executed', 'oldest'],
    ['editing', '2', '9', '0', '9', '0', '0%', '2026-11-01'],
    ['files', '1', '4', '0', '2', '2', '0%', '2026-11-01'],
    ['all', '3', '13', '0', '11', '2', '0%', '2026-11-01'],
  ]);
});

test('a citation names no versions of a framework that owes its answer', () => {
  const aspect = guideOf().topics[1]?.aspects[0];
  expect(aspect && citationOf('The guide', aspect, 'https://a.org/x/')).toContain('\nDög & <Co> #1: Unknown. Not answered yet.\n');
});

test('a citation has the question, each answer with its versions, the day and the address', () => {
  const aspect = guideOf().topics[0]?.aspects[0];
  expect(aspect && citationOf('The guide', aspect, 'https://a.org/x/')).toBe(
    [
      'Can a change be taken back?',
      'Ant 2.0.1, 1.0.9: On by default. Yes, with u.',
      'Bee 2.0.1, 1.0.9: Built in, needs setup. After a setting.',
      'Cat 2.0.1, 1.0.9: Third-party package. With a package.',
      'Dög & <Co> #1 3.0.0: On by default. Yes, with u & <Esc>.',
      '“Undo”, The guide, last checked on 2026-11-01. https://a.org/x/',
      '',
    ].join('\n'),
  );
});

test('a citation is plain text: a value that is code has no backticks', () => {
  const aspect = guideOf({ 'topics/editing/macros.md': ['ant: [{ value: "10"', 'ant: [{ value: "`q`"'] }).topics[0]?.aspects[1];
  expect(aspect && citationOf('The guide', aspect, 'https://a.org/x/')).toContain('\nAnt 2.0.1, 1.0.9: q. Ten.\n');
});

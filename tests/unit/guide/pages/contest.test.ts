import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contestAddress } from '../../../../src/guide/pages/contest.ts';
import { guideOf } from '../../../support/guide.ts';

const PAGE = 'https://a.org/topics/editing/undo/';
const undo = guideOf().topics[0]?.aspects[0];
if (undo === undefined) throw new Error('the guide of the test has no aspect');

test('an answer is contested with its versions and its evidence', () => {
  const { origin, pathname, searchParams } = new URL(contestAddress('https://example.org/tools/', undo, PAGE));
  expect(origin + pathname).toBe('https://example.org/tools/issues/new');
  expect(Object.fromEntries(searchParams)).toEqual({
    template: 'contest.yml',
    title: 'Mistake: Undo',
    page: PAGE,
    answer:
      'Ant: On by default. Yes, with `u`.\nBee: Built in, needs setup. After a setting.\nCat: Third-party package. With a package.\nDög & <Co> #1: On by default. Yes, with `u & <Esc>`.',
    version: 'Ant 2.0.1, 1.0.9\nBee 2.0.1, 1.0.9\nCat 2.0.1, 1.0.9\nDög & <Co> #1 3.0.0\nlast checked on 2026-11-01',
    evidence: ['Ant', 'Bee', 'Cat', 'Dög & <Co> #1'].map((name) => `${name}:\n- docs https://example.org/manual`).join('\n'),
  });
});

test('every part of the address is a field of the form', () => {
  const form = parse(readFileSync('.github/ISSUE_TEMPLATE/contest.yml', 'utf8')) as { body: { id?: string }[] };
  const names = [...new URL(contestAddress('https://example.org', undo, PAGE)).searchParams.keys()];
  const fields = form.body.flatMap(({ id }) => id ?? []);
  expect(names.filter((name) => !['template', 'title'].includes(name) && !fields.includes(name))).toEqual([]);
});

test('an address never grows beyond what servers take: long evidence is left on the page', () => {
  const many = Array.from({ length: 400 }, () => ({
    kind: 'docs' as const,
    url: 'https://example.org/x',
    shows: 'It.',
    accessed: '2026-11-01',
  }));
  const answers = undo.answers.map((answer) => ({ ...answer, current: { ...answer.current, evidence: many } }));
  const address = contestAddress('https://example.org/tools', { ...undo, answers }, PAGE);
  expect(address.length).toBeLessThan(6_000);
  expect(new URL(address).searchParams.get('evidence')).toBe(`see ${PAGE}#evidence`);
});

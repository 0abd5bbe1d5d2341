import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { EMPTY, withRows } from '../../../../src/choose/choice.ts';
import { casePage } from '../../../../src/guide/pages/cases.ts';
import { comparePage, comparisonData } from '../../../../src/guide/pages/compare.ts';
import { placed } from '../../../../src/guide/pages/frame.ts';
import { guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();

test('the page of a comparison offers the projects, the topics and what a team may say', () => {
  const { frame, ...page } = comparePage(guide, SITE);
  expect(frame).toMatchObject({ canonical: 'https://a.org/guide/compare/', title: 'My comparison' });
  expect(page.cases).toEqual([{ id: 'letter', title: 'A letter', path: '/choose/letter/' }]);
  expect(page.topics.map(({ id }) => id)).toEqual(['editing', 'files']);
  expect(page.team.map(({ id }) => id)).toEqual(['releases', 'habits']);
});

describe('the data of a comparison', () => {
  const data = comparisonData(guide, SITE);

  test('has each answer by release where they differ, with code as its only markup', () => {
    expect(data.topics[0]?.rows[0]).toMatchObject({
      id: 'editing/undo',
      verified: '2026-11-01',
      answers: [
        [
          { level: 'on', text: 'Yes, with `u`.', releases: ['2.0'] },
          { level: 'none', text: 'There was none.', releases: ['1.0'] },
        ],
        [{ level: 'opt-in', text: 'After a setting.', how: 'Set it.' }],
        [{ level: 'third-party', packages: [0] }],
        [{ level: 'on', text: 'Yes, with `u & <Esc>`.' }],
      ],
    });
  });

  test('names each package once, with what is known of it', () => {
    expect(data.packages).toEqual([{ name: 'undo-cat', version: '1.0', by: 'Somebody', licence: 'MIT', released: '2025-01-02' }]);
  });

  test('says the versions that a row was checked with only if they are not the newest ones', () => {
    expect(data.topics[0]?.rows[0]).not.toHaveProperty('against');
    const changed = comparisonData(guideOf({ 'topics/editing/undo.md': ['bee: ["2.0.1", "1.0.9"]', 'bee: ["2.0.0"]'] }), SITE);
    expect(changed.topics[0]?.rows[0]?.against).toEqual({ bee: ['2.0.0'] });
  });

  test('is there without cases, a team or packages', () => {
    const { cases, team, packages } = comparisonData({ ...guide, cases: [], team: [], packages: {} }, SITE);
    expect({ cases, team, packages }).toMatchObject({ cases: [], team: [], packages: [{ name: 'undo-cat' }] });
    expect(packages[0]).not.toHaveProperty('licence');
  });
});

test('the page of a case shows the result for its own rows, made by the same functions', () => {
  const [page] = placed(guide.cases).map((one) => casePage(guide, SITE, one));
  expect(page?.count.path).toBe('/compare/?case=letter');
  expect(page?.count.sentence).toMatch(/^A tie: /);
  expect(toHtml([...(page?.count.sections ?? [])])).toContain('<td>1</td>');
});

test('rows that matter less to a project are folded on its page with the reason, and a comparison begins with them at their weight', () => {
  const less = {
    ...guide,
    cases: guide.cases.map(({ matters: [first, second, third], ...one }) => ({
      ...one,
      matters: [first].filter((aspect) => aspect !== undefined),
      also: [
        { aspect: second, weight: 'should' as const, because: 'It saves time.' },
        { aspect: third, weight: 'nice' as const, because: 'It may burn.' },
      ].flatMap(({ aspect, ...rest }) => (aspect === undefined ? [] : [{ aspect, ...rest }])),
    })),
  };
  const data = comparisonData(less, SITE);
  expect(data.cases[0]).toMatchObject({ rows: ['editing/undo'], should: ['editing/macros'], nice: ['files/backup'] });
  expect([...withRows(data, EMPTY, { cases: ['letter'] }).weights]).toEqual([
    ['editing/undo', 'must'],
    ['editing/macros', 'should'],
    ['files/backup', 'nice'],
  ]);
  const [page] = placed(less.cases).map((one) => casePage(less, SITE, one));
  expect(page?.also).toEqual([
    { title: 'Macros', path: '/topics/editing/macros/', weight: 'Should have', because: 'It saves time.' },
    { title: 'Backup', path: '/topics/files/backup/', weight: 'Nice to have', because: 'It may burn.' },
  ]);
});

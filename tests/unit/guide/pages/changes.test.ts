import { expect, test } from 'vitest';
import { daysOfChanges } from '../../../../src/guide/pages/changes.ts';
import { byId, guideOf } from '../../../support/guide.ts';

const guide = guideOf();
const editing = byId(guide.topics, 'editing');
const [undo] = editing.aspects;
const [claim] = guide.claims;
const ant = byId(guide.frameworks, 'ant');
if (undo === undefined || claim === undefined) throw new Error('the made-up guide has neither a question nor a claim');

test('a day names what was corrected, judged anew, released and checked, and the newest day comes first', () => {
  const at = (date: string) => [{ date, note: 'It was the other way round.' }];
  const days = daysOfChanges({
    topics: [
      {
        ...editing,
        aspects: [{ ...undo, data: { ...undo.data, changes: at('2026-03-01'), verified: { date: '2026-03-01', against: {} } } }],
      },
    ],
    claims: [{ ...claim, data: { ...claim.data, changes: at('2026-03-02'), verified: '2026-03-02' } }],
    frameworks: [
      {
        ...ant,
        data: { ...ant.data, releases: ant.data.releases.slice(0, 1).map((one) => ({ ...one, released: '2026-01-05', compared: true })) },
      },
    ],
  });
  expect(days).toEqual([
    {
      day: '2026-03-02',
      changes: [
        { kind: 'Verdict changed', title: claim.data.title, path: `/claims/${claim.id}/#corrections`, note: 'It was the other way round.' },
        { kind: 'Checked', title: '1 claim', path: '/claims/', note: undefined },
      ],
    },
    {
      day: '2026-03-01',
      changes: [
        { kind: 'Answer corrected', title: 'Undo', path: '/topics/editing/undo/#corrections', note: 'It was the other way round.' },
        { kind: 'Checked', title: 'The answers to 1 question', path: '/topics/', note: undefined },
      ],
    },
    {
      day: '2026-01-05',
      changes: [{ kind: 'Version released', title: 'Ant 2.0', path: '/frameworks/ant/', note: 'This guide has answers for it.' }],
    },
  ]);
});

test('of a long history, the newest sixty days are shown', () => {
  const changes = Array.from({ length: 70 }, (_, index) => ({
    date: `20${10 + (index % 10)}-${String(1 + Math.floor(index / 10)).padStart(2, '0')}-01`,
    note: 'One.',
  }));
  const days = daysOfChanges({ topics: [], claims: [{ ...claim, data: { ...claim.data, changes } }], frameworks: [] });
  expect(days).toHaveLength(60);
  expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted((a, b) => b.localeCompare(a)));
});

import { expect, test } from 'vitest';
import {
  CSV_COLUMNS,
  countTerms,
  distanceOf,
  greatestDifferences,
  matrixCsv,
  matrixData,
  matrixOf,
  rowOf,
} from '../../../src/matrix/matrix.ts';
import { guideOf } from '../../support/guide.ts';

const guide = guideOf();
const groups = matrixOf(guide.topics);
const rows = groups.flatMap((group) => group.rows);
const address = (path: string): string => `https://a.org${path}`;

test('topics, rows and columns are in the order of the lists', () => {
  expect(groups.map(({ topic }) => topic.id)).toEqual(['editing', 'files']);
  expect(rows.map(({ id }) => id)).toEqual(['row-editing-undo', 'row-editing-macros', 'row-files-backup']);
  for (const row of rows) expect(row.cells.map(({ framework }) => framework.id)).toEqual(['ant', 'bee', 'cat', 'dog']);
});

test('the current period comes first and names its releases', () => {
  const periods = rows[0]?.cells[0]?.periods.map(({ answer, current, releases, period }) => ({
    level: answer.level,
    current,
    releases,
    period,
  }));
  expect(periods).toEqual([
    { level: 'on', current: true, releases: ['2.0'], period: 'version 2.0 and later' },
    { level: 'none', current: false, releases: ['1.0'], period: 'up to version 1.0' },
  ]);
});

test('a row says how its current answers differ', () => {
  expect(rows.map(({ difference }) => difference)).toEqual(['level', 'same', 'unknown']);
});

test('a missing answer is shown as unknown, never dropped', () => {
  const [topic] = guideOf({ 'topics/editing/undo.md': [/ {2}bee:\n.*\n/, ''] }).topics;
  const undo = topic?.aspects.find(({ id }) => id === 'undo');
  expect(undo && rowOf(undo).cells[1]?.periods.map(({ answer }) => answer.level)).toEqual(['unknown']);
});

test('the distance of a row is counted in levels; values and unknowns have none', () => {
  expect(rows.map(distanceOf)).toEqual([3, 0, 0]);
  expect(greatestDifferences(groups, 8).map(({ id }) => id)).toEqual(['row-editing-undo']);
});

test('of rows as far apart, the one of more weight comes first, and one of none last', () => {
  const [group] = groups;
  const [undo] = rows;
  if (group === undefined || undo === undefined) throw new Error('the made-up guide has no rows');
  const many = [{ ...group, rows: ['a', 'b', 'c'].map((id) => ({ ...undo, id })) }];
  const weights: Readonly<Record<string, number>> = { a: 0, b: 1, c: 2 };
  expect(greatestDifferences(many, 8, ({ id }) => weights[id] ?? 0).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('terms are counted for each framework, in the order of the levels', () => {
  expect(countTerms(rows, { id: 'ant' })).toEqual([
    { level: 'on', count: 2 },
    { level: undefined, count: 1 },
  ]);
});

test('the data names versions, dates and evidence of every answer', () => {
  const data = JSON.parse(JSON.stringify(matrixData(guide, address)));
  expect(data.rows).toHaveLength(3);
  expect(data.rows[0]).toMatchObject({
    id: 'editing/undo',
    url: 'https://a.org/topics/editing/undo/',
    verified: { date: '2026-11-01', against: { ant: ['2.0.1', '1.0.9'] } },
    answers: {
      ant: [
        { current: true, releases: ['2.0'], level: 'on', evidence: [{ kind: 'docs', accessed: '2026-11-01' }] },
        { current: false, until: '1.0' },
      ],
    },
  });
});

test('the CSV has a line for each aspect, framework and period, and quotes what needs it', () => {
  const csv = matrixCsv(guide, address);
  // Spreadsheets know UTF-8 by its byte order mark.
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const lines = csv.slice(1).trimEnd().split('\r\n');
  expect(lines[0]).toBe(CSV_COLUMNS.join(','));
  expect(lines).toHaveLength(1 + 13);
  expect(lines[1]).toBe(
    'editing,undo,Undo,Can a change be taken back?,ant,true,2.0,on,,2.0,,"Yes, with `u`.",,,docs,https://example.org/manual,2026-11-01,2.0.1 1.0.9,https://a.org/topics/editing/undo/',
  );
});

test.each([
  ['=HYPERLINK("https://a.org")', `"'=HYPERLINK(""https://a.org"")"`],
  ['+1', "'+1"],
  ['-1 seconds', "'-1 seconds"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ["'quoted'", "''quoted'"],
  ['1 = 1', '1 = 1'],
])('a cell %s runs nothing in a spreadsheet, and what was typed can be had back', (typed, cell) => {
  const changed = guideOf({ 'topics/editing/undo.md': [/question: .*/, `question: ${JSON.stringify(typed)}`] });
  const line =
    matrixCsv(changed, address)
      .split('\r\n')
      .find((one) => one.startsWith('editing,undo,')) ?? '';
  expect(line).toContain(`,${cell},`);
});

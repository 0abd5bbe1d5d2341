import { describe, expect, test } from 'vitest';
import { balanceOf, type Way, type WeighedRow, type Weight } from '../../../src/choose/balance.ts';
import { flipsOf } from '../../../src/choose/flips.ts';

const row = (id: string, weight: Weight, ...ways: (Way | undefined)[]): WeighedRow => ({ id, weight, by: 'level', ways });
const BOTH = ['ant', 'bee'];

describe('the first count that differs decides', () => {
  test('one must that cannot be had outweighs any number of packages', () => {
    const rows = [row('a', 'must', 'none', 'comes'), row('b', 'must', 'comes', 'package'), row('c', 'must', 'comes', 'package')];
    const { leading, standings } = balanceOf(BOTH, rows);
    expect(leading).toEqual(['bee']);
    expect(standings[1]?.decision).toEqual({ weight: 'must', drawback: 'none', leading: 0, behind: 1, against: ['a'], for: [] });
  });

  test('one must of any kind outweighs any number of shoulds', () => {
    const rows = [row('a', 'must', 'comes', 'package'), row('b', 'should', 'none', 'comes'), row('c', 'should', 'none', 'comes')];
    expect(balanceOf(BOTH, rows).leading).toEqual(['ant']);
  });

  test('rows on both sides of the count that decides are named', () => {
    const rows = [row('a', 'must', 'own', 'comes'), row('b', 'must', 'comes', 'own'), row('c', 'must', 'comes', 'own')];
    expect(balanceOf(BOTH, rows).standings[1]?.decision).toMatchObject({ leading: 1, behind: 2, against: ['b', 'c'], for: ['a'] });
  });
});

test('behind two that lead, the rows that are named do not depend on the order of the frameworks', () => {
  const rows = [row('a', 'must', 'own', 'comes', 'own'), row('b', 'must', 'comes', 'own', 'own')];
  const turned = rows.map((one) => ({ ...one, ways: one.ways.toReversed() }));
  const [one, other] = [balanceOf(['ant', 'bee', 'cat'], rows), balanceOf(['cat', 'bee', 'ant'], turned)];
  expect([one.leading, other.leading]).toEqual([
    ['ant', 'bee'],
    ['bee', 'ant'],
  ]);
  for (const { standings } of [one, other])
    expect(standings[2]?.decision).toMatchObject({ leading: 1, behind: 2, against: ['b'], for: [] });
});

test('equal counts are a tie, and a row with an answer that cannot be counted is listed', () => {
  const balance = balanceOf(BOTH, [
    row('a', 'must', 'own', 'own'),
    row('b', 'must', 'none', undefined),
    row('c', 'nice', 'comes', 'comes'),
  ]);
  expect(balance).toMatchObject({ leading: ['ant', 'bee'], counted: ['a', 'c'], equal: ['a', 'c'], listed: ['b'] });
});

describe('what would flip it', () => {
  test('names every single change that is enough', () => {
    expect(flipsOf(BOTH, [row('a', 'must', 'comes', 'package'), row('b', 'nice', 'package', 'comes')])).toEqual([
      {
        framework: 'bee',
        steps: 1,
        ways: [
          [{ row: 'a', steps: 1, framework: 'ant', way: 'package' }],
          [{ row: 'a', steps: 1, framework: 'bee', way: 'comes' }],
        ].toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
      },
    ]);
  });

  test('is more than three steps where three are not enough', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id) => row(id, 'must', 'comes', 'none'));
    expect(flipsOf(BOTH, rows)).toEqual([{ framework: 'bee', steps: undefined, ways: [] }]);
  });

  test('an answer by value is marked as well, and never needs a package', () => {
    const rows: WeighedRow[] = [{ id: 'a', weight: 'must', by: 'mark', ways: ['comes', 'worse'] }];
    const ways = flipsOf(BOTH, rows)[0]?.ways.flat() ?? [];
    expect(ways.flatMap((change) => ('way' in change ? [change.way] : [])).every((way) => way === 'comes' || way === 'worse')).toBe(true);
  });
});

/** What holds for every comparison that a team can make, whatever it weighs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromQuery, toQuery } from '../../../src/choose/address.ts';
import { balanceOf, type Way, WEIGHTS, type WeighedRow } from '../../../src/choose/balance.ts';
import { type Choice, chosenRows, EMPTY } from '../../../src/choose/choice.ts';
import { rowsIn } from '../../../src/choose/data.ts';
import { type Change, flipsOf, MOST_STEPS } from '../../../src/choose/flips.ts';
import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const LEVELS: readonly Way[] = ['comes', 'package', 'own', 'none'];
const MARKED: readonly Way[] = ['comes', 'worse'];
const NAMES = ['ant', 'bee', 'cat', 'dog'];

const rowFor = (frameworks: number): fc.Arbitrary<Omit<WeighedRow, 'id'>> => {
  const row = (by: WeighedRow['by'], all: readonly (Way | undefined)[]): fc.Arbitrary<Omit<WeighedRow, 'id'>> =>
    fc.record({
      weight: fc.constantFrom(...WEIGHTS),
      by: fc.constant(by),
      ways: fc.array(fc.constantFrom(...all), { minLength: frameworks, maxLength: frameworks }),
    });
  return fc.oneof({ weight: 4, arbitrary: row('level', LEVELS) }, row('mark', MARKED), row('level', [...LEVELS, undefined]));
};
const comparison = (most: number): fc.Arbitrary<{ frameworks: string[]; rows: WeighedRow[] }> =>
  fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.array(rowFor(count), { maxLength: most }).map((rows) => ({
      frameworks: NAMES.slice(0, count),
      rows: rows.map((row, index) => ({ ...row, id: `row-${index}` })),
    })),
  );

const mirrored = ({ frameworks, rows }: { frameworks: string[]; rows: WeighedRow[] }) => ({
  frameworks: frameworks.toReversed(),
  rows: rows.toReversed().map((row) => ({ ...row, ways: row.ways.toReversed() })),
});
const byName = <One extends { framework: string }>(all: readonly One[]): One[] =>
  all.toSorted((a, b) => a.framework.localeCompare(b.framework));
const sorted = (ids: readonly string[]): string[] => ids.toSorted();

/** The rows after some changes; ignored rows are gone. */
function after({ frameworks, rows }: { frameworks: string[]; rows: WeighedRow[] }, changes: readonly Change[]): WeighedRow[] {
  return rows.flatMap((row): WeighedRow[] => {
    let { weight, ways } = row;
    for (const change of changes) {
      if (change.row !== row.id) continue;
      if ('weight' in change) {
        if (change.weight === 'ignore') return [];
        weight = change.weight;
      } else ways = ways.with(frameworks.indexOf(change.framework), change.way);
    }
    return [{ ...row, weight, ways }];
  });
}
const leadsAlone = (frameworks: string[], rows: readonly WeighedRow[], framework: string): boolean =>
  balanceOf(frameworks, rows).leading.join() === framework;

/** Every change of one step. */
function stepsFrom(frameworks: string[], rows: readonly WeighedRow[]): WeighedRow[][] {
  const ranks = ['ignore', ...WEIGHTS.toReversed()];
  return rows.flatMap((row) => {
    const swap = (changed: WeighedRow[]): WeighedRow[] => rows.flatMap((one) => (one === row ? changed : [one]));
    if (row.ways.includes(undefined)) return [];
    const rank = ranks.indexOf(row.weight);
    const weights = [rank - 1, rank + 1].flatMap((next): WeighedRow[][] => {
      if (next === 0) return [swap([])];
      const weight = WEIGHTS.find((one) => one === ranks[next]);
      return weight === undefined ? [] : [swap([{ ...row, weight }])];
    });
    const scale = row.by === 'level' ? LEVELS : MARKED;
    const ways = frameworks.flatMap((_, at) =>
      [-1, 1].flatMap((step): WeighedRow[][] => {
        const way = scale[scale.indexOf(row.ways[at] ?? 'comes') + step];
        return way === undefined ? [] : [swap([{ ...row, ways: row.ways.with(at, way) }])];
      }),
    );
    return [...weights, ...ways];
  });
}

/** The fewest steps after which a framework leads alone, found by trying all of them. */
function triedSteps(frameworks: string[], rows: WeighedRow[], framework: string): number | undefined {
  let reached: WeighedRow[][] = [rows];
  for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
    const next = new Map(reached.flatMap((one) => stepsFrom(frameworks, one)).map((one) => [JSON.stringify(one), one]));
    reached = [...next.values()];
    if (reached.some((one) => leadsAlone(frameworks, one, framework))) return steps;
  }
  return undefined;
}

const data = comparisonData(guideOf(), SITE);
const rowIds = rowsIn(data).map(({ id }) => id);
const someOf = (ids: readonly string[], minLength = 0) => fc.subarray([...ids], { minLength });
/** A choice that an address can say: what is left out, marked or chosen is in the order of the guide. */
const choice: fc.Arbitrary<Choice> = fc
  .record({
    weights: fc.array(fc.constantFrom(...WEIGHTS, undefined), { minLength: rowIds.length, maxLength: rowIds.length }),
    better: fc.array(someOf(data.frameworks.map(({ id }) => id)), { minLength: rowIds.length, maxLength: rowIds.length }),
    team: fc.tuple(
      ...data.team.map(({ several, choices }) => someOf(choices.map(({ id }) => id)).map((ids) => (several ? ids : ids.slice(0, 1)))),
    ),
    without: someOf(data.frameworks.slice(1).map(({ id }) => id)),
  })
  .map(({ weights, better, team, without }) => ({
    weights: new Map(rowIds.flatMap((id, at) => (weights[at] === undefined ? [] : [[id, weights[at]] as const]))),
    better: new Map(rowIds.flatMap((id, at) => ((better[at] ?? []).length === 0 ? [] : [[id, better[at] ?? []] as const]))),
    team: new Map(data.team.flatMap(({ id }, at) => ((team[at] ?? []).length === 0 ? [] : [[id, team[at] ?? []] as const]))),
    without,
  }));

describe('a choice', () => {
  test('comes back from its address', () => {
    fc.assert(
      fc.property(choice, (one) => {
        const query = toQuery(data, one);
        expect(fromQuery(data, query)).toEqual({ choice: one, start: { cases: [], topics: [], rows: [] }, unknown: [], changed: [] });
        expect(new URL(`https://a.org/${query}`).search).toBe(query);
      }),
    );
  });

  test('says the same when a row is ignored as when it was never added', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom(...rowIds), (one, id) => {
        const removed = new Map([...one.weights].filter(([row]) => row !== id));
        const plain = { ...one, team: EMPTY.team };
        expect(chosenRows(data, { ...plain, weights: new Map(one.weights).set(id, 'ignore') })).toEqual(
          chosenRows(data, { ...plain, weights: removed }),
        );
      }),
    );
  });

  test('is read from any text', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { choice: read } = fromQuery(data, `?${query}`);
        expect(fromQuery(data, toQuery(data, read)).choice).toEqual(read);
      }),
    );
  });
});

describe('a balance', () => {
  test('is the same in any order of rows and frameworks', () => {
    fc.assert(
      fc.property(comparison(8), (one) => {
        const [balance, other] = [one, mirrored(one)].map(({ frameworks, rows }) => balanceOf(frameworks, rows));
        const plain = ({ standings = [] }: Partial<ReturnType<typeof balanceOf>> = {}) =>
          byName(standings).map(({ decision, ...standing }) => ({
            ...standing,
            decision: decision && { ...decision, for: sorted(decision.for), against: sorted(decision.against) },
          }));
        expect(plain(other)).toEqual(plain(balance));
        expect(sorted(other?.leading ?? [])).toEqual(sorted(balance?.leading ?? []));
      }),
    );
  });

  test('is not changed by a row in which all are equal, or by one that is not counted', () => {
    fc.assert(
      fc.property(
        comparison(6),
        fc.constantFrom(...WEIGHTS),
        fc.constantFrom(...LEVELS, undefined),
        ({ frameworks, rows }, weight, way) => {
          const extra = { id: 'extra', weight, by: 'level' as const, ways: frameworks.map(() => way) };
          const [without, withIt] = [balanceOf(frameworks, rows), balanceOf(frameworks, [...rows, extra])];
          expect(withIt.leading).toEqual(without.leading);
          const decisions = ({ standings }: typeof without) =>
            standings.map(({ framework, place, decision }) => [framework, place, decision?.weight, decision?.drawback, decision?.against]);
          expect(decisions(withIt)).toEqual(decisions(without));
        },
      ),
    );
  });

  test('puts a framework behind by the rows that it names, and by as many as the counts differ', () => {
    fc.assert(
      fc.property(comparison(8), ({ frameworks, rows }) => {
        for (const { place, decision } of balanceOf(frameworks, rows).standings) {
          expect(decision === undefined).toBe(place === 1);
          if (decision === undefined) continue;
          expect(decision.behind).toBeGreaterThan(decision.leading);
          expect(decision.against.length - decision.for.length).toBe(decision.behind - decision.leading);
        }
      }),
    );
  });
});

describe('a flip', () => {
  test('is offered for each framework that does not lead alone', () => {
    fc.assert(
      fc.property(comparison(6), ({ frameworks, rows }) => {
        const { leading } = balanceOf(frameworks, rows);
        expect(flipsOf(frameworks, rows).map(({ framework }) => framework)).toEqual(
          frameworks.filter((one) => leading.length > 1 || leading[0] !== one),
        );
      }),
    );
  });

  test('flips, in as many steps as it says', () => {
    fc.assert(
      fc.property(comparison(10), (one) => {
        for (const { framework, steps, ways } of flipsOf(one.frameworks, one.rows)) {
          if (steps === undefined) expect(ways).toEqual([]);
          for (const changes of ways) {
            expect(changes.reduce((sum, change) => sum + change.steps, 0)).toBe(steps);
            expect(leadsAlone(one.frameworks, after(one, changes), framework)).toBe(true);
          }
        }
      }),
    );
  });

  test('is the smallest: trying all smaller ones turns nothing', () => {
    fc.assert(
      fc.property(comparison(3), ({ frameworks, rows }) => {
        for (const { framework, steps } of flipsOf(frameworks, rows)) expect(steps).toBe(triedSteps(frameworks, rows, framework));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same in any order of rows and frameworks', () => {
    fc.assert(
      fc.property(comparison(8), (one) => {
        const [flips, others] = [one, mirrored(one)].map(({ frameworks, rows }) => byName(flipsOf(frameworks, rows)));
        expect(others).toEqual(flips);
      }),
    );
  });
});

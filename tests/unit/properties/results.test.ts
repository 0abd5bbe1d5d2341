/** What holds for everything that comes back from a program or a measurement, not only for the examples of their own tests. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBars } from '../../../src/charts/bars.ts';
import { drawLines, yearOf } from '../../../src/charts/lines.ts';
import { isSame, mismatches } from '../../../src/experiments/matching.ts';
import { normalise } from '../../../src/experiments/normalise.ts';
import { compare } from '../../../src/measurements/compare.ts';
import { spreadOf } from '../../../src/measurements/statistics.ts';
import { text } from '../../support/arbitraries.ts';

describe('what came back', () => {
  test('a value is the same as itself in another order of keys, and not as one with another leaf', () => {
    const reversed = (value: unknown): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (Array.isArray(value)) return value.map(reversed);
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, reversed(inner)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isSame(value, reversed(value))).toBe(true);
        expect(isSame([value], [value, null])).toBe(false);
        expect(isSame({ a: value }, {})).toBe(false);
        expect(isSame({ ['__proto__']: value }, {})).toBe(false);
        expect(isSame(JSON.parse('{"__proto__":{}}'), {})).toBe(false);
      }),
    );
  });

  test('what is expected as it came back, is as expected', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (body, status, json) => {
        const expected = { status, headers: {}, body: { equals: body, contains: [body.slice(1, 4)], absent: [] }, json };
        expect(mismatches(expected as never, { status, headers: [], body, json } as never)).toEqual([]);
        expect(mismatches(expected as never, { status: status + 1, headers: [], body: `${body}!`, json: [json] } as never)).toHaveLength(3);
      }),
    );
  });

  test('what was normalised once, stays as it is', () => {
    const changing = fc.constantFrom(
      'Sat, 21 Nov 2026 16:00:00 GMT',
      '2026-11-21T16:00:00Z',
      '2026-11-21 16:00',
      '0x7f12ab34cd',
      '1763740800.5-120-99',
      'csrftoken=0123456789abcdef0123; Path=/',
    );
    const body = fc.array(fc.oneof(changing, text)).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(body, fc.array(body), (all, cookies) => {
        const once = normalise({ status: 200, body: all, headers: cookies.map((one) => ['Set-Cookie', one] as [string, string]) }, [], []);
        expect(normalise(once, [], [])).toEqual(once);
      }),
    );
  });
});

describe('figures', () => {
  const values = fc.array(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 9 });

  test('a median lies between the smallest and the largest, and the order of runs does not count', () => {
    fc.assert(
      fc.property(values, (all) => {
        const { min, median, max } = spreadOf(all);
        expect(min).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(max);
        expect(spreadOf([...all].reverse())).toEqual({ min, median, max });
        expect(all.filter((one) => one < median).length).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });

  test('a ratio the other way round says the opposite', () => {
    const opposite = { more: 'less', less: 'more', 'no difference': 'no difference', 'too few': 'too few' } as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 6 }),
        (pairs) => {
          const [first, second] = [0, 1].map((side) => ({ conditions: {}, values: pairs.map((pair) => pair[side] ?? 1) })) as [
            never,
            never,
          ];
          const [one, other] = [compare(first, second), compare(second, first)];
          if (one.kind !== 'ratio' || other.kind !== 'ratio') throw new Error('refused without a reason');
          expect(other.says).toBe(opposite[one.says]);
          expect(other.ratio.min).toBeCloseTo(1 / one.ratio.max, 9);
        },
      ),
    );
  });

  test('figures of unlike conditions are never put side by side', () => {
    const conditions = fc.dictionary(fc.constantFrom('server', 'threads', 'Python'), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(conditions, conditions, (a, b) => {
        const same = Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
        expect(compare({ conditions: a, values: [1] } as never, { conditions: b, values: [1] } as never).kind).toBe(
          same ? 'ratio' : 'refused',
        );
      }),
    );
  });

  test('bars and lines stay in the picture', () => {
    const moment = fc.stringMatching(/^20[0-3]\d(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?$/);
    fc.assert(
      fc.property(values, fc.array(moment, { minLength: 1, maxLength: 6 }), (all, moments) => {
        const { min, max } = spreadOf(all);
        const chart = drawBars([{ label: 'a', bars: all.map((value) => ({ framework: 'f', label: 'b', value, min, max })) }]);
        for (const { length, from, to, y, thickness } of chart.groups.flatMap(({ bars }) => bars)) {
          expect(length).toBeLessThanOrEqual(100);
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(100);
          expect(y + thickness).toBeLessThanOrEqual(chart.height);
        }
        const points = [...moments].sort().map((at, index) => ({ at, value: all[index % all.length] ?? 0 }));
        const { lines, left, right, height } = drawLines(new Map([['f', points]]), []);
        for (const { x, y } of lines.flatMap(({ dots }) => dots)) {
          expect(x).toBeGreaterThanOrEqual(left);
          expect(x).toBeLessThanOrEqual(right);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });

  test('a later day is a later moment', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });
    const iso = (date: Date): string => date.toISOString().slice(0, 10);
    fc.assert(
      fc.property(days, days, (a, b) => {
        if (iso(a) < iso(b)) expect(yearOf(iso(a))).toBeLessThan(yearOf(iso(b)));
      }),
      { numRuns: 500 },
    );
  });
});

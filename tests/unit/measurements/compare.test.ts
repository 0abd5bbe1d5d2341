import { expect, test } from 'vitest';
import { compare, conditionsOf, type Figure, unlikeConditions } from '../../../src/measurements/compare.ts';
import type { MeasuredResult, MeasurementData } from '../../../src/schemas/measurement.ts';
import { ENVIRONMENT } from '../../support/measured.ts';

const RESULT: MeasuredResult = {
  target: 'ant-plain',
  framework: 'ant',
  version: '2.0.1',
  scope: 'plain',
  program: 'greeting',
  quantity: 'requests-per-second',
  threads: 1,
  concurrency: 8,
  runs: [
    { value: 200, load: 0 },
    { value: 220, load: 0.5 },
    { value: 180, load: 0.1 },
  ],
};
const DATA: MeasurementData = {
  ...ENVIRONMENT,
  python: '3.13.0',
  workers: 1,
  seconds: 1,
  warm_up: 10,
  programs: { greeting: '0123456789abcdef' },
  packages: { ant: { '2.0.1': { Ant: '2.0.1' } }, bee: { '2.0.1': { Bee: '2.0.1' } } },
  results: [RESULT],
};
const figure = (values: readonly number[], data: Partial<MeasurementData> = {}, result: Partial<MeasuredResult> = {}): Figure => ({
  conditions: conditionsOf({ ...DATA, ...data }, { ...RESULT, ...result }, 'The view alone'),
  values,
});

test('under the same conditions the ratio is taken round by round', () => {
  const comparison = compare(
    figure([200, 220, 180]),
    figure([100, 100, 100], {}, { framework: 'bee', version: '2.0.1', target: 'bee-plain' }),
  );
  expect(comparison).toEqual({ kind: 'ratio', ratio: { median: 2, min: 1.8, max: 2.2 }, says: 'more' });
});

test('a ratio that lies on both sides of 1 shows no difference', () => {
  expect(compare(figure([110, 90, 105]), figure([100, 100, 100]))).toMatchObject({ kind: 'ratio', says: 'no difference' });
  expect(compare(figure([80, 90, 85]), figure([100, 100, 100]))).toMatchObject({ kind: 'ratio', says: 'less' });
});

test('two rounds say nothing, even when they agree', () => {
  expect(compare(figure([200, 220]), figure([100, 100]))).toMatchObject({ kind: 'ratio', says: 'too few' });
});

test('numbers with other conditions are not put side by side, and what differs is listed', () => {
  const other = figure([100, 100, 100], { python: '3.14.0', machine: { ...DATA.machine, cores: 8 } }, { threads: 4 });
  expect(compare(figure([200, 220, 180]), other)).toEqual({
    kind: 'refused',
    unlike: [
      { condition: 'threads', first: '1', second: '4' },
      { condition: 'Python', first: '3.13.0', second: '3.14.0' },
      { condition: 'cores', first: '2', second: '8' },
    ],
  });
});

test('another amount of work for each request, another program and another number of runs are other conditions', () => {
  const one = figure([1, 2]);
  const conditions = { ...one.conditions, 'what is done for each request': 'More than the view' };
  expect(compare(one, { ...one, conditions })).toMatchObject({ kind: 'refused', unlike: [{ condition: 'what is done for each request' }] });
  const changed = figure([1, 2], { programs: { greeting: 'fedcba9876543210' } });
  expect(compare(one, changed)).toMatchObject({ kind: 'refused', unlike: [{ condition: 'code' }] });
  expect(compare(one, { ...one, values: [1] })).toEqual({ kind: 'refused', unlike: [{ condition: 'runs', first: '2', second: '1' }] });
});

test('a condition that only one of the two states differs', () => {
  expect(unlikeConditions({ server: 'a' }, {})).toEqual([{ condition: 'server', first: 'a', second: 'not stated' }]);
});

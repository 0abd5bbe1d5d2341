import { expect, test } from 'vitest';
import { valueText } from '../../../src/measurements/in-words.ts';
import { blockName, blocksLeft, blocksOf, type Sample, samplesOf } from '../../../src/measurements/order.ts';
import { measurementFrom, quietRounds } from '../../../src/measurements/results.ts';
import { spreadOf } from '../../../src/measurements/statistics.ts';
import { measurementPlanSchema } from '../../../src/schemas/measurement-plan.ts';
import { ENVIRONMENT } from '../../support/measured.ts';

const target = (framework: string) => ({
  id: `${framework}-plain`,
  framework,
  version: '2.0.1',
  scope: 'plain',
  title: framework,
  application: 'app:app',
  imports: 'app',
});
const PLAN = measurementPlanSchema.parse({
  python: '3.13.0',
  server: { package: 'server', version: '1.0', arguments: ['-m', 'server'] },
  workers: 1,
  threads: [1, 4],
  concurrencies: [8],
  runs: 2,
  seconds: 1,
  warm_up: 10,
  load_limit: 1,
  packages: { ant: { '2.0.1': { Ant: '2.0.1' } }, bee: { '2.0.1': { Bee: '2.0.1' } } },
  scopes: [{ id: 'plain', title: 'Plain', says: 'Nothing more.' }],
  targets: [target('ant'), target('bee')],
  programs: [{ id: 'greeting', title: 'Greeting', path: '/', contains: 'hello' }],
});

test('targets are asked in turn, and each round begins with another one', () => {
  const blocks = blocksOf(PLAN);
  expect(blocks.map((block) => `${blockName(block)}: ${block.targets.map(({ framework }) => framework).join(' ')}`)).toEqual([
    'greeting, 1 thread, round 1: ant bee',
    'greeting, 4 threads, round 1: ant bee',
    'greeting, 1 thread, round 2: bee ant',
    'greeting, 4 threads, round 2: bee ant',
  ]);
});

test('a run goes on with the first block of which nothing was found', () => {
  const [first, second, ...others] = blocksOf(PLAN);
  if (first === undefined || second === undefined) throw new Error('the plan has blocks');
  const found = (block: typeof first): Sample => ({
    ...{ target: 'ant-plain', program: block.program.id, quantity: 'memory', value: 1, load: 0 },
    ...{ threads: block.threads, round: block.round },
  });
  expect(blocksLeft(PLAN, [])).toEqual(blocksOf(PLAN));
  expect(blocksLeft(PLAN, [found(first), found(second)])).toEqual(others);
  expect(samplesOf(second, [found(first), found(second)])).toEqual([found(second)]);
});

test('samples become results in the order of the plan, with the runs in the order of the rounds', () => {
  const sample = (framework: string, round: number, value: number, threads = 1): Sample => ({
    target: `${framework}-plain`,
    program: 'greeting',
    quantity: 'memory',
    threads,
    round,
    value,
    load: 0,
  });
  const environment = { ...ENVIRONMENT, files: [] };
  const samples = [sample('bee', 2, 4), sample('ant', 1, 1), sample('bee', 1, 3), sample('ant', 2, 2), sample('ant', 1, 9, 4)];
  const { results } = measurementFrom(PLAN, { programs: ['greeting'], quantities: ['memory'] }, samples, environment);
  expect(results.map(({ framework, runs }) => [framework, ...runs.map(({ value }) => value)])).toEqual([
    ['ant', 1, 2],
    ['bee', 3, 4],
  ]);
});

test('a disturbed round is left out for all targets, as long as two are left', () => {
  const samples = [0, 3, 0.5, 2].flatMap((load, index) =>
    ['ant', 'bee'].map(
      (target): Sample => ({
        target,
        program: 'greeting',
        quantity: 'memory',
        threads: 1,
        round: index + 1,
        value: 1,
        load: target === 'ant' ? load : 0,
      }),
    ),
  );
  const rounds = (some: readonly Sample[]): number[] => quietRounds(some, 1).map(({ round }) => round);
  expect(rounds(samples)).toEqual([1, 1, 3, 3]);
  expect(rounds(samples.filter(({ round }) => round !== 1))).toEqual([3, 3, 4, 4]);
});

test('the middle of an even number of values lies between the two in the middle', () => {
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, min: 1, max: 4 });
  expect(() => spreadOf([])).toThrow('no values');
});

test('values have three digits that count', () => {
  expect([2529.7, 41.53, 7.666, 0.2224].map(valueText)).toEqual(['2,530', '41.5', '7.67', '0.222']);
});

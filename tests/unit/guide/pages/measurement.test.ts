import { expect, test } from 'vitest';
import type { Measurement } from '../../../../src/guide/model.ts';
import { measurementShown } from '../../../../src/guide/pages/measurement.ts';
import { measurementsPage } from '../../../../src/guide/pages/measurements.ts';
import { ratioCharts } from '../../../../src/guide/pages/ratios.ts';
import { overallRatios } from '../../../../src/measurements/ratios.ts';
import type { MeasuredResult, MeasurementData } from '../../../../src/schemas/measurement.ts';
import { measurementPlanSchema } from '../../../../src/schemas/measurement-plan.ts';
import { guideOf, SITE } from '../../../support/guide.ts';
import { ENVIRONMENT } from '../../../support/measured.ts';

const plan = measurementPlanSchema.parse({
  python: '3.13.0',
  server: { package: 'server', version: '1.0', arguments: ['-m', 'server'] },
  workers: 1,
  threads: [1],
  concurrencies: [8],
  runs: 3,
  seconds: 3,
  warm_up: 10,
  load_limit: 1,
  packages: { ant: { '2.0': { Ant: '2.0' } }, bee: { '2.0': { Bee: '2.0' } } },
  scopes: [{ id: 'plain', title: 'Plain', says: 'Nothing more.', unlike: ['A log.'] }],
  targets: ['ant', 'bee'].map((framework) => ({
    id: framework,
    framework,
    version: '2.0',
    scope: 'plain',
    title: `${framework} alone`,
    application: 'app:app',
    imports: 'app',
  })),
  programs: [{ id: 'greeting', title: 'Greeting', path: '/', contains: 'hello' }],
  measurements: [
    {
      id: 'speed',
      title: 'Speed',
      question: 'How many?',
      programs: ['greeting'],
      quantities: ['requests-per-second', 'latency-p50', 'latency-p99'],
      follows: ['One.'],
      does_not_follow: ['Two.'],
    },
  ],
});
const [planned] = plan.measurements;
if (planned === undefined) throw new Error('the plan of the test has a measurement');

const result = (target: string, quantity: MeasuredResult['quantity'], values: readonly number[], load = 0.2): MeasuredResult => ({
  target,
  framework: target,
  version: '2.0',
  scope: 'plain',
  program: 'greeting',
  quantity,
  threads: 1,
  concurrency: 8,
  runs: values.map((value) => ({ value, load })),
});
const RESULTS = [
  result('ant', 'requests-per-second', [200, 220, 180]),
  result('bee', 'requests-per-second', [100, 110, 90]),
  result('ant', 'latency-p50', [10, 11, 12]),
  result('ant', 'latency-p99', [20, 21, 22]),
];
const data: MeasurementData = {
  ...ENVIRONMENT,
  python: '3.13.0',
  workers: 1,
  seconds: 3,
  warm_up: 10,
  programs: { greeting: '0123456789abcdef' },
  packages: { ant: { '2.0': { Ant: '2.0' } } },
  results: RESULTS,
};
const measurement = (changes: Partial<MeasurementData> = {}): Measurement => ({
  id: 'speed',
  file: 'measurements/speed.json',
  data: { ...data, ...changes },
  planned,
  plan,
  programs: [
    {
      program: 'greeting',
      framework: 'ant',
      files: [
        { name: 'ant/app.py', text: 'app' },
        { name: 'ant/empty.py', text: '\n' },
      ],
    },
    { program: 'greeting', framework: '', files: [{ name: 'shared.py', text: '' }] },
  ],
});

test('a panel has its values, its ratios and its latencies', () => {
  const { panels, hasRatios, link } = measurementShown(measurement(), 'whole');
  expect(link).toBeUndefined();
  expect(hasRatios).toBe(true);
  expect(panels).toHaveLength(1);
  expect(panels[0]).toMatchObject({
    id: 'measured-speed-1',
    title: 'Plain',
    reading: 'Requests per second. Bars show the median run; lines show the lowest and highest.',
    ratioTo: 'ant alone compared with',
    rows: [
      {
        label: '1 thread, 8 connections',
        cells: [
          { median: '200', spread: '180 to 220' },
          { median: '100', spread: '90 to 110' },
        ],
      },
    ],
    ratios: [{ cells: [{ ratio: '2.00', note: '2.00 to 2.00, more requests' }] }],
    latencies: [
      { percentile: 'median', cells: [{ median: '11' }, undefined] },
      { percentile: '99%', cells: [{ median: '21' }, undefined] },
    ],
  });
  expect(panels[0]?.chart.groups[0]?.bars.map(({ title }) => title)).toEqual([
    'ant alone, 1 thread, 8 connections: 200 requests per second, 180 to 220',
    'bee alone, 1 thread, 8 connections: 100 requests per second, 90 to 110',
  ]);
});

test('on another page it leads to the page of all measurements, which has the slowest answers', () => {
  const { link, panels } = measurementShown(measurement(), 'linked');
  expect(link).toBe('/measurements/#measured-speed');
  expect(panels[0]?.latencies.map(({ percentile }) => percentile)).toEqual(['median']);
});

test('numbers under other conditions are not put side by side, and the page says why', () => {
  const changed = measurement({ results: [result('ant', 'requests-per-second', [1, 1]), result('bee', 'requests-per-second', [1, 1, 1])] });
  expect(measurementShown(changed, 'whole').panels[0]?.ratios[0]?.cells).toEqual([
    { note: 'not comparable: different runs in turn, runs' },
  ]);
  expect(measurementsPage({ ...guideOf(), measurements: [changed] }, SITE).refusals).toEqual([
    { first: 'ant alone', second: 'bee alone', why: 'different runs in turn (2, 2026-11-01; 3, 2026-11-01), different runs (2; 3)' },
  ]);
});

test('load and missing runs are said below the numbers', () => {
  const { conditions, remarks } = measurementShown(measurement(), 'whole');
  expect(conditions.map((piece) => (typeof piece === 'object' ? piece.text : piece)).join('')).toBe(
    'Measured on 2026-11-01, 3 runs of each in turn, on CPython 3.13.0, server 1.0, 1 worker; A processor, 2 cores, 4 GiB, Linux 6.1.0.',
  );
  expect(remarks).toBe(' Background load during the test, in other processes that wanted to run: 0.2 (0.2 to 0.2).');
  const disturbed = measurement({ results: [result('ant', 'memory', [1, 1], 2), result('bee', 'memory', [1, 1])] });
  expect(measurementShown(disturbed, 'whole').remarks).toBe(
    ' Background load during the test, in other processes that wanted to run: 1.1 (0.2 to 2).' +
      ' The machine was busy: 2 of 4 values were measured while this load was above 1. We repeated those runs, but no round was quieter.' +
      ' We planned 3 runs of each, so some are missing.',
  );
});

test('the page of all measurements has the conditions, the packages and the programs', () => {
  const page = measurementsPage({ ...guideOf(), measurements: [measurement()] }, SITE);
  expect(page.lists.find(({ current }) => current)).toEqual({ label: 'Measurements', path: '/measurements/', current: true });
  expect(page.contents).toEqual([{ anchor: '#measured-speed', title: 'Speed', question: 'How many?' }]);
  expect(page.conditions?.rows).toEqual(
    expect.arrayContaining([
      { name: 'Processor', value: 'A processor' },
      { name: 'Packages, Ant 2.0', value: 'Ant 2.0' },
    ]),
  );
  expect(page.conditions?.rows.map(({ name }) => name)).not.toContain('Program');
  expect(page.conditions?.commands).toBe('npm run measure\npython -m server');
  expect(page.programs).toEqual([{ framework: 'ant', title: 'Greeting, Ant', files: [{ name: 'app.py', text: 'app', language: 'py' }] }]);
});

test('a chart shows each ratio over all runs, on a scale around 1', () => {
  const { frameworks } = guideOf();
  const [chart, ...others] = ratioCharts([measurement()], frameworks);
  expect(others).toEqual([]);
  expect(chart).toMatchObject({
    id: 'measured-ratio-requests-per-second',
    title: 'Requests per second: Ant compared with Bee',
    more: 'Ant: more requests',
    less: 'Ant: fewer requests',
    rows: [
      { program: 'Greeting', pair: 'ant alone ÷ bee alone', framework: 'ant', ratio: '2.00', range: '2.00 to 2.00', says: 'more requests' },
    ],
  });
  expect(chart?.rows[0]?.plot?.median).toBe(chart?.ticks.find(({ label }) => label === '2')?.x);
});

test('a ratio is of the newest releases alone, pooled over the conditions, and left out where none can be made', () => {
  const at = (one: MeasuredResult, changes: Partial<MeasuredResult>): MeasuredResult => ({ ...one, ...changes });
  const [ant, bee] = RESULTS;
  if (ant === undefined || bee === undefined) throw new Error('the test has results');
  const older = at(bee, { target: 'bee-old', version: '1.9', runs: [{ value: 1, load: 0 }] });
  const more = [
    at(ant, { threads: 4, runs: ant.runs.map(({ load }) => ({ value: 300, load })) }),
    at(bee, { threads: 4, runs: bee.runs.map(({ load }) => ({ value: 400, load })) }),
  ];
  const ratios = (results: MeasuredResult[]) => overallRatios(measurement({ results }), 'requests-per-second');
  expect(ratios([ant, bee, older, ...more])).toMatchObject([
    { second: { id: 'bee' }, ratio: { median: 1.375, min: 0.75, max: 2 }, says: 'no difference' },
  ]);
  expect(ratios([ant])).toEqual([]);
  expect(ratios([ant, at(bee, { runs: bee.runs.slice(1) })])).toEqual([]);
  expect(ratioCharts([measurement({ results: [ant] })], [])).toEqual([]);
});

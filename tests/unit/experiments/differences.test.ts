import { expect, test } from 'vitest';
import { readYaml } from '../../../src/content/front-matter.ts';
import { differencesBetween } from '../../../src/experiments/differences.ts';
import { stepsFor } from '../../../src/experiments/steps.ts';
import { differencesTable } from '../../../src/experiments/table.ts';
import { cpythonSchema } from '../../../src/schemas/runtime.ts';
import { type Result, transcriptSchema } from '../../../src/schemas/transcript.ts';

const TEXT = `programs:
  one: { files: [p.py], entry: p }
steps:
  - { id: page, request: { path: / }, expect: { status: 200 } }
  - { id: head, request: { method: HEAD, path: / }, expect: { status: 200 } }
`;
const steps = stepsFor(transcriptSchema.parse(readYaml('t.yaml', TEXT).value), 'one', { version: '2.0' });
const page = (more: Partial<Result>): Result => ({ asked: 'GET /', status: 200, ...more });
const run = (first: Partial<Result>, second: Partial<Result> = {}) => ({ steps: [page(first), page(second)] });
const known = cpythonSchema.shape.differs.parse([
  { method: 'HEAD', field: 'body', because: 'No body.' },
  { experiment: 'other', because: 'Never.' },
  { step: 'page', header: 'Vary', because: 'A header.' },
]);
const between = (wasm: ReturnType<typeof run>, cpython: ReturnType<typeof run>) =>
  differencesBetween('e', steps, wasm, cpython, known).map(({ index, what, wasm: a, cpython: b, because }) => [index, what, a, b, because]);

test('equal runs have no difference; order of headers, case of their names and space around values do not count', () => {
  const one: Partial<Result> = {
    headers: [
      ['A', ' 1'],
      ['B', '2'],
    ],
  };
  const other: Partial<Result> = {
    headers: [
      ['b', '2'],
      ['a', '1'],
    ],
  };
  expect(between(run(one), run(other))).toEqual([]);
});

test('a difference is named by step, field and header', () => {
  expect(between(run({ status: 200, headers: [['A', '1']], body: 'x' }), run({ status: 500, headers: [['B', '2']], body: 'x' }))).toEqual([
    [0, 'status', '200', '500', undefined],
    [0, 'header A', '1', undefined, undefined],
    [0, 'header B', undefined, '2', undefined],
  ]);
});

test('a stated difference has its reason, and applies only to what it names', () => {
  expect(between(run({ body: 'x', headers: [['Vary', '1']] }, { body: 'x' }), run({ body: '', headers: [] }, { body: '' }))).toEqual([
    [0, 'header Vary', '1', undefined, 'A header.'],
    [0, 'body', 'x', '', undefined],
    [1, 'body', 'x', '', 'No body.'],
  ]);
});

test('the table cuts long texts and says where no reason is stated', () => {
  const differences = differencesBetween('e', steps, run({ body: 'x\n'.repeat(60) }), run({ body: 'y' }), []);
  expect(differencesTable(new Map([['e on one 2.0', differences]])).split('\n')).toEqual([
    'program       step  what  in WebAssembly                            on CPython  because',
    'e on one 2.0     1  body  x\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\nx\\n…  y           NO REASON STATED',
    '',
  ]);
});

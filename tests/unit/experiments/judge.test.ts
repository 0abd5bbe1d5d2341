import { expect, test } from 'vitest';
import { readYaml } from '../../../src/content/front-matter.ts';
import { changes, contradictions, failureFindings, recordOf } from '../../../src/experiments/judge.ts';
import type { Trial } from '../../../src/experiments/plan.ts';
import type { Outcome } from '../../../src/experiments/run/protocol.ts';
import { stepsFor } from '../../../src/experiments/steps.ts';
import type { Finding } from '../../../src/findings/finding.ts';
import { frameworkSchema } from '../../../src/schemas/framework.ts';
import { transcriptSchema } from '../../../src/schemas/transcript.ts';

const TEXT = `programs:
  one: { files: [p.py], entry: p }
steps:
  - request: { path: / }
    expect: { status: 200 }
  - python: 1 + 1
    each:
      one: { json: 2 }
`;
const transcript = transcriptSchema.parse(readYaml('t.yaml', TEXT).value);
const release = frameworkSchema.shape.releases.element.parse({ version: '2.0', latest: '2.0.1', compared: true, released: '2026-01-01' });
const trial = {
  example: 'e',
  folder: 'experiments/e',
  framework: 'one',
  release,
  transcript: { data: readYaml('t.yaml', TEXT) },
  limit: 20,
  steps: stepsFor(transcript, 'one', release),
  runtime: { package: 'One', requires: [], environment: {}, normalise: [], differs: [] },
  fingerprint: 'a'.repeat(64),
} as unknown as Trial;
const ran = (status: number, body = ''): Extract<Outcome, { kind: 'ran' }> => ({
  kind: 'ran',
  milliseconds: 1,
  python: '3.14.2',
  versions: { b: '2.0', a: '1.0' },
  steps: [
    { status, body, captured: {} },
    { json: 2, body: '2', captured: {} },
  ],
});
const inR = (version: number) => (python: string) => `CPython ${python} in R ${version}`;
const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ line, column, message, expected, actual }) => `${line}:${column} ${message}: expected ${expected}, found ${actual}`);

test('the day of a recording changes only when something else changed', () => {
  const first = recordOf(trial, ran(200), inR(1), '2026-01-01', undefined);
  expect(recordOf(trial, ran(200), inR(1), '2026-02-02', first)).toBe(first);
  expect(recordOf(trial, ran(201), inR(1), '2026-02-02', first)).toMatchObject({ day: '2026-02-02' });
  expect(recordOf(trial, ran(200), inR(2), '2026-02-02', first)).toMatchObject({ day: '2026-02-02', runtime: 'CPython 3.14.2 in R 2' });
});

test('a difference from the recording is named by step, at its line', () => {
  const first = recordOf(trial, ran(200, 'a'), inR(1), '2026-01-01', undefined);
  const second = recordOf(trial, ran(404, 'b'), inR(1), '2026-02-02', first);
  expect(changes(trial, first, first, 'wasm')).toEqual([]);
  expect(lines(changes(trial, second, first, 'wasm'))).toEqual([
    '4:5 e on one 2.0.1, step 1 (GET /), status: expected 200, as recorded on 2026-01-01, found 404',
    '4:5 e on one 2.0.1, step 1 (GET /), body: expected "a", as recorded on 2026-01-01, found "b"',
  ]);
  const elsewhere = recordOf(trial, ran(200, 'a'), inR(2), '2026-02-02', first);
  expect(changes(trial, elsewhere, first, 'cpython')).toEqual([]);
  expect(changes(trial, elsewhere, first, 'wasm')).toHaveLength(1);
  expect(lines(changes(trial, first, undefined, 'wasm'))).toEqual(['2:8 e on one 2.0.1: expected a recording, found none']);
});

test('what does not meet the transcript is named by step, at the line of the expectation', () => {
  const record = recordOf(trial, ran(500), inR(1), '2026-01-01', undefined);
  expect(lines(contradictions(trial, record))).toEqual(['5:23 e on one 2.0.1, step 1 (GET /), status: expected 200, found 500']);
});

test('a program that did not come to its end is named', () => {
  expect(lines(failureFindings(trial, { kind: 'hung', step: 1, milliseconds: 1 }))).toEqual([
    '6:5 e on one 2.0.1: expected an end within 20 s, found none; it was ended in 1 + 1',
  ]);
  expect(lines(failureFindings(trial, { kind: 'hung', step: undefined, milliseconds: 1 }))).toEqual([
    '2:32 e on one 2.0.1: expected an end within 20 s, found none while it was started',
  ]);
  expect(lines(failureFindings(trial, { kind: 'failed', why: 'SyntaxError', milliseconds: 1 }))).toEqual([
    '2:32 e on one 2.0.1: expected a program that starts, found SyntaxError',
  ]);
});

import { expect, test } from 'vitest';
import { secondRuns } from '../../../src/experiments/second-runs.ts';
import type { Example, Program } from '../../../src/guide/model.ts';
import type { RecordedRun } from '../../../src/schemas/transcript.ts';
import { guideOf } from '../../support/guide.ts';

const SECOND = 'examples/greeting/recorded-cpython.json';

function greeting(changes: Parameters<typeof guideOf>[0] = {}): Example {
  const [example] = guideOf(changes).examples;
  if (example === undefined) throw new Error('the made-up guide has no example');
  return example;
}

/** The recording of the made-up guide, as if made on CPython a day later, each run changed. */
const onCPython = (change: Partial<RecordedRun> = {}): string =>
  JSON.stringify(
    Object.fromEntries(
      greeting().programs.map(({ framework, runs }) => {
        const later = { runtime: 'CPython 3.13.0, a server', day: '2026-11-02' };
        return [framework.id, Object.fromEntries(runs.map(({ release, run }) => [release.version, { ...run, ...later, ...change }]))];
      }),
    ),
  );

const programOf = (example: Example, framework: string): Program | undefined =>
  example.programs.find((one) => one.framework.id === framework);

test('one sentence says what also ran on CPython, and the output shown is that of WebAssembly', () => {
  const program = programOf(greeting({ [SECOND]: onCPython() }), 'ant');
  expect(program?.runs[0]?.run.day).toBe('2026-11-01');
  expect(secondRuns(program?.also ?? [])).toEqual([
    { runtime: 'CPython 3.13.0, a server', releases: ['2.0.1', '1.0.9'], day: '2026-11-02', differences: [] },
  ]);
});

test('a second recording of another program is not mentioned', () => {
  const example = greeting({ [SECOND]: onCPython({ program: '0'.repeat(64) }) });
  expect(programOf(example, 'ant')?.also).toEqual([]);
});

test('without a second recording there is nothing to tell', () => {
  expect(greeting().programs.flatMap(({ also }) => also)).toEqual([]);
  expect(secondRuns([])).toEqual([]);
});

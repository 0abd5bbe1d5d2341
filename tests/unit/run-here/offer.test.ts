import { expect, test } from 'vitest';
import { recordedOf, setKey, setOf, trialsOf } from '../../../src/experiments/plan.ts';
import { bytesOf, runnables } from '../../../src/run-here/offer.ts';
import type { Runnable } from '../../../src/run-here/runnable.ts';
import { type Change, readFixture } from '../../support/content.ts';

const engine = { folder: 'interpreter-1', files: [{ name: 'a.wasm', bytes: 5, size: 9 }] };
const frameScript = { text: 'act()', hash: 'sha256-a' };

/** What is offered of the made-up guide, some of its files changed. */
function offered(changes: Readonly<Record<string, Change>> = {}): Map<string, Runnable> {
  const { content } = readFixture(changes);
  const trials = trialsOf(content).filter(({ framework }) => framework !== 'bee');
  const packs = new Map(trials.map((trial) => [setKey(setOf(trial)), [{ path: `packages/${trial.framework}.pack`, bytes: 3 }]]));
  return runnables(trialsOf(content), engine, packs, recordedOf(content, 'wasm'), frameScript);
}

test('a program is offered on every release that has its packages, newest first, with what was recorded', () => {
  const all = offered();
  expect([...all.keys()]).toEqual(['greeting/ant', 'greeting/cat']);
  const ant = all.get('greeting/ant');
  expect(ant).toMatchObject({ engine, frameScript, entry: 'main', limit: 20 });
  expect(ant?.releases.map(({ version, recorded }) => [version, recorded])).toEqual([
    ['2.0.1', '2026-11-01'],
    ['1.0.9', '2026-11-01'],
  ]);
  expect(ant?.releases[0]?.steps).toEqual([
    expect.objectContaining({
      label: 'GET /',
      recorded: { status: 200, headers: [['Content-Type', 'text/plain']], body: 'Hello from ant', raises: undefined },
    }),
  ]);
  expect(ant && bytesOf(ant)).toBe(8);
});

test('what was recorded of another program is left out', () => {
  const ant = offered({ 'examples/greeting/ant/main.py': 'print("other")\n' }).get('greeting/ant');
  expect(ant?.releases.map(({ recorded, steps }) => [recorded, steps[0]?.recorded])).toEqual([
    [undefined, undefined],
    [undefined, undefined],
  ]);
});

test('files come in reading order, then those that are not listed, then those in which there is nothing to read', () => {
  const changes = {
    'examples/greeting/transcript.yaml': ['files: [main.py]', 'files: [app/__init__.py, main.py]'],
    'examples/greeting/ant/app/__init__.py': '\n',
    'examples/greeting/ant/another.py': 'a = 1\n',
  } as const;
  expect(
    offered(changes)
      .get('greeting/ant')
      ?.files.map(([name]) => name),
  ).toEqual(['main.py', 'another.py', 'app/__init__.py']);
});

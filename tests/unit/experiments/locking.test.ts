import { expect, test } from 'vitest';
import { agreedVersions, type ChosenSet, movesInWords, setsIn, unloadableInWords } from '../../../src/experiments/locking.ts';

const wheel = (name: string, version: string, tags = 'py3-none-any') => ({
  name,
  version,
  file: `${name}-${version}-${tags}.whl`,
  sha256: '0'.repeat(64),
});

const set = (packages: readonly string[], ...wheels: readonly ReturnType<typeof wheel>[]): ChosenSet => ({
  framework: 'ant',
  version: '2.0.1',
  packages,
  wheels,
});

test('the sets of a lock come with their wheels, and one that lacks a wheel is as good as none', () => {
  const ink = wheel('ink', '1.0');
  const sets = [
    { framework: 'ant', version: '2.0.1', packages: [], wheels: [ink.file] },
    { framework: 'ant', version: '2.0.1', packages: ['paper'], wheels: [ink.file, 'paper-1.0-py3-none-any.whl'] },
  ];
  expect(setsIn({ python: '3.14', wheels: [ink], sets })).toEqual([set([], ink)]);
  expect(setsIn(undefined)).toEqual([]);
});

test('a new set takes the versions on which the others agree', () => {
  const sets = [set([], wheel('ink', '1.0'), wheel('paper', '1.0')), set(['pen'], wheel('ink', '1.0'), wheel('paper', '2.0'))];
  expect(agreedVersions(sets)).toEqual([{ name: 'ink', version: '1.0' }]);
});

test('what moved is said once for each package, and new sets moved nothing', () => {
  const before = [set([], wheel('ink', '1.0')), set(['pen'], wheel('ink', '1.0'), wheel('nib', '1.0'))];
  const after = [set([], wheel('ink', '1.1')), set(['pen'], wheel('ink', '1.1')), set(['paper'], wheel('ink', '1.1'))];
  expect(movesInWords(before, after)).toEqual(['ink 1.0 → 1.1 (2 sets)', 'nib 1.0 → none (1 set)']);
});

test('packages that are compiled for other platforms only are named, with the sets that have them', () => {
  const fast = wheel('fast', '3.1', 'cp314-cp314-manylinux2014_x86_64');
  const here = wheel('core', '2.5', 'cp314-cp314-pyemscripten_2026_0_wasm32');
  expect(unloadableInWords([set([], fast, here), set(['pen'], fast)], [])).toEqual(['fast 3.1, in ant 2.0.1; ant 2.0.1 + pen']);
  expect(unloadableInWords([set(['pen'], fast)], [set([], fast)])).toEqual([]);
});

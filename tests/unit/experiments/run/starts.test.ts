import { expect, test } from 'vitest';
import type { PackageSet } from '../../../../src/experiments/run/protocol.ts';
import { changesImports, startsOf } from '../../../../src/experiments/run/wasm/starts.ts';

const set = (release: string, ...files: string[]): PackageSet => ({
  key: [release, ...files].join(' '),
  release,
  wheels: files.map((file) => ({ file, name: file, version: '1', sha256: '' })),
  adapter: '',
  environment: {},
});

test('the sets of a release start from one interpreter with the wheels that they all have', () => {
  const plain = set('a 1', 'a', 'shared');
  const more = set('a 1', 'more', 'a', 'shared');
  const older = set('a 0', 'old-a', 'shared');
  const starts = startsOf([more, older, plain]).map(({ sets, wheels }) => ({ sets, wheels: wheels.map(({ file }) => file) }));
  expect(starts).toEqual([
    { sets: [more, plain], wheels: ['a', 'shared'] },
    { sets: [older], wheels: ['old-a', 'shared'] },
  ]);
});

test('files that an import had looked for change what it found; others do not', () => {
  const sought = ['colours', 'framework.fast', 'native'];
  expect(changesImports(sought, ['colours.py'])).toBe(true);
  expect(changesImports(sought, ['colours/names.py'])).toBe(true);
  expect(changesImports(sought, ['framework/fast.abi3.py'])).toBe(true);
  expect(changesImports(sought, ['framework/fast/inner/deep.py'])).toBe(true);
  expect(changesImports(sought, ['colourful/names.py', 'fast.py', 'other/native.py', 'native_tests.py'])).toBe(false);
});

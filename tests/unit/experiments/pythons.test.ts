import { expect, test } from 'vitest';
import { newestFirst, pythonFor, supports } from '../../../src/experiments/pythons.ts';

test.each([
  ['3.12 to 3.15', '3.12.1', true],
  ['3.12 to 3.15', '3.15.0', true],
  ['3.12 to 3.15', '3.16.0', false],
  ['3.12 to 3.15', '3.11.7', false],
  ['3.9 and newer', '3.20.0', true],
  ['3.9 and newer', '3.8.19', false],
  ['3.13', '3.13.4', true],
  ['3.13', '3.14.0', false],
  [undefined, '3.11.0', true],
])('%s supports %s: %s', (range, version, expected) => {
  expect(supports(range, version)).toBe(expected);
});

const pythons = ['3.9.18', '3.13.0', '3.11.7', '3.13.0', '3.12.1'].map((version, index) => ({ command: `python-${index}`, version }));

test('Pythons that are too old are left out, and of equal ones the first is taken', () => {
  expect(newestFirst(pythons).map(({ command, version }) => `${command} ${version}`)).toEqual([
    'python-1 3.13.0',
    'python-4 3.12.1',
    'python-2 3.11.7',
  ]);
});

test('a release runs on the newest Python that it supports', () => {
  expect(pythonFor({ python: '3.10 to 3.12' }, pythons)?.version).toBe('3.12.1');
  expect(pythonFor({}, pythons)?.version).toBe('3.13.0');
  expect(pythonFor({ python: '3.14 to 3.15' }, pythons)).toBeUndefined();
});

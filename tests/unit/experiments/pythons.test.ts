import { expect, test } from 'vitest';
import { newestFirst, pythonFor, pythonsInWords, supports } from '../../../src/experiments/pythons.ts';
import { findIn } from '../../support/content.ts';

const FROM_12_TO_15 = { from: '3.12', to: '3.15' };

test.each([
  [FROM_12_TO_15, '3.12.1', true],
  [FROM_12_TO_15, '3.15.0', true],
  [FROM_12_TO_15, '3.16.0', false],
  [FROM_12_TO_15, '3.11.7', false],
  [{ from: '3.9' }, '3.20.0', true],
  [{ from: '3.9' }, '3.8.19', false],
  [{ from: '3.9.2' }, '3.9.1', false],
  [{ from: '3.13', to: '3.13' }, '3.13.4', true],
  [{ from: '3.13', to: '3.13' }, '3.14.0', false],
  [undefined, '3.11.0', true],
])('%j supports %s: %s', (supported, version, expected) => {
  expect(supports(supported, version)).toBe(expected);
});

test('the versions are written as people write them', () => {
  expect([FROM_12_TO_15, { from: '3.9' }, { from: '3.13', to: '3.13' }].map(pythonsInWords)).toEqual([
    '3.12 to 3.15',
    '3.9 and newer',
    '3.13',
  ]);
});

test('the check refuses an end before the beginning, and words in place of versions', () => {
  const after = (python: string) => findIn({ 'frameworks/ant.md': ['python: { from: "3.12" }', `python: ${python}`] });
  expect(after('{ from: "3.12", to: "3.9" }')).toEqual([
    'content/frameworks/ant.md:9:106 error releases[0].python.to: expected 3.12 or newer, found "3.9" (remove the line, if every newer one is supported)',
  ]);
  expect(after('3.12 to 3.15')).toEqual([
    'content/frameworks/ant.md:9:86 error releases[0].python: expected the oldest and the newest version of Python, found 3.12 to 3.15 (python: { from: "3.12", to: "3.15" })',
  ]);
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
  expect(pythonFor({ python: { from: '3.10', to: '3.12' } }, pythons)?.version).toBe('3.12.1');
  expect(pythonFor({}, pythons)?.version).toBe('3.13.0');
  expect(pythonFor({ python: { from: '3.14', to: '3.15' } }, pythons)).toBeUndefined();
});

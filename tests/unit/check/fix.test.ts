import { expect, test } from 'vitest';
import { fixed } from '../../../src/check/fix.ts';
import { error, withFix } from '../../../src/findings/finding.ts';

const fault = (line: number, column: number, from: string, to: string) =>
  withFix(error({ file: 'a.md', line, column }, 'term', to, from, to), from, to);

test('what has one answer is corrected where it stands, from the place of the finding on', () => {
  expect(fixed('upkeep\nThe upkeep and upkeep.\n', [fault(2, 5, 'upkeep', 'maintenance')])).toEqual({
    text: 'upkeep\nThe maintenance and upkeep.\n',
    count: 1,
  });
});

test('two findings at one place correct two words', () => {
  const both = [fault(1, 1, 'a b', 'ab'), fault(1, 1, 'a b', 'ab')];
  expect(fixed('summary: a b and a b', both)).toEqual({ text: 'summary: ab and ab', count: 2 });
});

test('code and parts of words stay', () => {
  expect(fixed('Use `Github` or GithubX or Github.', [fault(1, 1, 'Github', 'GitHub')]).text).toBe('Use `Github` or GithubX or GitHub.');
});

test('a finding without an answer, and one whose text is gone, change nothing', () => {
  const silent = error({ file: 'a.md', line: 1, column: 1 }, 'term', 'x', 'y', 'x');
  expect(fixed('text', [silent, fault(1, 1, 'gone', 'here'), fault(9, 9, 'text', 'here')])).toEqual({ text: 'text', count: 0 });
});

test('a block of code is corrected as a whole', () => {
  expect(fixed('```py\na\nc\n```\n', [fault(1, 1, 'a\nc', 'a\nb\nc')]).text).toBe('```py\na\nb\nc\n```\n');
});

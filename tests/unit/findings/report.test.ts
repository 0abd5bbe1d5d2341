import { expect, test } from 'vitest';
import type { Finding } from '../../../src/findings/finding.ts';
import { report } from '../../../src/findings/report.ts';

const finding = (more: Partial<Finding>): Finding => ({
  level: 'error',
  file: 'content/a.md',
  line: 2,
  column: 3,
  message: 'title',
  expected: 'text',
  actual: 'the number 1',
  tip: 'title: "1"',
  ...more,
});
const checked = { files: 2, milliseconds: 1234 };

test('text names the place first and ends with the counts', () => {
  expect(report([finding({ line: 10, level: 'warning' }), finding({})], 'text', checked)).toBe(
    [
      'content/a.md:2:3  error  title: expected text, found the number 1\n  tip: title: "1"',
      'content/a.md:10:3  warning  title: expected text, found the number 1\n  tip: title: "1"',
      '2 files checked in 1.23 s: 1 error, 1 warning.',
    ].join('\n\n'),
  );
});

test('the closing line says what was done instead of checking files, and is left out where there is nothing to say', () => {
  expect(report([], 'text', { what: '1 program run', milliseconds: 60 })).toBe('1 program run in 0.06 s: 0 errors, 0 warnings.');
  expect(report([finding({})], 'text')).toBe('content/a.md:2:3  error  title: expected text, found the number 1\n  tip: title: "1"');
});

test('json is the findings themselves, in order', () => {
  expect(JSON.parse(report([finding({ file: 'content/b.md' }), finding({})], 'json', checked))).toEqual([
    finding({}),
    finding({ file: 'content/b.md' }),
  ]);
});

test('github writes a workflow command for each finding and escapes what would end it', () => {
  expect(report([finding({ message: 'a: b, c', actual: '100 %\nmore' })], 'github', checked)).toBe(
    '::error file=content/a.md,line=2,col=3,title=a%3A b%2C c::a: b, c: expected text, found 100 %25%0Amore%0Atip: title: "1"',
  );
});

import { expect, test } from 'vitest';
import { absolute, isInternal, lineIds, normaliseBase, withBase } from '../../../src/urls/urls.ts';

test.each([
  ['', '/'],
  ['/', '/'],
  ['guide', '/guide/'],
  ['/guide', '/guide/'],
  ['/a//b/', '/a/b/'],
])('the base %j is %s', (given, base) => expect(normaliseBase(given)).toBe(base));

test.each([
  ['/', '/matrix/', '/matrix/'],
  ['/guide/', '/matrix/#legend', '/guide/matrix/#legend'],
  ['/guide/', '/', '/guide/'],
])('under %s the path %s is %s', (base, path, expected) => expect(withBase(base, path)).toBe(expected));

test('a full address has the base once', () =>
  expect(absolute('https://a.org', '/guide/', '/matrix/')).toBe('https://a.org/guide/matrix/'));

test('paths of the site are internal, other hosts are not', () => {
  expect(['/a/', '/a/#b', '//a.org/', 'https://a.org/', '#a', 'a/'].map(isInternal)).toEqual([true, true, false, false, false, false]);
});

test('the id of a line can be used in a URL', () => expect(lineIds('app', 'Sub/Hello World.py')).toBe('app-sub-hello-world-py-L'));

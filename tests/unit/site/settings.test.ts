import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { baseInWords, latestDay, PLACEHOLDER_SITE, projectFolder, readPort, readSettings, today } from '../../../src/site/settings.ts';

test('without variables, the content folder is built for a placeholder at the root', () => {
  expect(readSettings({})).toEqual({
    contentDir: resolve('content'),
    contentName: 'content',
    outDir: resolve('dist'),
    site: PLACEHOLDER_SITE,
    base: '/',
  });
});

test('variables name another folder, output, site and base', () => {
  expect(readSettings({ CONTENT_DIR: './other/', OUT_DIR: '/tmp/out', SITE: 'https://a.org/', BASE: 'guide' })).toEqual({
    contentDir: resolve('other'),
    contentName: 'other',
    outDir: '/tmp/out',
    site: 'https://a.org',
    base: '/guide/',
  });
});

/** What is typed, what was expected, and what to type instead. */
const NO_ORIGIN = [
  ['a.org', 'an address such as https://example.org', 'SITE=https://example.org npm run build'],
  ['https://', 'an address such as https://example.org', 'SITE=https://example.org npm run build'],
  ['ftp://a.org', 'an address such as https://example.org', 'SITE=https://example.org npm run build'],
  ['https://a.org b', 'an address such as https://example.org', 'SITE=https://example.org npm run build'],
  ['https://me.github.io/guide/', 'an address without a path', 'SITE=https://me.github.io BASE=/guide/'],
  ['https://me.github.io/guide', 'an address without a path', 'SITE=https://me.github.io BASE=/guide/'],
  ['https://a.org/my%20guide', 'an address without a path', 'SITE=https://a.org BASE=/my-guide/'],
  ['https://a.org:8080/?a', 'an address without a query or fragment', 'SITE=https://a.org:8080'],
  ['https://a.org/b/#', 'an address without a query or fragment', 'SITE=https://a.org BASE=/b/'],
  ['https://me@a.org', 'an address without a user name or password', 'SITE=https://a.org'],
] as const;

test.each(NO_ORIGIN)('the site %s', (site, expected, tip) => {
  expect(() => readSettings({ SITE: site })).toThrow(`SITE: expected ${expected}, found "${site}"\n  tip: ${tip}`);
});

test('a site with a path, when the base is known', () => {
  expect(() => readSettings({ SITE: 'https://a.org/b/', BASE: 'c' })).toThrow(
    'SITE: expected an address without a path, found "https://a.org/b/"\n  tip: SITE=https://a.org BASE=/c/',
  );
});

test('a password is not printed', () => {
  expect(() => readSettings({ SITE: 'https://me:secret@a.org/' })).toThrow(
    'SITE: expected an address without a user name or password, found "https://me:…@a.org/"\n  tip: SITE=https://a.org',
  );
});

test.each([
  ['https://a.org', 'https://a.org'],
  ['https://a.org/', 'https://a.org'],
  ['HTTP://A.org:8080', 'http://a.org:8080'],
])('the site %s has the origin %s', (site, origin) => expect(readSettings({ SITE: site }).site).toBe(origin));

test.each([
  ['', '/'],
  ['/', '/'],
  ['guide', '/guide/'],
  ['/guide', '/guide/'],
  ['guide/', '/guide/'],
  ['/a.b/c_d~e-f/', '/a.b/c_d~e-f/'],
])('the base %j is read as %s', (typed, base) => expect(readSettings({ BASE: typed }).base).toBe(base));

test('a base that was typed without its slashes is named as it is read', () => {
  expect(baseInWords({ BASE: 'guide' }, { base: '/guide/' })).toBe('BASE is "guide", read as /guide/.');
  expect(baseInWords({ BASE: '/guide/' }, { base: '/guide/' })).toBeUndefined();
  expect(baseInWords({}, { base: '/' })).toBeUndefined();
});

test.each([
  ['/guide/?a', '/guide/'],
  ['/guide#a', '/guide/'],
  ['/my guide/', '/my-guide/'],
  ['/my%20guide/', '/my-guide/'],
  ['//', '/'],
  ['/a//b/', '/a/b/'],
  ['/a/../b/', '/a/b/'],
  ['/./a/', '/a/'],
  ['\\a\\b', '/a/b/'],
  ['https://a.org/b/', '/b/'],
])('the base %s is refused', (typed, tip) => {
  expect(() => readSettings({ BASE: typed })).toThrow(
    `BASE: expected a path of letters, digits, ".", "_", "~" and "-" between slashes, found "${typed}"\n  tip: BASE=${tip}`,
  );
});

test.each([
  [undefined, 4321],
  ['', 4321],
  ['0', 0],
  ['80', 80],
  ['65535', 65535],
])('the port %j is %i', (typed, port) => expect(readPort({ PORT: typed })).toBe(port));

test.each(['65536', '-1', '1e3', '0x50', ' 80', '80.5', 'http'])('the port %j is none', (typed) => {
  expect(() => readPort({ PORT: typed })).toThrow(`PORT: expected a number from 0 to 65535, found "${typed}"\n  tip: PORT=4321`);
});

test('today is the day of the source where that is given', () => {
  expect(today({}, new Date('2026-11-21T23:59:59Z'))).toBe('2026-11-21');
  expect(today({ SOURCE_DATE_EPOCH: '0' })).toBe('1970-01-01');
});

test('a folder whose name Vite cannot read is refused before anything is built', () => {
  expect(projectFolder('/a/my guide (copy) é')).toBe('/a/my guide (copy) é');
  expect(() => projectFolder('/a/guide #1')).toThrow(
    'folder of the project: expected a path without # and ?, found "#" in /a/guide #1\n  tip: rename or move the folder',
  );
});

test('the latest day is that of UTC+14, at the time of the source where that is given', () => {
  expect(latestDay({}, new Date('2026-11-30T09:59:59Z'))).toBe('2026-11-30');
  expect(latestDay({}, new Date('2026-11-30T10:00:00Z'))).toBe('2026-12-01');
  expect(latestDay({ SOURCE_DATE_EPOCH: '36000' })).toBe('1970-01-02');
});

test.each(['yesterday', '-1', '1.5', '1e9', '253402214400'])('the time of the source %s is none', (typed) => {
  expect(() => today({ SOURCE_DATE_EPOCH: typed }, new Date('2026-11-21T00:00:00Z'))).toThrow(
    `SOURCE_DATE_EPOCH: expected seconds since 1970, found "${typed}"\n  tip: SOURCE_DATE_EPOCH=1795219200`,
  );
});

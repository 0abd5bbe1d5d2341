import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { PLACEHOLDER_SITE, projectFolder, readSettings, today } from '../../../src/site/settings.ts';

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
  expect(readSettings({ CONTENT_DIR: './other/', OUT_DIR: '/tmp/out', SITE: 'https://a.org/ignored', BASE: 'guide' })).toEqual({
    contentDir: resolve('other'),
    contentName: 'other',
    outDir: '/tmp/out',
    site: 'https://a.org',
    base: '/guide/',
  });
});

test('a site that is no address is refused', () => {
  expect(() => readSettings({ SITE: 'a.org' })).toThrow(
    'SITE: expected an address such as https://example.org, found "a.org"\n  tip: SITE=https://example.org npm run build',
  );
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

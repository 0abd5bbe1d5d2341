import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stale } from '../../../scripts/stale.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { FIXTURE, inWords } from '../../support/content.ts';

const folder = mkdtempSync(join(tmpdir(), 'stale-'));
const settings = { ...readSettings({ CONTENT_DIR: folder }), contentName: 'content' };
cpSync(FIXTURE, folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a version that came out is named; written down, it is what pages have to be verified against', () => {
  const ask = (name: string): string[] => (name === 'ant' ? ['2.0.1', '2.0.7'] : []);
  expect(inWords(stale(settings, '2026-11-21', { ask }).findings)).toEqual([
    'content/frameworks/ant.md:9:31 warning releases[0].latest: expected 2.0.7, the newest version of 2.0, found 2.0.1 (latest: "2.0.7")',
  ]);
  const before = readFileSync(join(folder, 'frameworks/ant.md'), 'utf8');
  const { findings } = stale(settings, '2026-11-21', { ask, write: true });
  expect(readFileSync(join(folder, 'frameworks/ant.md'), 'utf8')).toBe(before.replace('latest: "2.0.1"', 'latest: "2.0.7"'));
  expect(findings.map(({ message, expected }) => `${message}: ${expected}`)).toEqual([
    ...['undo', 'macros', 'backup'].map(() => 'verified.against.ant: 2.0.7, the newest version of 2.0'),
    'releases[0].latest: runs on Ant 2.0.7',
  ]);
});

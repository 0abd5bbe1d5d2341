import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { filesBelow, place, write } from '../../../scripts/lib/site/site-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'place-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [file, first, second] = [join(folder, 'file'), join(folder, 'first'), join(folder, 'second')];
const inode = (path: string): number => statSync(path).ino;

beforeEach(() => {
  for (const path of [file, first, second]) rmSync(path, { force: true });
  writeFileSync(file, 'made');
  utimesSync(file, 1, 1);
  place(file, first, join(folder, 'none'));
});

test('the first site gets a copy of a file, so that a change of the site does not change the file', () => {
  expect(readFileSync(first, 'utf8')).toBe('made');
  expect(inode(first)).not.toBe(inode(file));
});

test('the next site shares a file that did not change, and keeps it when the last site goes', () => {
  place(file, second, first);
  expect(inode(second)).toBe(inode(first));
  rmSync(first);
  expect(readFileSync(second, 'utf8')).toBe('made');
});

test('a file that was made again is copied, and so is one that was changed in the last site', () => {
  writeFileSync(first, 'mine');
  place(file, second, first);
  expect([readFileSync(second, 'utf8'), readFileSync(first, 'utf8')]).toEqual(['made', 'mine']);
  writeFileSync(file, 'anew');
  utimesSync(file, 2, 2);
  rmSync(first);
  place(file, first, second);
  expect(readFileSync(first, 'utf8')).toBe('anew');
});

test('a file that did not change is shared with the last site, and another one is written', () => {
  expect(write('made', second, first)).toBe(true);
  expect(inode(second)).toBe(inode(first));
  rmSync(second);
  expect(write(Buffer.from('late'), second, first)).toBe(false);
  expect([readFileSync(second, 'utf8'), readFileSync(first, 'utf8')]).toEqual(['late', 'made']);
  write('made', join(folder, 'deep', 'third'), join(folder, 'none'));
  expect(readFileSync(join(folder, 'deep', 'third'), 'utf8')).toBe('made');
});

test('a site has its files below its folders, and none where there is no site', () => {
  const site = join(folder, 'site');
  expect(filesBelow(site)).toEqual([]);
  for (const path of ['b/a.html', 'a/index.html', 'index.html']) write(path, join(site, path), join(folder, 'none'));
  expect(filesBelow(site)).toEqual(['a/index.html', 'b/a.html', 'index.html']);
});

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { besides, keepFolder } from '../../../scripts/lib/site/site-folder.ts';
import { Misuse } from '../../../src/site/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-folder-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('git does not show what a killed build leaves next to its output', () => {
  const ignored = readFileSync('.gitignore', 'utf8').split('\n');
  const { lock, next, aside } = besides('dist');
  for (const line of ['/dist/', `/${lock}`, `/${next}/`, `/${aside}/`]) expect(ignored).toContain(line);
});

test('a folder is kept until it is given back', () => {
  const target = join(folder, 'out');
  const release = keepFolder(target);
  expect(readFileSync(besides(target).lock, 'utf8')).toBe(String(process.pid));
  expect(() => keepFolder(target)).toThrow(
    /^OUT_DIR: expected a folder that no other build writes to, found the build of process \d+\n {2}tip: wait/,
  );
  release();
  expect(existsSync(besides(target).lock)).toBe(false);
});

test('a path that leads through a file cannot be a folder', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  for (const target of [join(file, 'out'), join(file, 'far', 'out')])
    expect(() => keepFolder(target)).toThrow(
      new Misuse(`OUT_DIR: expected a place where a folder can be made, found ${target}\n  tip: OUT_DIR=dist`),
    );
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Kept, readContent } from '../../../src/content/content.ts';
import { CODE_OF_RULES, openKept, openKeptContent } from '../../../src/content/kept.ts';
import type { Parsed } from '../../../src/content/parse.ts';
import { fixture, inWords } from '../../support/content.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('values are there the next time the file is opened; those that were not used are forgotten', () => {
  const file = join(folder, 'a/b.json');
  const first = openKept<number>(file, '1');
  first.set('one', 1);
  first.set('two', 2);
  first.save();
  const second = openKept<number>(file, '1');
  expect(second.get('one')).toBe(1);
  second.save();
  const third = openKept<number>(file, '1');
  expect([third.get('one'), third.get('two')]).toEqual([1, undefined]);
});

test('a change is added to the file, and what nobody asks for goes once it is more than one in eight', () => {
  const file = join(folder, 'a.json');
  const first = openKept<number>(file, '1');
  for (const key of 'abcdefghijklmnop') first.set(key, 1);
  first.save();
  const lines = (): string[] => readFileSync(file, 'utf8').split('\n').slice(1);
  const change = (key: string): void => {
    const kept = openKept<number>(file, '1');
    for (const one of 'abcdefghijklmnop') if (one !== key) kept.get(one);
    kept.set(key, (kept.get(key) ?? 0) + 1);
    kept.save();
  };
  change('c');
  change('c');
  expect(lines().length).toBe(18);
  const other = openKept<number>(file, '1');
  expect([other.get('b'), other.get('c'), other.get('q')]).toEqual([1, 3, undefined]);
  change('c');
  expect(lines().length).toBe(16);
  expect(openKept<number>(file, '1').get('c')).toBe(4);
});

test('another version, a damaged file and a folder that cannot be written are the same as nothing kept, and a line that is cut off is no value', () => {
  const file = join(folder, 'a.json');
  const one = openKept<number>(file, '1');
  one.set('a', 1);
  one.save();
  expect(openKept<number>(file, '2').get('a')).toBeUndefined();
  writeFileSync(file, readFileSync(file, 'utf8').slice(1));
  expect(openKept<number>(file, '1').get('a')).toBeUndefined();
  one.set('b', 2);
  one.save();
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -1));
  expect([openKept<number>(file, '1').get('a'), openKept<number>(file, '1').get('b')]).toEqual([1, undefined]);
  const nowhere = openKept<number>(join(file, 'b.json'), '1');
  nowhere.set('a', 1);
  expect(() => nowhere.save()).not.toThrow();
});

test('content that was kept is the same content, and only what has findings is parsed again', () => {
  const files = fixture({ 'topics/editing/undo.md': ['level: opt-in', 'level: optin'], 'guide.yaml': ['title:', 'titel:'] });
  const read = (kept?: Kept) => readContent(files, 'content', '2026-11-21', kept);
  const fresh = read();
  const kept = openKeptContent(join(folder, 'c.json'));
  read(kept);
  kept.save();
  const again = openKeptContent(join(folder, 'c.json'));
  const set = vi.spyOn(again, 'set');
  const known = read(again);
  expect(set).not.toHaveBeenCalled();
  expect(inWords(known.findings)).toEqual(inWords(fresh.findings));
  expect(known.findings.length).toBeGreaterThan(1);
  for (const [index, source] of known.content.sources.entries()) {
    const other = fresh.content.sources[index];
    expect({ value: source.value, body: source.body, sentences: source.sentences, raw: source.data.value }).toEqual({
      value: other?.value,
      body: other?.body,
      sentences: other?.sentences,
      raw: other?.data.value,
    });
  }
});

test('only files that changed are parsed', () => {
  const kept = new Map<string, Parsed>();
  const parsed: string[] = [];
  const store: Kept = {
    get: (file, text) => kept.get(file + text),
    set: (file, text, one) => {
      parsed.push(file);
      kept.set(file + text, one);
    },
  };
  readContent(fixture(), 'content', '2026-11-21', store);
  parsed.length = 0;
  readContent(fixture({ 'topics/editing/undo.md': [/$/, '\nMore.\n'] }), 'content', '2026-11-21', store);
  expect(parsed).toEqual(['content/topics/editing/undo.md']);
});

test('a tip says what day it is now, not what day it was', () => {
  const files = fixture({ 'frameworks/ant.md': ['verified: 2026-11-01', 'verified: soon'] });
  const kept = openKeptContent(join(folder, 'd.json'));
  const tipOn = (day: string) => readContent(files, 'content', day, kept).findings.map(({ tip }) => tip);
  expect([tipOn('2026-11-21'), tipOn('2026-11-22')]).toEqual([['verified: 2026-11-21'], ['verified: 2026-11-22']]);
});

test('all code behind the rules counts for what passed', () => {
  const seen = new Set<string>();
  const follow = (file: URL): void => {
    if (seen.has(file.pathname)) return;
    seen.add(file.pathname);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)';/g)) follow(new URL(path, file));
  };
  const src = new URL('../../../src/', import.meta.url);
  follow(new URL('check/check.ts', src));
  const folders = new Set([...seen].map((path) => path.slice(src.pathname.length).split('/')[0]));
  expect(folders.size).toBeGreaterThan(9);
  expect([...folders].filter((folder) => folder !== undefined && !CODE_OF_RULES.includes(folder))).toEqual([]);
});

import { expect, test } from 'vitest';
import { changesBetween, changesInWords, type Manifest } from '../../../src/site/changes.ts';

const site = (files: Readonly<Record<string, string>>): Manifest =>
  new Map(Object.entries(files).map(([path, text]) => [path, text.length]));

test('says which pages are new, differ and are gone, and how many bytes', () => {
  const before = site({ 'index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c', 'x.js': 'x' });
  const now = site({ 'index.html': 'a', 'b/index.html': 'bb', 'd/index.html': 'd', 'x.js': 'y' });
  const changes = changesBetween(before, now, new Set(['index.html']));
  expect(changes).toEqual({ added: ['d/'], changed: ['b/'], removed: ['c/'], bytes: 5, bytesBefore: 4 });
  expect(changesInWords(changes)).toBe(
    'Pages against the last build: 1 new (d/), 1 changed (b/), 1 gone (c/); 0.000 MB, 0.000 MB more than before.',
  );
  expect(changesInWords(changesBetween(now, now, new Set(now.keys())))).toBe('Pages against the last build: none differs; 0.000 MB.');
});

test('more than five pages are counted, not named', () => {
  const many = site(Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`${index}/index.html`, 'a'])));
  expect(changesInWords(changesBetween(site({}), many, new Set()))).toContain('6 new; ');
});

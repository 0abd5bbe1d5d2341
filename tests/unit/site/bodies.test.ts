import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bodyOf, fileOfBody, forgetBodies, isRendered, keepBody, onNewBodies, placeBody, showNewBodies } from '../../../src/site/bodies.ts';

const body = (html: string) => ({ html, headings: [{ depth: 2, slug: 'a', text: 'A' }] });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bodies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a body is in the file of what it was rendered from, and an entry has the one that was placed last', () => {
  const [one, two] = [fileOfBody(folder, 'a.md', 'one'), fileOfBody(folder, 'a.md', 'two')];
  expect(new Set([one, two, fileOfBody(folder, 'a.md\0one'), fileOfBody(folder, 'b.md', 'one')]).size).toBe(4);
  expect(isRendered(one)).toBe(false);
  keepBody(one, body('<p>one</p>'));
  keepBody(two, body('<p>two</p>'));
  expect(isRendered(one)).toBe(true);
  placeBody('dogs', 'a', one);
  expect(bodyOf('dogs', 'a')).toEqual(body('<p>one</p>'));
  placeBody('dogs', 'a', two);
  expect(bodyOf('dogs', 'a')).toEqual(body('<p>two</p>'));
  expect(bodyOf('cats', 'a')).toBeUndefined();
});

test('a file that a crash has emptied counts as none, and a damaged one is there no more for the next build', () => {
  const file = fileOfBody(folder, 'a.md', 'damaged');
  keepBody(file, body('<p>one</p>'));
  placeBody('dogs', 'damaged', file);
  truncateSync(file, 9);
  expect(() => bodyOf('dogs', 'damaged')).toThrow(
    `${file}: expected a rendered body, found a damaged file, which was removed: build again`,
  );
  expect(isRendered(file)).toBe(false);
  writeFileSync(file, '');
  expect(isRendered(file)).toBe(false);
});

test('bodies that no entry has are forgotten after a day', () => {
  const [used, unused] = [fileOfBody(folder, 'used'), fileOfBody(folder, 'unused')];
  keepBody(used, body(''));
  keepBody(unused, body(''));
  placeBody('dogs', 'used', used);
  forgetBodies(folder, Date.now() + 23 * 60 * 60 * 1000);
  expect(readdirSync(folder)).toHaveLength(2);
  forgetBodies(folder, Date.now() + 25 * 60 * 60 * 1000);
  expect(readdirSync(folder).map((name) => join(folder, name))).toEqual([used]);
});

test('says when there are new bodies', () => {
  const show = vi.fn();
  onNewBodies(show);
  showNewBodies();
  expect(show).toHaveBeenCalledOnce();
});

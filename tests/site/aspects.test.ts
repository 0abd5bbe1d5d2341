import { gzipSync } from 'node:zlib';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/content/files.ts';
import { readMarkdown } from '../../src/content/front-matter.ts';
import { roleOf } from '../../src/content/kinds.ts';
import { outline } from '../../src/markdown/outline.ts';
import { pagesOf, readFile, readPage, SITES } from '../support/sites.ts';

const site = SITES.root;
const aspects = [...readFiles(site.contentDir)].filter(([path]) => roleOf(path)?.kind === 'aspect');

/** Files of the aspects on whose pages figures over time are drawn. */
const charted = new Set(
  [...readFiles(site.contentDir)]
    .filter(([path]) => roleOf(path)?.kind === 'series')
    .map(([, text]) => `topics/${/^aspect: (\S+)$/m.exec(text)?.[1]}.md`),
);

describe.each(aspects)('%s', (path, text) => {
  const page = readPage(site, `${path.replace(/\.md$/, '')}/index.html`);

  test('asks its question, answers it for every framework and says when that was verified', () => {
    expect(textOf(select('h1', page) ?? { type: 'root', children: [] })).toMatch(/\?$/);
    expect(selectAll('.answer', page)).toHaveLength(2);
    for (const answer of selectAll('.answer', page)) expect(selectAll('.marks a', answer).length).toBeGreaterThan(0);
    expect(textOf(select('.verified', page) ?? { type: 'root', children: [] })).toMatch(
      /Last checked on \d{4}-\d{2}-\d{2} with Flask 3\.1\.\d+, Django 6\.1\.\d+( and 5\.2\.\d+)?\./,
    );
  });

  test('explains in 120 to 400 words, code not counted', () => {
    const { body } = readMarkdown(path, text);
    const prose = body.replace(/^```[^\n]*\n[\s\S]*?^```/gm, '').replace(/\]\([^)]*\)/g, ']');
    const count = prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(count).toBeGreaterThanOrEqual(120);
    expect(count).toBeLessThanOrEqual(400);
  });

  test('names the language of each block of code', () => {
    const { body } = readMarkdown(path, text);
    expect(outline(body).code.filter(({ language }) => language === '')).toEqual([]);
  });

  // Charts with their tables may take one round trip more.
  const isCharted = text.includes('kind: measurement') || charted.has(path);
  test(`fits into ${isCharted ? 'two round trips: HTML with its styles in at most 28' : 'one round trip: HTML with its styles in at most 14'} KiB`, () => {
    const { length } = gzipSync(readFile(site, `${path.replace(/\.md$/, '')}/index.html`), { level: 9 });
    expect(length).toBeLessThanOrEqual((isCharted ? 28 : 14) * 1024);
  });
});

test('no page of any site shows a framework that the machinery named', () => {
  for (const page of pagesOf(SITES.editors)) expect(readFile(SITES.editors, page)).not.toMatch(/flask|django/i);
});

test('an own day of review stands beside the day of verification, with its reason', () => {
  const verified = select('.verified', readPage(SITES.editors, 'topics/editing/macros/index.html'));
  expect(verified && textOf(verified).replace(/\s+/g, ' ')).toContain('Next review by 2027-04-30: Version 3 is announced for May.');
  const without = select('.verified', readPage(SITES.editors, 'topics/editing/undo/index.html'));
  expect(without && textOf(without)).not.toContain('Next review');
});

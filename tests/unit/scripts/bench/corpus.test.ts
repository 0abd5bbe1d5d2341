import { describe, expect, test } from 'vitest';
import { type CorpusPage, corpusOf, FEWEST_PAGES, pathOf, topicsOf, withWord } from '../../../../scripts/lib/bench/corpus.ts';
import { guideFiles } from '../../../../scripts/lib/bench/guide-files.ts';
import { checkContent } from '../../../../src/check/check.ts';
import { outline } from '../../../../src/markdown/outline.ts';
import { inWords } from '../../../support/content.ts';

const pages = corpusOf(40, 7);
const outlines = pages.map(({ body }) => outline(body));
const linksOf = ({ body }: CorpusPage): string[] => outline(body).links.map(({ url }) => url);

describe('the corpus', () => {
  test('is the same for the same seed and number of pages, and another for another seed', () => {
    expect(corpusOf(40, 7)).toEqual(pages);
    expect(corpusOf(40, 8)[0]?.body).not.toBe(pages[0]?.body);
  });

  test('has eight headings, two tables and four blocks of code on each page', () => {
    for (const [index, { headings, code }] of outlines.entries()) {
      expect(headings.map(({ depth }) => depth)).toEqual([2, 3, 2, 3, 2, 2, 3, 2]);
      expect(code.map(({ language }) => language)).toEqual(['python', 'bash', 'python', 'yaml']);
      expect(pages[index]?.body.match(/^\| --- /gm)).toHaveLength(2);
    }
  });

  test('has about 900 words on each page, code not counted', () => {
    const words = outlines.map((one) => one.words);
    expect(Math.min(...words)).toBeGreaterThan(800);
    expect(Math.max(...words)).toBeLessThan(1000);
    expect(Math.round(words.reduce((sum, count) => sum + count, 0) / words.length / 50) * 50).toBe(900);
  });

  test('links from each page to four others that exist', () => {
    const paths = pages.map(pathOf);
    for (const page of pages) {
      const links = linksOf(page);
      expect(new Set(links).size).toBe(4);
      expect(links).not.toContain(pathOf(page));
      expect(paths).toEqual(expect.arrayContaining(links));
    }
  });

  test('links from each page to all others where there are only five', () => {
    const few = corpusOf(FEWEST_PAGES, 7);
    for (const page of few) expect([...linksOf(page), pathOf(page)].sort()).toEqual(few.map(pathOf));
  });

  test('names no page, title, question, alias or heading of a page twice', () => {
    for (const key of ['id', 'title', 'question', 'alias'] as const) expect(new Set(pages.map((page) => page[key])).size).toBe(40);
    for (const { headings } of outlines) expect(new Set(headings.map(({ text }) => text.toLowerCase())).size).toBe(8);
  });

  test('has 30 pages in each topic but the last', () => {
    expect(topicsOf(pages).map((topic) => pages.filter((page) => page.topic === topic).length)).toEqual([30, 10]);
  });

  test('is content of this generator without mistakes', () => {
    expect(inWords(checkContent(guideFiles(corpusOf(FEWEST_PAGES, 7)), 'content', '2026-11-30'))).toEqual([]);
  });
});

test('an edit changes one word of the text, and the next edit the same word', () => {
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  const words = (one: CorpusPage): string[] => one.body.split(/\b/);
  const before = words(page);
  const changed = (edited: CorpusPage): string[] => words(edited).filter((word, index) => word !== before[index]);
  const first = withWord(page, 'zq1');
  expect(changed(first)).toEqual(['zq1']);
  expect(changed(withWord(first, 'zq2'))).toEqual(['zq2']);
  expect(words(first)).toHaveLength(before.length);
});

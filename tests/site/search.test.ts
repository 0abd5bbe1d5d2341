import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judge, type OpenSearch, openSearch } from '../../scripts/lib/site/ask-search.ts';
import { sourcesOf } from '../../src/content/content.ts';
import type { FullTextPages } from '../../src/search/full-text-files.ts';
import type { Late } from '../../src/search/says.ts';
import { tallies } from '../../src/search/tally.ts';
import { built, contentOf, pagesOf, readFile, SITES } from '../support/sites.ts';

const site = SITES.root;
const sets = sourcesOf(contentOf(site), 'queries').map(({ value }) => value);
const queries = sets.flatMap((set) => set.queries);
const kinds = [...new Set(queries.map(({ kind }) => kind))];

let search: OpenSearch;
beforeAll(async () => {
  search = await openSearch(built(site));
});
afterAll(() => search.close());

const titles = async (query: string): Promise<string[]> => (await search.ask(query)).complete.answers.map(({ row }) => row[1]);

describe('queries of readers', () => {
  test('there are enough of them, and a third is held back', () => {
    expect(queries.length).toBeGreaterThanOrEqual(150);
    expect(queries.filter(({ held_back }) => held_back).length).toBeGreaterThanOrEqual(Math.floor(queries.length / 3));
    for (const set of sets) expect(Object.keys(set.at_least).sort()).toEqual([...new Set(set.queries.map(({ kind }) => kind))].sort());
  });

  test('no kind finds fewer right pages among the first three than it did', async () => {
    const judged = await judge(search, queries);
    const table = tallies(judged);
    const fewer = kinds.flatMap((kind) => {
      const least = sets.reduce((sum, set) => sum + (set.at_least[kind] ?? 0), 0);
      const count = table[kind]?.['first 3'] ?? 0;
      const missed = judged
        .filter(({ query, complete }) => query.kind === kind && (complete < 0 || complete > 2))
        .map(({ query }) => query.typed);
      return count < least ? [`${kind}: expected at least ${least}, found ${count}; missed: ${missed.join(' | ')}`] : [];
    });
    expect(fewer).toEqual([]);
  });
});

describe('what is typed', () => {
  test.each(['<form>', '<script>', '|safe', '`url_for`', '$PATH', '<int:id>', '127.0.0.1:8000'])(
    '%s finds what the words in it find',
    async (query) => {
      const words = query.replaceAll(/[<>|`$]/g, ' ').trim();
      expect((await titles(query)).length).toBeGreaterThan(0);
      expect((await titles(query)).slice(0, 5)).toEqual((await titles(words)).slice(0, 5));
    },
  );

  test.each(['x'.repeat(500), '<img src=x onerror=alert(1)>', '^(a+)+$', '🎉', '"""', '\\'])('%s is only searched', async (query) => {
    expect(Array.isArray(await titles(query))).toBe(true);
  });

  test('a claim is no answer, and says its ruling', async () => {
    const { answers, claims } = (await search.ask('csrf')).complete;
    expect(answers.filter(({ row }) => row[0].startsWith('/claims/') && row[0] !== '/claims/')).toEqual([]);
    expect(claims.length).toBeGreaterThan(0);
    for (const { row } of claims) expect(row[5], row[0]).not.toBe('');
  });
});

describe('the files of search', () => {
  test('every page is found by its names, or by its text alone', () => {
    const rows = ['titles', ...(JSON.parse(readFile(site, 'search/titles.json')) as { more: string[] }).more].flatMap(
      (name) => (JSON.parse(readFile(site, `search/${name}.json`)) as { rows: [string][] }).rows,
    );
    const paths = rows.map(([path]) => path);
    const files = globSync('search/late-*.json', { cwd: site.outDir });
    const later = files.flatMap((file) => (JSON.parse(readFile(site, file)) as Late).map(([[path]]) => path));
    const { ids, late, others } = JSON.parse(readFile(site, 'search/pages.json')) as FullTextPages;
    const all = [...paths, ...later, ...others.map(([, [path]]) => path)];
    const pages = pagesOf(site).map((page) => `/${page.replace(/index\.html$/, '')}`);
    expect(pages.filter((page) => !all.includes(page))).toEqual(['/404.html', '/search/']);
    expect(new Set(all).size).toBe(all.length);
    expect(ids).toHaveLength(paths.length);
    expect(paths.filter((_, place) => ids[place] === '')).toEqual([]);
    expect(late.filter(([id]) => id === '')).toEqual([]);
    expect(late).toHaveLength(later.length);
  });

  test('a piece of the full text, of which a search loads one for each word, is small', () => {
    const pieces = globSync('pagefind/index/*', { cwd: site.outDir })
      .map((file) => statSync(join(site.outDir, file)).size)
      .sort((a, b) => a - b);
    // A piece has at least one word, and some words are on most pages.
    expect(pieces[Math.floor(pieces.length / 2)]).toBeLessThan(8_000);
    expect(pieces.at(-1)).toBeLessThan(40_000);
  });

  test('a first search loads less than 50 KB of its own: code and the first part of the index', () => {
    const packed = (pattern: string, mark = ''): number =>
      globSync(pattern, { cwd: site.outDir })
        .map((file) => readFile(site, file))
        .filter((text) => text.includes(mark))
        .reduce((sum, text) => sum + gzipSync(text).length, 0);
    const code = ['search-dialog', 'search-panel', 'metaCacheTag'].map((mark) => packed('_astro/{dialog,engine,panel}.*.js', mark));
    for (const bytes of code) expect(bytes).toBeGreaterThan(0);
    expect(packed('search/titles.json') + code.reduce((a, b) => a + b, 0)).toBeLessThan(50_000);
  });
});

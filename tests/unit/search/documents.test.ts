import { expect, test } from 'vitest';
import { outline } from '../../../src/markdown/outline.ts';
import { type Document, documentsOf, sectionsOf } from '../../../src/search/documents.ts';
import { PART_BYTES, searchFiles } from '../../../src/search/files.ts';
import { lateRows, rowsByName } from '../../../src/search/full-text-files.ts';
import { asFullTextFiles, codeWeighsLittle, searchedPart, sectionPages } from '../../../src/search/full-text-index.ts';
import { type Late, PER_FILE, placeOfUntitled, saysFile } from '../../../src/search/says.ts';
import type { Row } from '../../../src/search/titles.ts';
import { guideOf } from '../../support/guide.ts';

const BODY =
  '## What is it?\n\nIt is `code`, and\nmore ([there](/topics/)).\n\nA second paragraph.\n\n## Only a group\n\n### Inside\n\n```\ncode\n```\n\n- a list\n';

test('a section says its first paragraph, and one without a paragraph nothing', () => {
  expect(sectionsOf({ body: outline(BODY), bodyText: BODY })).toEqual([
    { id: 'what-is-it', title: 'What is it?', text: 'It is code, and more (there).' },
    { id: 'only-a-group', title: 'Only a group', text: '' },
    { id: 'inside', title: 'Inside', text: '' },
  ]);
});

const guide = guideOf();
const ASKED = '/topics/editing/undo/';
const documents = documentsOf(guide, {
  sections: () => sectionsOf({ body: outline(BODY), bodyText: BODY }),
  asked: (path) => (path === ASKED ? ['take back a change'] : []),
});
/** Nothing besides the guide. */
const NOTHING = { sections: () => [], asked: () => [] };
const at = (path: string): Document => {
  const found = documents.find((one) => one.path === path);
  if (found === undefined) throw new Error(`expected ${path} among ${documents.map((one) => one.path).join(', ')}`);
  return found;
};

test('a question has its names, the terms of all frameworks and an answer of each', () => {
  expect(at('/topics/files/backup/').names).toEqual(expect.arrayContaining(['@copy', 'copy()', 'COPIES', '--keep']));
  const undo = at('/topics/editing/undo/');
  expect(undo.names).toEqual(guide.topics[0]?.aspects.find(({ id }) => id === 'undo')?.data.aliases);
  expect(undo.answers.map(({ framework }) => framework)).toEqual(guide.frameworks.map(({ id }) => id));
  for (const { text } of undo.answers) expect(text).not.toMatch(/[`\]]/);
});

test('how people ask for a page belongs to that page', () => {
  expect(documents.filter(({ asked }) => asked.length > 0).map(({ path, asked }) => [path, asked])).toEqual([
    [ASKED, ['take back a change']],
  ]);
});

test('sections of prose pages stand for themselves, claims have their ruling, and each path is there once', () => {
  const [page] = guide.pages;
  const section = at(`/${page?.id}/#what-is-it`);
  expect([section.title, section.topic, section.isSection]).toEqual(['What is it?', page?.data.title, true]);
  for (const claim of documents.filter(({ kind }) => kind === 'claim')) expect(claim.ruling).toBeDefined();
  expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
  expect(documents[0]?.kind).toBe('framework');
});

test('the lists of rows and of cases are called by the names of what is compared', () => {
  const names = guide.frameworks.map(({ data }) => data.name);
  expect(at('/matrix/').names).toEqual([names.join(' vs ')]);
  expect(at('/choose/').names).toEqual([names.join(' or ')]);
});

test('a guide without claims, cases and programs has no lists of them', () => {
  const bare = documentsOf({ ...guide, claims: [], cases: [], sources: [], measurements: [], examples: [], experiments: [] }, NOTHING);
  expect(bare.filter(({ kind }) => kind === 'overview').map(({ path }) => path)).toEqual([
    '/matrix/',
    '/topics/',
    '/compare/',
    '/changes/',
    '/frameworks/',
  ]);
});

/** The files of the guide by their names; a part of the titles may have a tenth of its letters in bytes. */
const filesOf = (hasFullText: boolean) => searchFiles(guide, NOTHING, (text) => text.length / 10, hasFullText);
/** The pages in the index of titles. */
function rowsOf(files: ReturnType<typeof filesOf>): readonly Row[] {
  const titles = files.get('titles');
  if (titles === undefined || !('rows' in titles)) throw new Error('expected the index of titles');
  expect(JSON.stringify(titles).length / 10).toBeLessThan(PART_BYTES);
  return titles.rows;
}

test('the files have every page: its names in the index of titles, what it says by its place', () => {
  const files = filesOf(true);
  const rows = rowsOf(files);
  const says = [...files].filter(([name]) => name.startsWith('says-'));
  expect(says).toHaveLength(Math.ceil(rows.length / PER_FILE));
  const place = rows.findIndex(([path]) => path === '/topics/editing/undo/');
  const file = files.get(saysFile(place));
  expect(Array.isArray(file) && file[place % PER_FILE]).toEqual(at('/topics/editing/undo/').answers.map(({ text }) => text));
});

test('claims, articles and experiments are left to the full text, with their titles in files of their own', () => {
  const files = filesOf(true);
  const late = [...files].flatMap(([name, file]) => (name.startsWith('late-') ? (file as Late) : []));
  const isLate = ({ kind }: Document): boolean => ['claim', 'article', 'experiment'].includes(kind);
  expect(late.map(([[path], says]) => [path, says])).toEqual(documents.filter(isLate).map(({ path, says }) => [path, says]));
  expect(late.length).toBeGreaterThan(0);
  const paths = new Set(rowsOf(files).map(([path]) => path));
  for (const [[path]] of late) expect(paths).not.toContain(path);
  expect(late.filter(([[path]]) => path.startsWith('/claims/')).every(([[, , , , , ruling]]) => ruling !== '')).toBe(true);
});

test('without a full text, the index of titles has every page', () => {
  const files = filesOf(false);
  expect([...files.keys()].filter((name) => name.startsWith('late-'))).toEqual([]);
  expect(rowsOf(files).some(([path]) => path.startsWith('/claims/'))).toBe(true);
});

const HTML =
  '<!doctype html><html lang="en" dir="ltr"><body><main id="main" data-pagefind-body data-pagefind-filter="kind[data-filter-0]" data-filter-0="about">' +
  '<h1>Page</h1><h2 id="a">One</h2><p>First.</p><h3 id="a.b">Two</h3><p>Second.</p></main><footer>x</footer></body></html>';

test('a section is indexed as a page of its own, with the language and the filters of its page', () => {
  expect(sectionPages(['/p/', '/p/#a', '/p/#a.b', '/p/#gone'], () => HTML)).toEqual([
    {
      path: '/p/#a',
      html: '<html lang="en" dir="ltr"><body><main id="main" data-pagefind-body data-pagefind-filter="kind[data-filter-0]" data-filter-0="about"><h2 id="a">One</h2><p>First.</p></main></body></html>',
    },
    {
      path: '/p/#a.b',
      html: '<html lang="en" dir="ltr"><body><main id="main" data-pagefind-body data-pagefind-filter="kind[data-filter-0]" data-filter-0="about"><h3 id="a.b">Two</h3><p>Second.</p></main></body></html>',
    },
  ]);
});

test('search reads the main part of a page, with its language, and nothing of a page without one', () => {
  expect(searchedPart(HTML)).toBe(
    '<html lang="en" dir="ltr"><body><main id="main" data-pagefind-body data-pagefind-filter="kind[data-filter-0]" data-filter-0="about">' +
      '<h1>Page</h1><h2 id="a">One</h2><p>First.</p><h3 id="a.b">Two</h3><p>Second.</p></main></body></html>',
  );
  expect(searchedPart('<html><body><main id="main">Not here</main></body></html>')).toBeUndefined();
});

test('blocks of code weigh little, and are still there', () => {
  expect(codeWeighsLittle('<pre class="x"><code>url_for</code></pre>')).toBe(
    '<pre data-pagefind-weight="0.2" class="x"><code>url_for</code></pre>',
  );
});

test("Pagefind's names of pages are in the order of the titles, and its words by their first letter", () => {
  const fragments = [
    { id: 'en_1b', url: '/b/', content: 'Use url_for, not URLs.', meta: {}, filters: {} },
    { id: 'en_1a', url: '/a/', content: 'été 2026', meta: {}, filters: {} },
    {
      id: 'en_1d',
      url: '/d/',
      content: '',
      meta: { title: 'Of text alone' },
      filters: { kind: ['claim'], topic: ['Editing'], framework: ['Bee'] },
    },
  ];
  const head = {
    kinds: [
      ['question', 'question'],
      ['claim', 'claim'],
    ],
    topics: ['Files', 'Editing'],
    frameworks: [
      ['ant', 'Ant'],
      ['bee', 'Bee'],
    ],
  } as const;
  const late: Row[] = [['/e/', 'A claim', 1, 0, 3, 'false']];
  expect(
    Object.fromEntries(
      asFullTextFiles(['/a/', '/b/', '/c/'], late, head, [...fragments, { id: 'en_1e', url: '/e/', content: '', meta: {}, filters: {} }]),
    ),
  ).toEqual({
    'pages.json': {
      ids: ['1a', '1b', ''],
      late: [['1e', 1, 0, 3]],
      others: [['1d', ['/d/', 'Of text alone', 1, 1, 2, '']]],
    },
    'words-e.json': 'ete',
    'words-f.json': 'for',
    'words-n.json': 'not',
    'words-other.json': '2026',
    'words-u.json': 'url url_for urls use',
  });
});

test('a page that only the full text has is known by its kind, topic and frameworks until its title is loaded', () => {
  const pages = { ids: ['1a'], late: [['1e', 1, 0, 3]], others: [] } as const;
  const row: Row = ['/a/', 'A', 0, 0, 1, ''];
  const rows = rowsByName(pages, [row]);
  const [claim] = lateRows(pages);
  if (claim === undefined) throw new Error('expected a claim');
  expect([...rows]).toEqual([
    ['1a', row],
    ['1e', claim],
  ]);
  expect([claim.slice(2, 5), placeOfUntitled(claim), placeOfUntitled(row)]).toEqual([[1, 0, 3], 0, undefined]);
});

import { expect, test } from 'vitest';
import { frameOf, neighboursOf, placed } from '../../../../src/guide/pages/frame.ts';
import { guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();
const HEAD = { title: 'Undo', description: 'About undo.', path: '/topics/editing/undo/' };

test('a frame has the titles, the address and the place of its page', () => {
  expect(frameOf(guide, SITE, { ...HEAD, file: 'topics/editing/undo.md', wide: true })).toEqual({
    language: 'en',
    direction: 'ltr',
    guide: 'Ant, Bee or Cat?',
    windowTitle: 'Undo · Ant, Bee or Cat?',
    title: 'Undo',
    type: 'article',
    description: 'About undo.',
    canonical: 'https://a.org/guide/topics/editing/undo/',
    image: undefined,
    linkedData: expect.stringContaining('"position":2,"name":"Undo"'),
    hues: '[data-framework="ant"]{--hue:110}[data-framework="bee"]{--hue:220}[data-framework="cat"]{--hue:330}[data-framework="dog"]{--hue:30}',
    sections: [
      { label: 'Topics', path: '/topics/', current: 'true' },
      { label: 'Comparison table', path: '/matrix/', current: undefined },
      { label: 'By project', path: '/choose/', current: undefined },
      { label: 'My comparison', path: '/compare/', current: undefined },
      { label: 'Checked claims', path: '/claims/', current: undefined },
      { label: 'Examples', path: '/examples/', current: undefined },
      { label: 'Frameworks', path: '/frameworks/', current: undefined },
    ],
    crumbs: [{ label: 'Undo', path: '/topics/editing/undo/' }],
    siblings: undefined,
    path: '/topics/editing/undo/',
    aliases: [],
    wide: true,
    searched: {},
    others: [
      { label: 'Equivalents', path: '/from/' },
      { label: 'About', path: '/about/' },
      { label: 'What changed', path: '/changes/' },
    ],
    licence: undefined,
    repository: 'https://example.org/tools',
    edit: 'https://example.org/tools/edit/main/content/topics/editing/undo.md',
  });
});

test('the title of the home page is only the name of the guide', () => {
  const { windowTitle, title, type, linkedData } = frameOf(guide, SITE, { description: 'All.', path: '/' });
  expect({ windowTitle, title, type, linkedData }).toEqual({
    ...{ windowTitle: 'Ant, Bee or Cat?', title: 'Ant, Bee or Cat?', type: 'website', linkedData: undefined },
  });
});

test('a page names a picture only if there is one of it', () => {
  const images = { '/topics/editing/undo/': '/share/1.png' };
  expect(frameOf(guide, { ...SITE, images }, HEAD).image).toBe('https://a.org/guide/share/1.png');
  expect(frameOf(guide, { ...SITE, images }, { ...HEAD, path: '/topics/editing/' }).image).toBeUndefined();
});

test('empty sections are left out, and the current page is marked', () => {
  const bare = { ...guide, cases: [], claims: [], examples: [], experiments: [], measurements: [], pages: [] };
  const { sections, others } = frameOf(bare, SITE, { ...HEAD, path: '/matrix/' });
  expect(sections.map(({ label, current }) => [label, current])).toEqual([
    ['Topics', undefined],
    ['Comparison table', 'page'],
    ['My comparison', undefined],
    ['Frameworks', undefined],
  ]);
  expect(others).toEqual([
    { label: 'Equivalents', path: '/from/' },
    { label: 'What changed', path: '/changes/' },
  ]);
});

test('a page that is searched names the values of its filters one by one', () => {
  expect(frameOf(guide, SITE, { ...HEAD, kind: 'question', filters: { framework: ['Ant', 'Bee: the tool'] } }).searched).toEqual({
    'data-pagefind-body': '',
    'data-pagefind-filter': 'framework[data-filter-0], framework[data-filter-1], kind[data-filter-2]',
    'data-filter-0': 'Ant',
    'data-filter-1': 'Bee: the tool',
    'data-filter-2': 'question',
  });
});

test('the first and the last of a list have one neighbour', () => {
  const list = ['a', 'b'].map((id) => ({ id, data: { title: id.toUpperCase() } }));
  expect(placed(list).map((one) => neighboursOf(one, ({ id }) => `/${id}/`))).toEqual([
    { previous: undefined, next: { label: 'B', path: '/b/' } },
    { previous: { label: 'A', path: '/a/' }, next: undefined },
  ]);
});

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
    hues: '[data-framework="ant"]{--hue:110}[data-framework="bee"]{--hue:220}[data-framework="cat"]{--hue:330}[data-framework="dog"]{--hue:30}',
    sections: [
      { label: 'Topics', path: '/topics/', current: 'true' },
      { label: 'Comparison table', path: '/matrix/', current: undefined },
      { label: 'By project', path: '/choose/', current: undefined },
      { label: 'Checked claims', path: '/claims/', current: undefined },
      { label: 'Examples', path: '/examples/', current: undefined },
      { label: 'Frameworks', path: '/frameworks/', current: undefined },
    ],
    crumbs: [],
    aliases: [],
    wide: true,
    searched: {},
    others: [
      { label: 'Equivalents', path: '/from/' },
      { label: 'About', path: '/about/' },
    ],
    repository: 'https://example.org/tools',
    edit: 'https://example.org/tools/edit/main/content/topics/editing/undo.md',
  });
});

test('the title of the home page is only the name of the guide', () => {
  const { windowTitle, title, type } = frameOf(guide, SITE, { description: 'All.', path: '/' });
  expect({ windowTitle, title, type }).toEqual({ windowTitle: 'Ant, Bee or Cat?', title: 'Ant, Bee or Cat?', type: 'website' });
});

test('empty sections are left out, and the current page is marked', () => {
  const { sections } = frameOf({ ...guide, cases: [], claims: [] }, SITE, { ...HEAD, path: '/matrix/' });
  expect(sections.map(({ label, current }) => [label, current])).toEqual([
    ['Topics', undefined],
    ['Comparison table', 'page'],
    ['Examples', undefined],
    ['Frameworks', undefined],
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

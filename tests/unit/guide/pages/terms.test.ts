import { expect, test } from 'vitest';
import { aspectPage } from '../../../../src/guide/pages/aspect.ts';
import { frameOf, placed } from '../../../../src/guide/pages/frame.ts';
import { directionPage, directionsAbout, termsPage } from '../../../../src/guide/pages/terms.ts';
import { directionsOf } from '../../../../src/guide/terms.ts';
import { byId, guideOf, SITE } from '../../../support/guide.ts';

const guide = guideOf();
const inWords = () => directionsOf(guide).map(({ from, to, count }) => [from.id, to.id, count]);

test('there is a table for each ordered pair of frameworks that has terms', () => {
  expect(inWords()).toEqual([
    ['ant', 'bee', 1],
    ['ant', 'cat', 1],
    ['bee', 'ant', 2],
    ['bee', 'cat', 2],
    ['cat', 'ant', 1],
    ['cat', 'bee', 1],
  ]);
  expect(termsPage(guide, SITE).directions[2]).toEqual({ label: 'From Bee to Ant', path: '/from/bee/to/ant/', count: '2 rows' });
});

test('a table has the terms that the first framework has a name for, by topic, also those without a name in the second', () => {
  const direction = directionsOf(guide).find(({ from, to }) => from.id === 'bee' && to.id === 'cat');
  const page = direction && directionPage(guide, SITE, direction);
  expect(page?.heading).toBe('You know Bee, use Cat');
  expect(page?.none).toBe('No name in Cat');
  expect(page?.back).toEqual({ label: 'From Cat to Bee', path: '/from/cat/to/bee/', count: '1 row' });
  expect(page?.groups).toEqual([
    {
      id: 'terms-files',
      title: 'Files',
      path: '/topics/files/',
      rows: [
        {
          known: [{ code: 'copy()', is: 'bee.copy', package: 'undo-cat' }, { code: 'COPIES' }],
          wanted: [],
          differs: 'Bee also has a setting.',
          title: 'Backup',
          path: '/topics/files/backup/',
        },
        {
          known: [{ code: 'keep' }],
          wanted: [{ code: '--keep' }],
          differs: 'Cat has an option.',
          title: 'Backup',
          path: '/topics/files/backup/',
        },
      ],
    },
  ]);
});

test('the page of an aspect has the names of all frameworks, and tells those that nobody wrote from those that do not exist', () => {
  const topic = byId(guide.topics, 'files');
  const [page] = placed(topic.aspects).map((aspect) => aspectPage(guide, SITE, topic, aspect));
  expect(page?.terms?.frameworks.map(({ id }) => id)).toEqual(['ant', 'bee', 'cat', 'dog']);
  expect(page?.terms?.rows[0]?.names.map((names) => names?.length)).toEqual([1, 2, 0, undefined]);
  expect(page?.sections[0]).toEqual({ depth: 2, slug: 'terms', text: 'Equivalent names' });
});

test('the page of a framework leads to the tables from it and to it', () => {
  expect(directionsAbout(guide, byId(guide.frameworks, 'ant')).map(({ path }) => path)).toEqual([
    '/from/ant/to/bee/',
    '/from/ant/to/cat/',
    '/from/bee/to/ant/',
    '/from/cat/to/ant/',
  ]);
});

test('without terms there is no table, and no link to one', () => {
  const without = guideOf({ 'topics/files/backup.md': [/\nterms: .*/, ''] });
  expect(directionsOf(without)).toEqual([]);
  const footOf = (one: typeof guide) => frameOf(one, SITE, { description: '', path: '/' }).others.map(({ label }) => label);
  expect(footOf(guide)).toContain('Equivalents');
  expect(footOf(without)).not.toContain('Equivalents');
});

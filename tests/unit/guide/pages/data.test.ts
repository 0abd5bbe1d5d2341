import { expect, test } from 'vitest';
import { dataPage } from '../../../../src/guide/pages/data.ts';
import { guideOf, SITE } from '../../../support/guide.ts';

test('the page about data has each kind of file with an example of this guide, and where there is one its schema', () => {
  const { files, frame, licence } = dataPage(guideOf(), SITE);
  expect(files.find(({ path }) => path.includes('<question>'))).toEqual({
    path: '/api/v1/topics/<topic>/<question>.json',
    about: 'A question with its answers and their evidence',
    example: '/api/v1/topics/editing/undo.json',
    schema: { name: 'aspect', path: '/api/v1/schemas/aspect.json' },
  });
  // The made-up guide has no experiments.
  expect(files.map(({ path }) => path)).toContain('/api/v1/examples/<id>.json');
  expect(files.map(({ path }) => path)).not.toContain('/api/v1/experiments/<id>.json');
  expect(frame.twin).toBe('/data/index.md');
  expect(licence).toBeUndefined();
});

test('its examples ask this site, and its fields are those that the schema describes', () => {
  const { examples, fields, feeds } = dataPage(guideOf(), SITE);
  expect(examples.map(({ text }) => /"(https:[^"]+)"/.exec(text)?.[1])).toEqual([
    'https://a.org/guide/api/v1/topics/editing/undo.json',
    'https://a.org/guide/api/v1/topics/editing.csv',
  ]);
  expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(['level', 'value', 'summary', 'since', 'until']));
  expect(feeds.map(({ path }) => path)).toEqual([
    '/feed.xml',
    '/topics/editing/feed.xml',
    '/topics/files/feed.xml',
    '/claims/feed.xml',
    '/frameworks/feed.xml',
  ]);
});

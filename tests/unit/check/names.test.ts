import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TAKEN_NAMES } from '../../../src/urls/urls.ts';
import { findIn } from '../../support/content.ts';

test('the names of all routes are taken', () => {
  const routes = readdirSync('src/pages').map((name) => name.split('.')[0] ?? '');
  const fixed = routes.filter((name) => !name.includes('['));
  expect(fixed.length).toBeGreaterThan(10);
  expect(fixed.filter((name) => !TAKEN_NAMES.has(name))).toEqual([]);
  expect([...TAKEN_NAMES]).toEqual(expect.arrayContaining(['examples', 'experiments', 'images']));
});

test.each(['404', 'index', 'images', 'pagefind', 'choose'])('a page cannot be called %s', (name) => {
  const page = '---\ntitle: A page\nsummary: It says something.\n---\nText.\n';
  expect(findIn({ [`pages/${name}.mdx`]: page })).toContain(
    `content/pages/${name}.mdx:1:1 error page: expected a name that the site does not use itself, found "${name}" (rename it, for example to ${name}-page)`,
  );
});

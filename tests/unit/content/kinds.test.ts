import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readContent, sourcesOf } from '../../../src/content/content.ts';
import { editorSettings } from '../../../src/content/editor-schemas.ts';
import { readFiles } from '../../../src/content/files.ts';
import { ALL_KINDS, collectionOf, expectedPaths, globsOf, pageOf, roleOf, schemaOf } from '../../../src/content/kinds.ts';
import { FIXTURE } from '../../support/content.ts';

test.each([
  ['guide.yaml', { kind: 'guide' }],
  ['frameworks/a.md', { kind: 'framework', id: 'a' }],
  ['topics/a/index.md', { kind: 'topic', id: 'a' }],
  ['topics/a/b-c.md', { kind: 'aspect', topic: 'a', id: 'b-c' }],
  ['examples/a/index.mdx', { kind: 'example', id: 'a' }],
  ['examples/a/transcript.yaml', { kind: 'transcript', shelf: 'examples', example: 'a' }],
  ['experiments/a/recorded-cpython.json', { kind: 'recorded-cpython', shelf: 'experiments', example: 'a' }],
  ['examples/a/b/c/d.py', { kind: 'program', shelf: 'examples', example: 'a', framework: 'b', name: 'c/d.py' }],
  ['runtimes/cpython.yaml', { kind: 'cpython' }],
  ['runtimes/a.yaml', { kind: 'runtime', id: 'a' }],
  ['images/a-b.webp', { kind: 'image', image: 'a-b.webp' }],
  ['pages/a.mdx', { kind: 'page', id: 'a' }],
  ['topics/a/B.md', undefined],
  ['topics/a.md', undefined],
  ['images/a.gif', undefined],
  ['readme.md', undefined],
])('%s', (path, role) => expect(roleOf(path)).toEqual(role));

test('a row says which page and which collection a file becomes', () => {
  expect(pageOf({ kind: 'aspect', topic: 'a', id: 'b' })).toBe('/topics/a/b/');
  expect(pageOf({ kind: 'links' })).toBeUndefined();
  expect(collectionOf({ kind: 'aspect', topic: 'a', id: 'b' })).toBe('a');
  expect(collectionOf({ kind: 'page', id: 'a' })).toBe('pages');
  expect(collectionOf({ kind: 'links' })).toBeUndefined();
});

test('findings name the paths that are read, editors the files of a schema', () => {
  expect(expectedPaths('topics/a/B.md')).toEqual(['topics/<topic>/index.md', 'topics/<topic>/<aspect>.md']);
  expect(expectedPaths('readme.md')).toEqual(
    expect.arrayContaining(['guide.yaml', 'experiments/<example>/recorded.json', 'pages/<page>.mdx']),
  );
  expect(globsOf('runtime')).toEqual(['runtimes/*.yaml', '!runtimes/cpython.yaml']);
  expect(globsOf('aspect')).toEqual(['topics/*/*.md', '!topics/*/index.md']);
  expect(globsOf('transcript')).toEqual(['examples/*/transcript.yaml', 'experiments/*/transcript.yaml']);
  expect(editorSettings('content', './s')).toMatchObject({
    'yaml.schemas': { './s/measurement-plan.json': ['content/measurements/plan.yaml'] },
  });
});

test('every file of the guide and of the made-up one has a kind', () => {
  for (const folder of ['content', FIXTURE]) expect([...readFiles(folder).keys()].filter((path) => roleOf(path) === undefined)).toEqual([]);
});

describe.each(['content', FIXTURE])('the stored form of every file of %s', (folder) => {
  const { content } = readContent(readFiles(folder), folder, '2999-01-01');

  // Astro holds the stored form against the schema once more, and what is kept of it must survive being written down.
  test.each(ALL_KINDS.filter((kind) => schemaOf(kind) !== undefined))('%s: is valid input of its schema, and plain data', (kind) => {
    for (const { path, value } of sourcesOf(content, kind)) {
      expect(schemaOf(kind)?.parse(value), path).toEqual(value);
      expect(JSON.parse(JSON.stringify(value)), path).toEqual(value);
    }
  });
});

test('every schema of the table is a file of src/schemas, and every file there is used', () => {
  const parts = ['answer', 'fields', 'levels', 'term'];
  expect(
    readdirSync('src/schemas')
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !parts.includes(name)),
  ).toHaveLength(new Set(ALL_KINDS.map(schemaOf).filter((schema) => schema !== undefined)).size - 3);
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorFiles, SCHEMA_FOLDER } from '../../../scripts/schemas.ts';
import { readFiles } from '../../../src/content/files.ts';
import { readMarkdown } from '../../../src/content/front-matter.ts';
import { FIXTURE } from '../../support/content.ts';
import { mistakesIn, mistakesOfFolder } from '../../support/editor-schemas.ts';

test('the schemas for editors are up to date: npm run schemas', () => {
  const files = editorFiles();
  for (const [path, text] of files) expect(readFileSync(path, 'utf8'), path).toBe(text);
  const written = readdirSync(SCHEMA_FOLDER).map((name) => `${SCHEMA_FOLDER}/${name}`);
  expect(written.filter((path) => !files.has(path))).toEqual([]);
});

test('an editor sees no mistake in valid files', () => {
  const { files, mistakes } = mistakesOfFolder(FIXTURE);
  expect(mistakes).toEqual([]);
  expect(files).toBeGreaterThan(10);
});

test('an editor sees a misspelt key, a version without quotes and a level that is none', () => {
  const { data } = readMarkdown('a.md', readFiles(FIXTURE).get('topics/editing/undo.md') ?? '');
  const value = data.value as { answers: { ant: { since?: unknown; level: string; sumary?: string }[] } };
  const [first, second] = value.answers.ant;
  Object.assign(first ?? {}, { sumary: 'x', level: 'onn' });
  Object.assign(second ?? {}, { since: 2 });
  expect(mistakesIn('aspect', value)).toEqual([
    '/answers/ant/0 must NOT have additional properties',
    '/answers/ant/0/level must be equal to one of the allowed values',
    '/answers/ant/1/since must be string',
  ]);
});

test('short forms are allowed: a ruling that YAML reads as a boolean, and the body of a step as a string', () => {
  const claim = readMarkdown('a.md', readFiles(FIXTURE).get('claims/all-undo.md') ?? '').data.value as object;
  expect(mistakesIn('claim', { ...claim, ruling: true })).toEqual([]);
  expect(mistakesIn('claim', { ...claim, ruling: 'outdated' })).toEqual([]);
  expect(mistakesIn('claim', { ...claim, ruling: 'sure' })).not.toEqual([]);
  const steps = [{ request: { path: '/' }, expect: { body: 'Hello', headers: { Location: '/a' } } }];
  expect(mistakesIn('transcript', { programs: {}, steps })).toEqual([]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { editorFiles, SCHEMA_FOLDER } from '../../../scripts/schemas.ts';
import { EDITOR_SCHEMAS, editorSchemaOf, jsonSchemaOf } from '../../../src/content/editor-schemas.ts';
import { readFiles } from '../../../src/content/files.ts';
import { readMarkdown, readYaml } from '../../../src/content/front-matter.ts';
import { roleOf } from '../../../src/content/kinds.ts';
import { FIXTURE } from '../../support/content.ts';

test('the schemas for editors are up to date: npm run schemas', () => {
  const files = editorFiles();
  for (const [path, text] of files) expect(readFileSync(path, 'utf8'), path).toBe(text);
  const written = readdirSync(SCHEMA_FOLDER).map((name) => `${SCHEMA_FOLDER}/${name}`);
  expect(written.filter((path) => !files.has(path))).toEqual([]);
});

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const compiled = new Map(EDITOR_SCHEMAS.map((one) => [one.name, ajv.compile(jsonSchemaOf(one))]));
const mistakesIn = (name: string, value: unknown): string[] => {
  const check = compiled.get(name);
  check?.(value);
  return (check?.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
};

describe.each(['content', FIXTURE])('an editor sees no mistake in the valid files of %s', (folder) => {
  const files = [...readFiles(folder)].flatMap(([path, text]) => {
    const role = roleOf(path);
    const name = role === undefined ? undefined : editorSchemaOf(role.kind);
    return name === undefined ? [] : [{ path, text, name }];
  });

  test.each(files)('$path', ({ path, text, name }) => {
    const { value } = /\.(ya?ml|json)$/.test(path) ? readYaml(path, text) : readMarkdown(path, text).data;
    expect(mistakesIn(name, value)).toEqual([]);
  });
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

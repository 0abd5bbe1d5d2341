import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { isMadeId, ownIds } from '../../../src/urls/page-ids.ts';

/** The page of each kind of file that has a body. */
const PAGES: Readonly<Record<string, string>> = {
  aspect: 'src/pages/topics/[topic]/[aspect].astro',
  topic: 'src/pages/topics/[topic]/index.astro',
  framework: 'src/pages/frameworks/[framework].astro',
  case: 'src/pages/choose/[case].astro',
  claim: 'src/pages/claims/[claim].astro',
  example: 'src/pages/[shelf]/[example].astro',
  experiment: 'src/pages/[shelf]/[example].astro',
  page: 'src/pages/[page].astro',
};

/** A component with all that it imports. */
function sourcesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*\.astro)'/g)) sourcesOf(join(dirname(file), path), seen);
  return seen;
}

/** Ids that components write out, and the beginnings of those that they put together. */
function idsIn(file: string): { whole: string[]; begun: string[] } {
  const text = readFileSync(file, 'utf8');
  const found = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, id = '']) => id);
  return { whole: [...found(/\sid="([^"]+)"/g), ...found(/\{ id: '([^']+)'/g)], begun: found(/\sid=\{`([^`$]+)\$/g) };
}

test.each(Object.entries(PAGES))('no heading on the page of a kind gets an id that its components use: %s', (kind, page) => {
  const ids = [...sourcesOf(page)].map(idsIn);
  const whole = ids.flatMap((one) => one.whole);
  expect(whole).toContain('main');
  expect(whole.filter((id) => !ownIds(kind).includes(id) && !isMadeId(kind, id))).toEqual([]);
  expect(ids.flatMap(({ begun }) => begun).filter((id) => !isMadeId(kind, `${id}x`))).toEqual([]);
});

test('ids made of the ids of other things are those of their page', () => {
  expect(['answer-ant', 'evidence-ant', 'measured-speed', 'series-usage'].map((id) => isMadeId('aspect', id))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['answer', 'programs-of-2021', 'reading-variables'].map((id) => isMadeId('aspect', id))).toEqual([false, false, false]);
});

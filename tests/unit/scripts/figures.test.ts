import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { withFrameworks } from '../../../scripts/lib/figures/compare.ts';
import { offeredPrograms, rangesOf } from '../../../scripts/lib/figures/run-here.ts';

import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const site = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(site, { recursive: true }));

test('the least and the most that a framework loads are read from the pages', () => {
  mkdirSync(join(site, 'python/programs'), { recursive: true });
  for (const [page, engine, pack, framework] of [
    ['a', 5, 3, 'One'],
    ['b', 5, 4, 'One'],
    ['c', 5, 1, 'Two'],
  ] as const) {
    const program = { engine: { files: [{ bytes: engine }] }, releases: [{ packs: [{ bytes: pack }] }, { packs: [{ bytes: 99 }] }] };
    writeFileSync(join(site, `python/programs/${page}.json`), JSON.stringify(program));
    mkdirSync(join(site, page));
    const html = `<run-here data-program="programs/${page}.json" data-root="/python/" data-name="${framework}">`;
    const cited = `<section class="run-programs">${html.replace(framework, `${framework}, cited`)}</section>`;
    writeFileSync(join(site, page, 'index.html'), html + cited);
  }
  expect(rangesOf(offeredPrograms(site))).toEqual([
    { framework: 'Two', least: { page: 'c/', framework: 'Two', bytes: 6 }, most: { page: 'c/', framework: 'Two', bytes: 6 } },
    { framework: 'One', least: { page: 'a/', framework: 'One', bytes: 8 }, most: { page: 'b/', framework: 'One', bytes: 9 } },
  ]);
});

test('frameworks that a guide lacks are made up from its answers, each with answers of its own', () => {
  const data = comparisonData(guideOf(), SITE);
  const wide = withFrameworks(data, 6);
  expect(wide.frameworks.map(({ id }) => id)).toEqual(['ant', 'bee', 'cat', 'dog', 'made-up-4', 'made-up-5']);
  expect(wide.topics.flatMap(({ rows }) => rows.map(({ answers }) => answers.length))).toEqual([6, 6, 6]);
  expect(withFrameworks(data, 2).frameworks.map(({ id }) => id)).toEqual(['ant', 'bee']);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { expect, test } from 'vitest';
import type { Recorded } from '../../src/schemas/transcript.ts';
import { built, pagesOf, readFile, readPage, SITES } from '../support/sites.ts';

const recorded = JSON.parse(readFileSync('content/experiments/trailing-slashes/recorded.json', 'utf8')) as Recorded;
const frameworks = Object.keys(recorded);
built(SITES.root);

test('what is loaded stays within its budget, and brings its licences', () => {
  const folder = join(SITES.root.outDir, 'python');
  const buttons = [...readFile(SITES.root, 'experiments/trailing-slashes/index.html').matchAll(/\(([\d.]+) MB download\)/g)].map(
    ([, size]) => Number(size),
  );
  expect(buttons).toHaveLength(frameworks.length);
  expect(Math.max(...buttons)).toBeLessThan(11 * 1.048576);
  expect(Math.min(...buttons)).toBeLessThan(8 * 1.048576);
  const licences = readFileSync(join(folder, 'LICENSES.txt'), 'utf8');
  for (const runs of Object.values(recorded))
    for (const { versions } of Object.values(runs))
      for (const [name, version] of Object.entries(versions)) expect(licences).toContain(`${name} ${version}\n`);
  for (const line of licences.split('\n').filter((one) => one.includes('brings no licence text')))
    expect(line).toMatch(/^The wheel brings no licence text\. Its metadata name: [A-Z].+\.$/);
  expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['LICENSES.txt', 'packages', 'programs']));
});

test('every offer to run a program leads to its file, and the policy of its page allows the script for its frames', () => {
  const kinds = new Set<string | undefined>();
  for (const page of pagesOf(SITES.root)) {
    const tree = readPage(SITES.root, page);
    const policy = String(select('meta[http-equiv="Content-Security-Policy"]', tree)?.properties['content']);
    for (const { properties } of selectAll('run-here', tree)) {
      kinds.add(page.split('/')[0]);
      expect(existsSync(join(SITES.root.outDir, 'python', String(properties['dataProgram']))), page).toBe(true);
      expect(policy, page).toContain(`'${properties['dataFrameScript']}'`);
    }
  }
  expect([...kinds].sort()).toEqual(['claims', 'examples', 'experiments', 'topics']);
});

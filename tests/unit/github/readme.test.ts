import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const { dependencies, devDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>;

test('the table lists every direct dependency with its purpose, and nothing else', () => {
  const table = readme.slice(readme.indexOf('## Dependencies'));
  const named = [...table.matchAll(/^\| ([^|]+?) +\| [^|\s]/gm)]
    .flatMap(([, cell = '']) => cell.split(', '))
    .filter((name) => !/^(package|-+)$/.test(name));
  const types = (names: readonly string[]): string[] => [...new Set(names.map((name) => name.replace(/^@types\/.*/, '@types/*')))].sort();
  expect(named.sort()).toEqual(types([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]));
});

test('every command in the README and in CONTRIBUTING exists', () => {
  for (const text of [readme, contributing])
    for (const [, name = ''] of text.matchAll(/`npm (?:run )?([a-z]+)\b/g)) expect({ ci: '', ...scripts }, name).toHaveProperty(name);
});

test('CONTRIBUTING has a line for every folder of the code, and names only files and folders that exist', () => {
  for (const parent of ['src', 'scripts/lib', 'tests'])
    for (const entry of readdirSync(parent, { withFileTypes: true }).filter((one) => one.isDirectory()))
      expect(contributing).toMatch(new RegExp(`^\\|.*\`${parent}/${entry.name}\`.*\\|`, 'm'));
  const paths = [...contributing.matchAll(/`((?:src|scripts|tests|\.config|\.vscode|\.github)\/[\w./-]*)`/g)].map(([, path = '']) => path);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every package is pinned to one version', () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

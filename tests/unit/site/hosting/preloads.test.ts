import { expect, test } from 'vitest';
import { importsOf, withPreloads } from '../../../../src/site/hosting/preloads.ts';

test('the files that a script imports are found through others, and not those that it waits to import', () => {
  const texts: Record<string, string> = {
    'a.js': 'import{a as e,$ as t}from"./b.js";import"./c.js";const l=()=>import("./later.js");',
    'b.js': "export * from './d.js';",
    'c.js': 'import*as n from"./a.js";',
    'd.js': 'import"https://elsewhere.example/e.js"',
  };
  expect(importsOf('a.js', (name) => texts[name] ?? '')).toEqual(['b.js', 'd.js', 'c.js', 'a.js']);
});

test('a page asks for what its scripts import, once, and not again for its scripts', () => {
  const page = '<head></head><script type="module" src="/x/a.js"></script><script type="module" src="/x/b.js"></script>';
  expect(withPreloads(page, () => ['/x/a.js', '/x/c.js'])).toContain('<head><link rel="modulepreload" href="/x/c.js"></head>');
});

test('a page whose scripts import nothing stays as it is', () => {
  expect(withPreloads('<head></head>', () => ['/x/c.js'])).toBe('<head></head>');
});

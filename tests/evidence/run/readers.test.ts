import { expect, test } from 'vitest';
import { read } from '../../../scripts/lib/evidence/readers.ts';
import type { Reader } from '../../../src/blocks/parsers.ts';

test.each<[Reader, string, string, RegExp]>([
  ['shell', 'a --b | c # d\nif e; then f; fi', 'if e; then f', /syntax error/],
  ['ini', '[a]\nb = c', 'b = c', /no section headers/],
  ['sql', 'CREATE TABLE a (b);\nSELECT b FROM a;\nSELECT c FROM d', 'SELEC b', /syntax error/],
  ['nginx', 'server {\n  listen 8080;\n  include /nowhere/a.conf;\n}', 'server {\n  lissten 8080;\n}', /unknown directive "lissten"/],
])('%s is read by what reads it, and a mistake is named', (reader, right, wrong, mistake) => {
  const reading = read(reader, right);
  // A machine without nginx reads none of it; the others come with it.
  if (reader === 'nginx' && reading === undefined) return;
  expect(reading?.mistake).toBeUndefined();
  expect(reading?.by).toMatch(/\d+\.\d+/);
  expect(read(reader, wrong)?.mistake).toMatch(mistake);
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isPacked, packed, writeTwins } from '../../../scripts/lib/site/compress.ts';

const site = mkdtempSync(join(tmpdir(), 'site-'));
afterAll(() => rmSync(site, { recursive: true }));
// No text that another run has packed.
const text = Buffer.from(`${site} `.repeat(1000));
const ENGINE = 'python/interpreter-1/a.wasm';
const FILES = { 'index.html': text, 'a/b.json': text, [ENGINE]: text, 'python/packages/a.pack': text, 'a/image.png': text };
const DAY = 24 * 60 * 60;
const daysAgo = (days: number): number => Date.now() / 1000 - days * DAY;

beforeAll(async () => {
  for (const [path, bytes] of Object.entries(FILES)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  }
  expect(isPacked('index.html', text, 'br')).toBe(false);
  await writeTwins(site);
});

test('text files and the files of the interpreter get compressed copies, compressed files do not', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
  const twins = files.map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1)).filter((path) => !(path in FILES));
  expect(twins.sort()).toEqual(['index.html', 'a/b.json', ENGINE].flatMap((path) => [`${path}.br`, `${path}.gz`]).sort());
  for (const path of ['index.html', ENGINE]) {
    expect(brotliDecompressSync(readFileSync(join(site, `${path}.br`))).equals(text)).toBe(true);
    expect(gunzipSync(readFileSync(join(site, `${path}.gz`))).equals(text)).toBe(true);
  }
});

test('a packed file is the twin that a site gets, so that its size is what a reader loads', async () => {
  expect(readFileSync(await packed(ENGINE, text, 'br')).equals(readFileSync(join(site, `${ENGINE}.br`)))).toBe(true);
});

test('what was packed before is taken from the cache', async () => {
  const file = await packed('index.html', text, 'br');
  writeFileSync(file, 'from the cache');
  await writeTwins(site);
  expect(readFileSync(join(site, 'index.html.br'), 'utf8')).toBe('from the cache');
  rmSync(file);
  await writeTwins(site);
  expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).equals(text)).toBe(true);
});

test('the cache forgets what no build has used for two weeks, and keeps what this one uses', async () => {
  const used = await packed('index.html', text, 'br');
  const [recent, old] = await Promise.all(
    ['recent', 'old'].map((word) => packed('index.html', Buffer.concat([text, Buffer.from(word)]), 'br')),
  );
  for (const [file = '', days] of [
    [used, 15],
    [recent, 13],
    [old, 15],
  ] as const)
    utimesSync(file, daysAgo(days), daysAgo(days));
  await writeTwins(site);
  expect([used, recent ?? '', old ?? ''].map((file) => existsSync(file))).toEqual([true, true, false]);
});

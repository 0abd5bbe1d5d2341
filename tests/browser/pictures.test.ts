import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { comparePictures, inEither } from '../../scripts/lib/figures/pictures.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/lib/machines/chromium.ts';
import { serve } from '../../scripts/serve.ts';

const executablePath = findChromium(process.env);
const HOME = { kind: 'home', path: '' };
const NEWS = { kind: 'news', path: 'news/' };
const GONE = { kind: 'gone', path: 'gone/' };

/** A page two screens of a phone high, with a colour of its own in the dark. */
const page = (text: string, dark: string): string =>
  `<!doctype html><title>A page</title><style>body { height: 1280px; margin: 0 } @media (prefers-color-scheme: dark) { body { background: ${dark} } }</style>${text}`;

/** Serves pages by their paths, for as long as the test runs. */
async function serving(pages: Readonly<Record<string, string>>): Promise<{ folder: string; address: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  for (const [path, html] of Object.entries({ ...pages, '404.html': 'Nothing' })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
  const { server, address } = await serve({ outDir: folder, base: '/' }, 0);
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  return { folder, address };
}

test.skipIf(executablePath === undefined)('only pictures that differ are kept, with the heights of both pages', async () => {
  const before = await serving({ 'index.html': page('Hello', 'black'), 'gone/index.html': page('Bye', 'black') });
  const after = await serving({ 'index.html': page('Hello', 'navy'), 'news/index.html': page('New', 'black') });
  const to = join(before.folder, 'pictures');
  const subjects = inEither([HOME, NEWS, GONE, { kind: 'never', path: 'never/' }], [before.folder, after.folder]);
  const browser = await chromium.launch({ executablePath: executablePath ?? '', args: CHROMIUM_FLAGS });
  onTestFinished(() => browser.close());
  const compared = await comparePictures(browser, [before.address, after.address], subjects, to);
  expect(compared.filter(({ width }) => width === 360)).toEqual([
    { ...HOME, width: 360, before: 2, after: 2, differs: ['dark'] },
    { ...NEWS, width: 360, before: undefined, after: 2, differs: ['light', 'dark'] },
    { ...GONE, width: 360, before: 2, after: undefined, differs: ['light', 'dark'] },
  ]);
  expect(readdirSync(to).filter((name) => name.includes('-360-'))).toEqual([
    'gone-360-dark-before.png',
    'gone-360-light-before.png',
    'home-360-dark-after.png',
    'home-360-dark-before.png',
    'news-360-dark-after.png',
    'news-360-light-after.png',
  ]);
  expect(await comparePictures(browser, [after.address, after.address], [HOME], to)).toEqual([
    { ...HOME, width: 360, before: 2, after: 2, differs: [] },
    expect.objectContaining({ width: 1440, differs: [] }),
  ]);
});

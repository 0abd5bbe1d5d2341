import { globSync, readFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { missingServers, WEB_SERVERS } from '../../scripts/lib/machines/web-servers.ts';
import { KEEP, LASTING, REVALIDATE } from '../../src/site/hosting/policy.ts';
import { inBrowser } from '../support/browser.ts';
import { built, SITES, WITH_TWINS } from '../support/sites.ts';
import { onServer } from '../support/web-servers.ts';

const missing = missingServers(process.env);

/** Types by ending. What is not listed is data that only our own scripts read. */
const TYPES: Readonly<Record<string, RegExp>> = {
  html: /^text\/html; charset=utf-8$/i,
  css: /^text\/css/,
  js: /^(text|application)\/javascript/,
  mjs: /^(text|application)\/javascript/,
  json: /^application\/json/,
  svg: /^image\/svg\+xml/,
  wasm: /^application\/wasm/,
  xml: /^(text|application)\/xml/,
  csv: /^text\/csv/,
  txt: /^text\/plain/,
  md: /^text\/markdown; charset=utf-8$/i,
  zip: /^application\/zip/,
};

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: number;
}

/** Asks for an address without following redirects or unpacking what comes. */
const ask = (address: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> =>
  new Promise((resolve, reject) => {
    get(address, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes }));
    }).once('error', reject);
  });

for (const name of WEB_SERVERS)
  for (const [label, site] of Object.entries({ root: SITES.root, folder: SITES.base, moved: SITES.editors })) {
    if (!missing.includes(name)) built(site);
    describe.skipIf(missing.includes(name))(`${name}, site ${label}`, () => {
      let address = '';
      let stop: (() => void) | undefined;
      beforeAll(async () => {
        ({ address, stop } = await onServer(name)(site));
      });
      afterAll(() => stop?.());

      const files = globSync('**/*', { cwd: site.outDir, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(site.outDir.length + 1))
        .filter((file) => !/\.(br|gz)$/.test(file) && !file.startsWith('_') && !file.startsWith('.'));

      test('serves every page and file with its type, its headers and how long it lasts', async () => {
        const wrong: string[] = [];
        for (const file of files.filter((one) => one !== '404.html' && !one.includes('undoing'))) {
          const path = file.replace(/(^|\/)index\.html$/, '$1');
          const { status, headers } = await ask(address + path);
          const type = TYPES[file.split('.').at(-1) ?? ''];
          const lasts = LASTING.test(`/${file}`) ? KEEP : REVALIDATE;
          const problems = [
            status === 200 ? '' : `status ${status}`,
            type === undefined || type.test(headers['content-type'] ?? '') ? '' : `type ${headers['content-type']}`,
            headers['cache-control'] === lasts ? '' : `cache ${headers['cache-control']}`,
            headers['x-content-type-options'] === 'nosniff' ? '' : 'no nosniff',
            headers['content-security-policy']?.includes("frame-ancestors 'none'") ? '' : 'no policy',
          ].filter((problem) => problem !== '');
          if (problems.length > 0) wrong.push(`${path}: ${problems.join(', ')}`);
        }
        expect(wrong).toEqual([]);
        expect(files.length).toBeGreaterThan(20);
      });

      if (WITH_TWINS.includes(site))
        test('sends the packed twin of a file to those who can read it', async () => {
          const engine = globSync('python/interpreter-*/*.wasm', { cwd: site.outDir });
          expect(engine).toHaveLength(1);
          for (const file of ['index.html', 'matrix.json', 'favicon.svg', ...engine]) {
            const plain = await ask(address + file.replace('index.html', ''));
            const packed = await ask(address + file.replace('index.html', ''), { 'Accept-Encoding': name === 'caddy' ? 'br' : 'gzip' });
            expect(packed.headers['content-encoding'], file).toBe(name === 'caddy' ? 'br' : 'gzip');
            expect(packed.headers['content-type'], file).toBe(plain.headers['content-type']);
            expect(packed.bytes).toBe(readFileSync(join(site.outDir, `${file}.${name === 'caddy' ? 'br' : 'gz'}`)).length);
            expect(plain.headers['content-encoding']).toBeUndefined();
          }
        });

      test('lets pages of other origins read data, and nothing else', async () => {
        const isOpen = async (path: string): Promise<boolean> => {
          const { headers, status } = await ask(address + path);
          expect(status, path).toBe(200);
          return headers['access-control-allow-origin'] === '*';
        };
        for (const path of ['api/v1/index.json', 'api/v1/schemas/aspect.json', 'matrix.json', 'matrix.csv'])
          expect(await isOpen(path), path).toBe(true);
        for (const path of ['', 'index.md', 'llms.txt', 'feed.xml', 'matrix/', 'data/', 'search/pages.json'])
          expect(await isOpen(path), path).toBe(false);
      });

      test('answers 304 to who has it already', async () => {
        const first = await ask(address);
        const etag = first.headers.etag ?? '';
        expect(etag).not.toBe('');
        expect((await ask(address, { 'If-None-Match': etag })).status).toBe(304);
      });

      test('shows its own page, with status 404, where there is none', async () => {
        const { status, headers, bytes } = await ask(`${address}topics/nothing/`);
        expect([status, headers['content-type']?.toLowerCase()]).toEqual([404, 'text/html; charset=utf-8']);
        expect(bytes).toBe(readFileSync(join(site.outDir, '404.html')).length);
        expect(headers['content-security-policy']).toBeDefined();
      });

      test('leads from an address without its last slash to the page', async () => {
        const { status, headers } = await ask(`${address}matrix`);
        expect([301, 307, 308]).toContain(status);
        expect(new URL(headers.location ?? '', address).href).toBe(`${address}matrix/`);
      });

      if (site === SITES.editors)
        test('leads from the old path of a page to the new one', async () => {
          const { status, headers } = await ask(`${address}topics/editing/undoing/`);
          expect([status, new URL(headers.location ?? '', address).href]).toEqual([301, `${address}topics/editing/undo/`]);
        });
    });

    if (site === SITES.base && !missing.includes(name))
      inBrowser(
        `${name} under ${site.base}`,
        site,
        ({ open }) => {
          test('searches, and the console is silent', async () => {
            const page = await open('/');
            await page.keyboard.press('/');
            await page.keyboard.type('csrf');
            const first = page.locator('dialog .results a').first();
            await expect.poll(() => first.getAttribute('href'), { timeout: 10_000 }).toContain(`${site.base}topics/security/csrf/`);
          });

          test('runs a program', async () => {
            const page = await open('/experiments/trailing-slashes/');
            const program = page.locator('.programs > section').first();
            await program.getByRole('button', { name: 'Run in your browser' }).click();
            await program.locator('.returned h4').waitFor({ timeout: 60_000 });
          });
        },
        onServer(name),
      );
  }

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { links } from '../../../scripts/lib/links/links.ts';
import { looker, type Manners } from '../../../scripts/lib/links/look.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { FIXTURE, inWords } from '../../support/content.ts';

const MANNERS: Manners = { pace: 0, patience: 300, waits: [10, 10], longestWait: 50, most: 100_000 };
const folder = mkdtempSync(join(tmpdir(), 'links-'));
const cache = join(folder, '.cache', 'links.json');
const asked: { readonly path: string; readonly at: number }[] = [];
let atOnce = 0;
let mostAtOnce = 0;

/** A server that redirects, fails, stalls and lies. */
const PAGES: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => unknown>> = {
  '/fine': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Press <b>u</b> to undo.'),
  '/gone': (response) => response.writeHead(410).end(),
  '/moved': (response) => response.writeHead(301, { Location: '/moved-again' }).end(),
  '/moved-again': (response) => response.writeHead(308, { Location: '/fine' }).end(),
  '/loop': (response) => response.writeHead(302, { Location: '/loop' }).end(),
  '/elsewhere': (response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
  '/home': (response) => response.writeHead(302, { Location: '/' }).end(),
  '/': (response) => response.end('Welcome'),
  '/stalls': () => undefined,
  '/stalls-within': (response) => response.writeHead(200, { 'Content-Length': '100' }).write('a'),
  '/hangs-up': (response) => response.destroy(),
  // It promises more than it sends.
  '/lies': (response) => {
    response.writeHead(200, { 'Content-Length': '1000', 'Content-Type': 'text/html' }).write('<p>Press');
    setTimeout(() => response.destroy(), 20);
  },
  '/says-ok': (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Page not found</h1>'),
  '/busy-once': (response) =>
    asked.filter(({ path }) => path === '/busy-once').length < 2 ? response.writeHead(503).end() : response.end('here'),
  '/asks-for-a-moment': (response) =>
    asked.filter(({ path }) => path === '/asks-for-a-moment').length < 2
      ? response.writeHead(429, { 'Retry-After': '0' }).end()
      : response.end('here'),
  '/asks-for-an-hour': (response) => response.writeHead(429, { 'Retry-After': '3600' }).end(),
  '/refuses': (response) => response.writeHead(403).end(),
  '/endless': (response) => {
    const more = setInterval(() => response.write('x'.repeat(50_000)), 1);
    response.on('close', () => clearInterval(more));
  },
};

let server: Server;
let origin = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: performance.now() });
    atOnce++;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    response.on('close', () => {
      atOnce--;
    });
    (PAGES[path] ?? ((one: ServerResponse) => one.writeHead(404).end()))(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  origin = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
});
beforeEach(() => {
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const look = (path: string, wantsText = false) => looker(MANNERS)(`${origin}${path}`, wantsText);

test('redirects are followed and reported, up to a limit, and only on the web', async () => {
  expect(await look('/moved', true)).toEqual({
    kind: 'answered',
    status: 200,
    redirects: [
      { status: 301, to: `${origin}/moved-again` },
      { status: 308, to: `${origin}/fine` },
    ],
    text: 'Press u to undo.',
  });
  expect(await look('/loop')).toEqual({ kind: 'failed', why: 'more than 8 redirects' });
  expect(await look('/elsewhere')).toEqual({ kind: 'failed', why: 'a redirect to file:///etc/passwd' });
});

test('a server that stalls, before or within its answer, is not waited for', async () => {
  const lookBriefly = looker({ ...MANNERS, patience: 50 });
  expect(await lookBriefly(`${origin}/stalls`, false)).toEqual({ kind: 'failed', why: 'no answer in 0.05 s' });
  expect(asked).toHaveLength(3);
  expect(await lookBriefly(`${origin}/stalls-within`, true)).toEqual({ kind: 'failed', why: 'no answer in 0.05 s' });
});

test('a server that hangs up, or lies about its length, is asked three times', async () => {
  expect(await look('/hangs-up')).toMatchObject({ kind: 'failed' });
  expect(await look('/lies', true)).toMatchObject({ kind: 'failed' });
  expect(asked.map(({ path }) => path)).toEqual(['/hangs-up', '/hangs-up', '/hangs-up', '/lies', '/lies', '/lies']);
});

test('a server that fails once is asked again, but not for a page that is gone', async () => {
  expect(await look('/busy-once')).toMatchObject({ kind: 'answered', status: 200 });
  expect(await look('/asks-for-a-moment')).toMatchObject({ kind: 'answered', status: 200 });
  expect(await look('/asks-for-an-hour')).toMatchObject({ kind: 'answered', status: 429 });
  expect(await look('/gone')).toMatchObject({ kind: 'answered', status: 410 });
  expect(asked.map(({ path }) => path)).toEqual([
    '/busy-once',
    '/busy-once',
    '/asks-for-a-moment',
    '/asks-for-a-moment',
    '/asks-for-an-hour',
    '/gone',
  ]);
});

test('of a page without end, the beginning is read', async () => {
  const looked = await look('/endless', true);
  expect(looked.kind === 'answered' && (looked.text?.length ?? 0)).toBeLessThan(400_000);
});

test('a host is asked one thing at a time, with a pause between', async () => {
  // What earlier tests left unanswered is let go of first.
  await expect.poll(() => atOnce).toBe(0);
  mostAtOnce = 0;
  const polite = looker({ ...MANNERS, pace: 40 });
  await Promise.all(['/fine', '/gone', '/refuses', '/home'].map((path) => polite(`${origin}${path}`, false)));
  const gaps = asked.slice(1).map(({ at }, index) => at - (asked[index]?.at ?? 0));
  expect(asked).toHaveLength(5);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(35);
  expect(mostAtOnce).toBe(1);
});

test('all external links of a guide: what is fine is kept for a week, and exceptions have to be needed', async () => {
  const guide = join(folder, 'guide');
  cpSync(FIXTURE, guide, { recursive: true });
  const body = ['fine', 'gone', 'moved', 'refuses', 'home'].map((path) => `[a](${origin}/${path})`).join(' ');
  writeFileSync(
    join(guide, 'links.yaml'),
    `exceptions:\n  - { url: "${origin}/refuses", may: refuse, because: It does. }\n  - { url: "${origin}/fine", may: move, because: It did. }\n`,
  );
  const undo = join(guide, 'topics/editing/undo.md');
  const text = readFileSync(undo, 'utf8');
  writeFileSync(
    undo,
    `${text.replace('"https://example.org/manual", shows', `"${origin}/says-ok", phrase: Press u, shows`)}\n${body}\n\n[b](${origin}/busy-once)\n`,
  );
  const settings = { ...readSettings({ CONTENT_DIR: guide }), contentName: 'content' };
  const only = new URL(origin).host;
  const first = await links(settings, '2026-11-21', { manners: MANNERS, cache, only });
  expect(inWords(first.findings).map((line) => line.replaceAll(origin, 'http://a').replace(/:\d+( \w+ .*?)(?: \(.*)/, '$1'))).toEqual([
    'content/links.yaml:3 error exception: expected an exception that is needed: one that may move, found http://a/fine, which is fine',
    'content/topics/editing/undo.md:7 error phrase: expected words that the page still holds, found http://a/says-ok without “Press u”',
    'content/topics/editing/undo.md:32 error link: expected a page that is there, found http://a/gone, which is gone',
    'content/topics/editing/undo.md:32 warning link: expected an address that does not send on for good, found http://a/moved, which moved to http://a/fine',
    'content/topics/editing/undo.md:32 error link: expected a page that is there, found http://a/home, which is gone',
  ]);
  expect(first).toMatchObject({ addresses: 7, asked: 7 });
  expect(await links(settings, '2026-11-27', { manners: MANNERS, cache, only })).toMatchObject({ asked: 6 });
  expect(await links(settings, '2026-11-28', { manners: MANNERS, cache, only })).toMatchObject({ asked: 7 });
  expect(await links(settings, '2026-11-28', { manners: MANNERS, cache, only, fresh: true })).toMatchObject({ asked: 7 });
  writeFileSync(cache, '{"half');
  expect(await links(settings, '2026-11-28', { manners: MANNERS, cache, only })).toMatchObject({ asked: 7 });
});

test('a host to which nothing links is refused, with the nearest one as a tip, or else the most cited one', async () => {
  const settings = readSettings({ CONTENT_DIR: FIXTURE });
  const lookAt = (only: string) => links(settings, '2026-11-21', { manners: MANNERS, cache, only });
  await expect(lookAt('exmple.org')).rejects.toThrow(
    '--only: expected the host of a link, found "exmple.org", to which nothing links\n  tip: --only example.org',
  );
  await expect(lookAt('nosuch.test')).rejects.toThrow(/\n {2}tip: --only example\.org$/);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hostFiles } from '../../../../src/site/hosting/hosts.ts';
import { inlineHashes, withPolicy } from '../../../../src/site/hosting/inline.ts';
import { contentPolicy, headersOf, LASTING } from '../../../../src/site/hosting/policy.ts';

const hashes = { scripts: ['sha256-b', 'sha256-a', 'sha256-a'], styles: [] };

test('the policy allows only inline code with a listed hash, and no other host', () => {
  expect(contentPolicy(hashes, 'header')).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b'; style-src 'self'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(contentPolicy(hashes, 'meta')).not.toContain('frame-ancestors');
  for (const text of [contentPolicy(hashes, 'header'), contentPolicy(hashes, 'meta')])
    expect(text).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
});

test('a page has the hash of each of its scripts and styles, before them', () => {
  const html = '<head><meta charset="utf-8"><script>a()</script><script type="module" src="/a.js"></script><style>b{}</style></head>';
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  expect(inlineHashes(html)).toEqual({ scripts: [hash('a()')], styles: [hash('b{}')] });
  expect(withPolicy(html)).toMatch(/^<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="[^"]+"><script>/);
  expect(() => withPolicy('<head></head>')).toThrow('expected <meta charset="utf-8"> in the head of every page, found none');
});

test('data in a script is not hashed, and the script for frames is, by the hash that the page names', () => {
  const data = ['<script type="application/ld+json">{}</script>', '<script id="a" type="application/json">{}</script>'];
  const program = '<run-here data-program="a.json" data-frame-script="sha256-a+b/c="></run-here>';
  expect(inlineHashes([...data, program, program].join(''))).toEqual({ scripts: ['sha256-a+b/c='], styles: [] });
});

test('files whose names change with their content last, others do not', () => {
  const lasting = ['/_astro/a.js', '/pagefind/fragment/x.pf_fragment', '/python/interpreter-1-abc/a.wasm', '/python/packages/a-1.pack'];
  const others = ['/index.html', '/pagefind/pagefind.js', '/python/LICENSES.txt', '/topics/_astro/'];
  expect([...lasting, ...others].filter((path) => LASTING.test(path))).toEqual(lasting);
});

test('every host gets the same configuration, under the base', () => {
  const files = hostFiles({ base: '/guide/', headers: headersOf(hashes), moves: [{ from: '/a/', to: '/b/' }] });
  expect([...files.keys()]).toEqual(['_headers', '_redirects', 'vercel.json', '.htaccess', '_hosting/nginx.conf', '_hosting/Caddyfile']);
  expect(files.get('_redirects')).toContain('\n/guide/a/ /guide/b/ 301\n');
  for (const [path, text] of files) {
    expect(text, path).toMatch(path === '_redirects' ? /\/guide\// : /nosniff/);
    if (path !== '_headers') expect(text, path).toContain('/guide/a/');
  }
  const vercel = JSON.parse(files.get('vercel.json') ?? '{}') as { redirects: unknown };
  expect(vercel.redirects).toEqual([{ source: '/guide/a/', destination: '/guide/b/', permanent: true }]);
});

test('pages of other origins may read data, and nothing else', () => {
  const files = hostFiles({ base: '/guide/', headers: headersOf(hashes), moves: [] });
  expect(files.get('_headers')).toContain('\n/guide/api/*\n  Access-Control-Allow-Origin: *\n');
  for (const [path, text] of files) {
    if (path === '_redirects') continue;
    const named = text.match(/Access-Control-Allow-Origin/g) ?? [];
    // Each path of its own in two of the files, one pattern in the others.
    expect(named, path).toHaveLength(path === '_headers' || path === 'vercel.json' ? 3 : 1);
  }
  const pattern =
    /location ~ (\S+) \{[^}]*Access-Control/.exec((files.get('_hosting/nginx.conf') ?? '').split('\n').slice(-30).join('\n'))?.[1] ?? '';
  const isOpen = (path: string): boolean => new RegExp(pattern).test(path);
  expect(['/guide/api/v1/index.json', '/guide/matrix.json', '/guide/matrix.csv'].filter(isOpen)).toHaveLength(3);
  expect(
    ['/guide/', '/guide/matrix/', '/guide/matrix.json.br', '/guide/feed.xml', '/api/', '/guide/xapi/', '/guide/matrixXjson'].filter(isOpen),
  ).toEqual([]);
});

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE } from '../../support/content.ts';
import { BUILD, startOf } from '../../support/sites.ts';

let folder = '';
const content = (): string => join(folder, 'content');
const out = (): string => join(folder, 'out');
const run = (script: string, args: string[] = []) =>
  spawnSync(process.execPath, [...startOf(script), ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: content(), OUT_DIR: out(), FORCE_COLOR: '0' },
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guide-'));
  cpSync(FIXTURE, content(), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Replaces a text in a file of the copied content, and gives back the way to undo it. */
function breakFile(path: string, find: string, replace: string): () => void {
  const file = join(content(), path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(find);
  writeFileSync(file, text.replace(find, replace));
  return () => writeFileSync(file, text);
}

describe('npm run check', () => {
  test('prints counts and succeeds when there are only warnings', () => {
    const { status, stdout } = run('check');
    expect(stdout).toMatch(/\n33 files checked in \d\.\d\d s: 0 errors, 1 warning\.\n\ntopic +questions +answers +executed/);
    expect(status).toBe(0);
  });

  test('prints each finding and fails on an error', () => {
    const restore = breakFile('topics/editing/undo.md', 'level: opt-in', 'level: optin');
    const { status, stdout } = run('check');
    restore();
    expect(stdout).toContain('content/topics/editing/undo.md:10:16  error  answers.bee[0].level: expected one of');
    expect(stdout).toContain('\n  tip: level: opt-in\n');
    expect(status).toBe(1);
  });

  test('corrects what has one answer, each place of it', () => {
    const restore = breakFile('claims/all-undo.md', 'Each of the three has a way.', 'Each neighbor of a neighbor has a way.');
    const { stdout } = run('check', ['--fix']);
    const text = readFileSync(join(content(), 'claims/all-undo.md'), 'utf8');
    restore();
    expect(stdout).toMatch(/^2 places corrected in 1 file\.\n/);
    expect(text).toContain('Each neighbour of a neighbour has a way.');
  });

  test('prints JSON and annotations when asked, and refuses other formats', () => {
    expect(JSON.parse(run('check', ['--format', 'json']).stdout)).toHaveLength(1);
    expect(run('check', ['--format', 'github']).status).toBe(0);
    const { status, stderr } = run('check', ['--format', 'xml']);
    expect(stderr).toContain('--format: expected one of text, json, github, found "xml"');
    expect(status).toBe(2);
  });
});

describe('npm run build', () => {
  test('stops at broken content with the same findings, and leaves the last good site as it was', () => {
    expect(run('build').status).toBe(0);
    const before = readdirSync(out(), { recursive: true, encoding: 'utf8' }).sort();
    const page = readFileSync(join(out(), 'topics/editing/undo/index.html'), 'utf8');
    const restore = breakFile('topics/editing/undo.md', 'level: opt-in', 'level: optin');
    const { status, stderr } = run('build');
    restore();
    expect(status).toBe(1);
    expect(stderr).toContain('content/topics/editing/undo.md:10:16  error  answers.bee[0].level: expected one of');
    expect(stderr).toContain('Nothing was built; the last good site is as it was.');
    expect(stderr).not.toContain('    at ');
    expect(readdirSync(out(), { recursive: true, encoding: 'utf8' }).sort()).toEqual(before);
    expect(readFileSync(join(out(), 'topics/editing/undo/index.html'), 'utf8')).toBe(page);
  });

  test('makes the same site from the same content, byte for byte, on another day and in another folder', () => {
    const another = join(folder, 'content-elsewhere');
    cpSync(content(), another, { recursive: true });
    const builds = [
      ['1795000000', content()],
      ['1799000000', another],
    ] as const;
    const [first, second] = builds.map(([SOURCE_DATE_EPOCH, from], index) => {
      const to = join(folder, `out-${index}`);
      const environment = { ...process.env, CONTENT_DIR: from, OUT_DIR: to, SOURCE_DATE_EPOCH };
      expect(spawnSync(process.execPath, [...BUILD], { env: environment }).status).toBe(0);
      const files = readdirSync(to, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile());
      const held = files.map(({ parentPath, name }) => join(parentPath, name));
      const site = new Map(held.map((path) => [path.slice(to.length), readFileSync(path).toString('base64')]));
      rmSync(to, { recursive: true });
      return site;
    });
    rmSync(another, { recursive: true });
    expect([...(second?.keys() ?? [])].sort()).toEqual([...(first?.keys() ?? [])].sort());
    for (const [path, bytes] of first ?? []) expect(second?.get(path) === bytes, path).toBe(true);
  });

  test('refuses to replace a folder that holds anything but an earlier build', () => {
    const precious = join(folder, 'precious');
    mkdirSync(precious);
    writeFileSync(join(precious, 'thesis.txt'), 'mine');
    const build = (target: string) =>
      spawnSync(process.execPath, ['scripts/build.ts'], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: content(), OUT_DIR: target },
      });
    const refused = build(precious);
    expect(refused.stderr).toContain(`OUT_DIR: expected an earlier build or an empty folder, found other files in ${precious}`);
    expect(refused.status).toBe(2);
    expect(readFileSync(join(precious, 'thesis.txt'), 'utf8')).toBe('mine');
    rmSync(precious, { recursive: true });
    expect(build('.').stderr).toContain('which contains the sources');
    expect(build(content()).stderr).toContain('which contains the sources');
  });

  test('says what is wrong with its variables without a stack', () => {
    const wrong = spawnSync(process.execPath, ['scripts/build.ts'], { encoding: 'utf8', env: { ...process.env, SITE: 'foo' } });
    expect(wrong.stderr).toBe(
      'SITE: expected an address such as https://example.org, found "foo"\n  tip: SITE=https://example.org npm run build\n',
    );
    expect(wrong.status).toBe(2);
  });

  test('puts packed twins beside the files when asked, and none otherwise', () => {
    const twins = () => globSync('**/*.{br,gz}', { cwd: out() }).sort();
    expect(twins()).toEqual([]);
    expect(run('build', ['--precompress']).status).toBe(0);
    expect(twins()).toEqual(expect.arrayContaining(['index.html.br', 'index.html.gz', 'matrix.json.br', 'python/LICENSES.txt.gz']));
    for (const twin of twins()) {
      const unpack = twin.endsWith('.br') ? brotliDecompressSync : gunzipSync;
      const plain = readFileSync(join(out(), twin.replace(/\.(br|gz)$/, '')));
      expect(unpack(readFileSync(join(out(), twin))).equals(plain), twin).toBe(true);
    }
  });

  test('leaves nothing beside the site', () => {
    expect(readdirSync(folder).sort()).toEqual(['content', 'out']);
  });

  test('counts the pages that search finds', () => {
    const entry = JSON.parse(readFileSync(join(out(), 'pagefind/pagefind-entry.json'), 'utf8'));
    const pages = readdirSync(out(), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    // All but the page for what is not there, search itself, and the redirect of a page that moved.
    expect(entry.languages.en.page_count).toBe(pages.length - 3);
    expect(existsSync(join(out(), 'pagefind/pagefind.js'))).toBe(true);
  });
});

test('a site is served under its base, with its own page and status for what is not there', async () => {
  const { serve } = await import('../../../scripts/serve.ts');
  const { server, address } = await serve({ outDir: out(), base: '/guide/' }, 0);
  try {
    const get = (path: string) => fetch(new URL(path, address), { redirect: 'manual' });
    expect((await get('/guide/')).status).toBe(200);
    expect((await get('/guide')).headers.get('location')).toBe('/guide/');
    const missing = await get('/guide/nothing/');
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('There is no page at this address');
    expect((await get('/elsewhere')).status).toBe(404);
  } finally {
    server.close();
  }
});

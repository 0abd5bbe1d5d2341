import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { isAlive } from '../../scripts/lib/site/site-folder.ts';
import { FIXTURE } from './content.ts';
import type { Fault } from './failing-fs.ts';
import { BUILD } from './sites.ts';

/** A claim of the made-up guide that was changed after the last good build. */
export const CLAIM = 'claims/all-undo.md';

/** A site of the made-up guide that was built, and content that changed since; after each test the site has to be whole. */
export function lastGoodSite() {
  let folder = '';
  let good = '';
  const content = (): string => join(folder, 'content');
  const out = (): string => join(folder, 'out');
  const environment = (): NodeJS.ProcessEnv => ({ ...process.env, CONTENT_DIR: content(), OUT_DIR: out(), FORCE_COLOR: '0' });
  const build = (OUT_DIR = out()) => spawnSync(process.execPath, [...BUILD], { encoding: 'utf8', env: { ...environment(), OUT_DIR } });
  const start = (OUT_DIR = out()) => spawn(process.execPath, [...BUILD], { env: { ...environment(), OUT_DIR } });

  /** A build of the changed content, with something that goes wrong. */
  const buildWith = (fault: Fault) => {
    const env = { ...environment(), FAULT: JSON.stringify(fault) };
    return spawnSync(process.execPath, ['--import', './tests/support/failing-fs.ts', ...BUILD], { encoding: 'utf8', env });
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'faults-'));
    cpSync(FIXTURE, content(), { recursive: true });
    expect(build().status).toBe(0);
    good = siteHash(out());
    const claim = join(content(), CLAIM);
    writeFileSync(claim, readFileSync(claim, 'utf8').replace('Each of the three', 'Each one of the three'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => {
    expect(siteHash(out())).toBe(good);
    expect(readdirSync(folder).filter((name) => name !== 'content')).toEqual(['out']);
    // Another file of tests may be building at the moment.
    expect(globSync('.cache/next-*').filter((left) => !isAlive(Number(left.split('-').at(-1))))).toEqual([]);
  });

  return {
    inFolder: (name: string): string => join(folder, name),
    content,
    out,
    environment,
    build,
    start,
    buildWith,
    /** The site that was good when this was asked. */
    good: (): string => good,
    /** Says that the site that stands there now is the good one. */
    accept: (): void => {
      good = siteHash(out());
    },
    /** A build that fails does what every build does first: it clears up after those that were killed. */
    clearUp: (): void => {
      expect(buildWith({ call: 'writeFileSync', path: 'index.html', code: 'EIO' }).status).toBe(1);
    },
  };
}

/** Names and bytes of all files of a site, in one number. */
export function siteHash(site: string): string {
  const hash = createHash('sha256');
  const files = globSync('**/*', { cwd: site, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(relative(site, path)).update(readFileSync(path));
  return hash.digest('hex');
}

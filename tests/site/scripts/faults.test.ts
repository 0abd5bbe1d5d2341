/** Whatever happens to a build, the site that was there before stays whole. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { faultInWords } from '../../../scripts/lib/faults.ts';
import type { Fault } from '../../support/failing-fs.ts';
import { CLAIM, lastGoodSite } from '../../support/last-good-site.ts';

const KEPT = 'Nothing was built; the last good site is as it was.\n';
const { inFolder, content, out, environment, build, start, buildWith, clearUp } = lastGoodSite();

/** What goes wrong, and what is said of it. */
const FAULTS: Readonly<Record<string, readonly [Omit<Fault, 'vanishes'>, string]>> = {
  'the disk is full when a page is written': [
    { call: 'writeFileSync', path: 'index.html', code: 'ENOSPC' },
    "The build stopped: the disk is full (ENOSPC: it was so arranged, writeFileSync '",
  ],
  'the disk is full when a file for hosts is written': [
    { call: 'writeFileSync', path: '_headers', code: 'ENOSPC' },
    "The build stopped: the disk is full (ENOSPC: it was so arranged, writeFileSync '",
  ],
  'the folder of the site can only be read': [
    { call: 'writeFileSync', path: 'out.building', code: 'EROFS' },
    'The build stopped: the disk can only be read (EROFS: it was so arranged, ',
  ],
  'the old site may not be put aside': [
    { call: 'renameSync', path: '/out', code: 'EACCES' },
    'The build stopped: this user may not do that (EACCES: it was so arranged, ',
  ],
  'the new site cannot take its place': [
    { call: 'renameSync', path: '/out.next', code: 'EIO' },
    'The build stopped: the disk cannot be read or written (EIO: it was so arranged, ',
  ],
};

describe('the last good site stays, and the message says why, when', () => {
  test.each(Object.entries(FAULTS))(
    '%s',
    (_, [fault, words]) => {
      const { stderr, status } = buildWith(fault);
      expect(stderr).toContain(words);
      expect(stderr).toMatch(/\n {2}tip: .+\n\n/);
      expect(stderr.endsWith(KEPT), stderr).toBe(true);
      expect(stderr).not.toContain('    at ');
      expect(status).toBe(1);
    },
    60_000,
  );

  test('files grow larger than they may, in truth', () => {
    // Blocks of 1,024 bytes: enough for small files, not for the scripts and pages of a site.
    const command = 'ulimit -f 24; exec "$0" scripts/build.ts';
    const { stderr, status } = spawnSync('bash', ['-c', command, process.execPath], { encoding: 'utf8', env: environment() });
    expect(stderr).toContain('The build stopped: a file became larger than this machine lets it (EFBIG');
    expect(stderr.endsWith(KEPT), stderr).toBe(true);
    expect(status).toBe(1);
  }, 60_000);

  test('a file of the content cannot be read', () => {
    const { stderr, status } = buildWith({ call: 'readFileSync', path: CLAIM, code: 'EACCES' });
    expect(stderr).toContain(
      `${content()}/${CLAIM}:1:1  error  file: expected a file that can be read, found none\n  tip: look at its permissions\n`,
    );
    expect(stderr.endsWith(KEPT), stderr).toBe(true);
    expect(status).toBe(1);
  }, 60_000);

  test('a file of the content vanishes after it was checked', () => {
    const claim = join(content(), CLAIM);
    const text = readFileSync(claim);
    const { stderr, status } = buildWith({ call: 'writeFileSync', path: 'index.html', vanishes: claim });
    writeFileSync(claim, text);
    expect(stderr).toContain(
      `${content()}/${CLAIM}:1:1  error  file: expected the same text until the build has ended, found none any more\n  tip: build again\n`,
    );
    expect(stderr.endsWith(KEPT), stderr).toBe(true);
    expect(status).toBe(1);
  }, 60_000);

  test('two builds run at once: the second says so and leaves the first alone', async () => {
    const first = start();
    while (!existsSync(inFolder('out.building'))) await sleep(1);
    // Or it might end before the second begins.
    first.kill('SIGSTOP');
    const { stderr, status } = build();
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(stderr).toBe(
      `OUT_DIR: expected a folder that no other build writes to, found the build of process ${first.pid}\n` +
        `  tip: wait for it; if there is none, remove ${inFolder('out.building')}\n`,
    );
    expect(status).toBe(2);
    clearUp();
  }, 60_000);

  test('a build was killed between the two renames: the next one finds the site again', () => {
    renameSync(out(), inFolder('out.old'));
    mkdirSync(inFolder('out.next'));
    const { status } = buildWith({ call: 'writeFileSync', path: '_headers', code: 'ENOSPC' });
    expect(status).toBe(1);
  }, 60_000);
});

test('a mistake of ours is not taken for one of the machine', () => {
  expect(faultInWords(new TypeError('x is not a function'))).toBeUndefined();
  expect(faultInWords('a text')).toBeUndefined();
  expect(faultInWords(new Error('Failed to write file in /a\n\nCaused by:\n    No space left on device (os error 28)\n'))).toBe(
    'The build stopped: the disk is full (ENOSPC: No space left on device (os error 28))\n  tip: free some space and try again',
  );
  expect(faultInWords(new Error('outside', { cause: Object.assign(new Error('EMFILE: inside'), { code: 'EMFILE' }) }))).toBe(
    'The build stopped: too many files are open (EMFILE: inside)\n  tip: raise the limit (ulimit -n) and try again',
  );
});

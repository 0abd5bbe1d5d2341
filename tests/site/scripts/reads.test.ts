import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/content/files.ts';
import { FIXTURE } from '../../support/content.ts';

test('a build reads each file of content once, and once more at its end to see that it did not change', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reads-'));
  try {
    const READS = join(folder, 'reads.json');
    const env = { ...process.env, CONTENT_DIR: FIXTURE, OUT_DIR: join(folder, 'out'), READS };
    const { status, stderr } = spawnSync(process.execPath, ['--import', './tests/support/counting-reads.ts', 'scripts/build.ts'], {
      env,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const counts = new Map<string, number>(JSON.parse(readFileSync(READS, 'utf8')));
    const read = [...readFiles(FIXTURE).keys()].map((path) => [path, counts.get(join(FIXTURE, path))]);
    // An image is copied into the site as it is.
    expect(read.filter(([path, times]) => times !== (String(path).startsWith('images/') ? 3 : 2))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

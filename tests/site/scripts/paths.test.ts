import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { FIXTURE } from '../../support/content.ts';

test('a checkout builds whose path has blanks, brackets and letters outside ASCII', () => {
  const folder = mkdtempSync(join(tmpdir(), 'my guide (copy) é-'));
  try {
    const project = join(folder, 'more [of] it & that');
    mkdirSync(project);
    for (const name of ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(name, join(project, name), { recursive: true });
    cpSync(FIXTURE, join(project, 'content'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'dir');
    const env = { ...process.env, CONTENT_DIR: 'content', OUT_DIR: 'dist' };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { cwd: project, encoding: 'utf8', env });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+ pages in /);
    expect(status).toBe(0);
    expect(existsSync(join(project, 'dist/topics/editing/undo/index.html'))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

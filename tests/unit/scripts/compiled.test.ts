import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('what Node compiles is kept, and not for ever', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  try {
    mkdirSync(join(folder, 'scripts/lib'), { recursive: true });
    cpSync('scripts/lib/compiled.mjs', join(folder, 'scripts/lib/compiled.mjs'));
    writeFileSync(join(folder, 'a.mjs'), 'export const a = 1;\nconsole.log(a);\n');
    const run = (): string =>
      spawnSync(process.execPath, ['--import', './scripts/lib/compiled.mjs', 'a.mjs'], { cwd: folder, encoding: 'utf8' }).stdout;
    const kept = (): number => globSync('.cache/compiled/*/*', { cwd: folder }).length;
    expect(run()).toBe('1\n');
    const [first = ''] = globSync('.cache/compiled/*', { cwd: folder });
    expect(kept()).toBeGreaterThan(0);
    for (let file = 0; file <= 6000; file++) writeFileSync(join(folder, first, `${file}`), '');
    expect(run()).toBe('1\n');
    expect(kept()).toBeLessThan(6000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a short command uses what is kept, and begins to keep nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  try {
    mkdirSync(join(folder, 'scripts/lib'), { recursive: true });
    cpSync('scripts/lib/compiled-before.mjs', join(folder, 'scripts/lib/compiled-before.mjs'));
    writeFileSync(
      join(folder, 'a.mjs'),
      "import { getCompileCacheDir } from 'node:module';\nconsole.log(getCompileCacheDir() !== undefined);\n",
    );
    const run = (): string =>
      spawnSync(process.execPath, ['--import', './scripts/lib/compiled-before.mjs', 'a.mjs'], { cwd: folder, encoding: 'utf8' }).stdout;
    expect(run()).toBe('false\n');
    expect(globSync('.cache/**', { cwd: folder })).toEqual([]);
    mkdirSync(join(folder, '.cache/compiled'), { recursive: true });
    expect(run()).toBe('true\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A project: the tests of a folder, with what is set up before them. */
const project = (name: string, folders: readonly string[], setup?: string) => ({
  extends: true as const,
  test: {
    name,
    include: folders.map((folder) => `tests/${folder}/**/*.test.ts`),
    ...(setup === undefined ? {} : { globalSetup: here(`../tests/support/${setup}.ts`) }),
  },
});

export default defineConfig({
  root: here('..'),
  test: {
    projects: [
      project('unit', ['unit']),
      project('site', ['site'], 'build-sites'),
      project('browser', ['browser'], 'build-sites'),
      project('evidence', ['evidence', 'fuzz']),
    ],
    reporters: [['default', { summary: false }], here('../tests/support/closing-line.ts')],
    // Browser and builds share two cores: one file after another is faster and steadier.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

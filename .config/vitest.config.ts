import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** A project: the tests of some folders, with what else it needs. */
const project = (name: string, folders: readonly string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include: folders.map((folder) => `tests/${folder}/**/*.test.ts`), ...more },
});

export default defineConfig({
  root: here('..'),
  test: {
    projects: [
      project('unit', ['unit']),
      project('site', ['site']),
      project('browser', ['browser']),
      project('evidence', ['evidence', 'fuzz']),
      // Not part of `npm test`: `npm run test:long`, and once a week.
      project('long', ['long']),
    ],
    reporters: [['default', { summary: false }], here('../tests/support/closing-line.ts')],
    // Distinguishes this run from earlier ones: a site is built once per run, by the first test that needs it.
    env: { TEST_RUN: randomUUID() },
    // Tests change nothing that another file of them could see: to load the same modules again for each file takes longer than many a test.
    isolate: false,
    // A browser waits more than it works: two files at a time keep two cores busy, and a third would only disturb their clocks.
    maxWorkers: 2,
    // For what hangs: on a busy machine two interpreters that start at once take a minute.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
});

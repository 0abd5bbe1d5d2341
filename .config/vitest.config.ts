import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('..'),
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: here('../tests/support/build-sites.ts'),
    reporters: [['default', { summary: false }], here('../tests/support/closing-line.ts')],
    // Browser and builds share two cores: one file after another is faster and steadier.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

/**
 * `npm test`: everything, in a real browser too. Finds or gets Chromium first. Without it the browser tests are skipped
 * and counted; with `CI=true` that is a failure. Arguments go on to vitest.
 */
import { spawnSync } from 'node:child_process';
import { CHROMIUM_MISSING, provideChromium } from './lib/chromium.ts';

const chromium = provideChromium(process.env);
if (chromium === undefined) console.error(CHROMIUM_MISSING);
if (chromium === undefined && process.env['CI'] === 'true') {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
} else {
  const { status } = spawnSync('vitest', ['run', '--config', '.config/vitest.config.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }) },
  });
  process.exitCode = status ?? 1;
}

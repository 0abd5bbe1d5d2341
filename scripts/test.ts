/**
 * `npm test`: everything, in a real browser and on real servers too. Finds or gets them first. Without them their tests
 * are skipped and counted; with `CI=true` that is a failure. Arguments go on to vitest.
 */
import { spawnSync } from 'node:child_process';
import { CHROMIUM_MISSING, provideChromium } from './lib/machines/chromium.ts';
import { provideServers, SERVERS_MISSING } from './lib/machines/web-servers.ts';

const chromium = provideChromium(process.env);
const servers = provideServers(process.env);
const lacks = [...(chromium === undefined ? [CHROMIUM_MISSING] : []), ...(servers.length > 0 ? [SERVERS_MISSING] : [])];
for (const lack of lacks) console.error(lack);
if (lacks.length > 0 && process.env['CI'] === 'true') {
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
} else {
  const { status } = spawnSync('vitest', ['run', '--config', '.config/vitest.config.ts', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }) },
  });
  process.exitCode = status ?? 1;
}

import { execFileSync } from 'node:child_process';
import { environmentOf, SITES, WITH_TWINS } from './sites.ts';

/** Builds the sites that the tests read, each in a process of its own, as a person would. */
export default function buildSites(): void {
  for (const settings of Object.values(SITES))
    execFileSync(process.execPath, ['scripts/build.ts', ...(WITH_TWINS.includes(settings) ? ['--precompress'] : [])], {
      env: { ...process.env, ...environmentOf(settings) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}

import { execFileSync } from 'node:child_process';
import { environmentOf, SITES, WITH_TWINS } from './sites.ts';

/** Both projects that read built sites ask for them, in one process: the first one builds. */
let areBuilt = false;

/** Builds the sites that the tests read, each in a process of its own, as a person would. */
export default function buildSites(): void {
  if (areBuilt) return;
  areBuilt = true;
  for (const settings of Object.values(SITES))
    execFileSync(process.execPath, ['scripts/build.ts', ...(WITH_TWINS.includes(settings) ? ['--precompress'] : [])], {
      env: { ...process.env, ...environmentOf(settings) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
}

import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cacheDir } from '../../../src/site/cache.ts';
import type { Settings } from '../../../src/site/settings.ts';
import { Stopped } from '../faults.ts';

const BUILD = `
  const { build } = await import('./scripts/build.ts');
  const { readSettings, today } = await import('./src/site/settings.ts');
  const { pages, milliseconds, forPrograms } = await build(readSettings(process.env), today(process.env), { precompress: process.argv.includes('--precompress') });
  console.log(JSON.stringify({ pages, milliseconds, forPrograms, peak: process.resourceUsage().maxRSS }));`;

/** How a build is timed: without Astro's cache, with it, and with compressed copies. */
export const TIMED = ['cold', 'warm', 'with twins'] as const;

/** Runs the build in a separate process and asks the kernel what it used. Throws `Stopped` when the build fails. */
export function timeBuild(settings: Settings, timed: (typeof TIMED)[number]): string {
  if (timed === 'cold') rmSync(cacheDir(settings), { recursive: true, force: true });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', BUILD, ...(timed === 'with twins' ? ['--', '--precompress'] : [])],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Stopped(`expected a build that can be measured, found one that fails\n  tip: npm run build\n\n${stderr}`);
  const { pages, milliseconds, forPrograms, peak } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Record<
    'pages' | 'milliseconds' | 'forPrograms' | 'peak',
    number
  >;
  return `${timed}: ${pages} pages in ${(milliseconds / 1000).toFixed(1)} s (${(forPrograms / 1000).toFixed(1)} s for Markdown and data), peak memory ${Math.round(peak / 1024)} MiB`;
}

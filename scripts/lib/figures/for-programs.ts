/** How large the files are that programs read. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../../src/site/settings.ts';

/** The kinds of files, each with a pattern of its paths in a site. */
const KINDS = [
  ['Markdown of pages', '**/*.md'],
  ['llms.txt', 'llms.txt'],
  ['llms-full.txt and its parts', '{llms-full.txt,llms-full/*.txt}'],
  ['data of questions', 'api/v1/topics/**/*.json'],
  ['data of programs', 'api/v1/{examples,experiments}/*.json'],
  ['other data', 'api/v1/{*.json,schemas/*.json}'],
  ['CSV', '{matrix.csv,api/v1/topics/*.csv}'],
  ['feeds', '**/feed.xml'],
] as const;

/** The number of files of each kind in a built site, their bytes, and the bytes of the largest. */
export function sizesForPrograms({ outDir }: Pick<Settings, 'outDir'>): { kind: string; files: number; bytes: number; largest: number }[] {
  return KINDS.map(([kind, pattern]) => {
    const sizes = globSync(pattern, { cwd: outDir }).map((path) => statSync(join(outDir, path)).size);
    return { kind, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), largest: Math.max(0, ...sizes) };
  });
}

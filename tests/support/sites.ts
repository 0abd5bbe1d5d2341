import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Settings } from '../../src/site/settings.ts';
import { readSettings } from '../../src/site/settings.ts';

/** The sites that are built once before all tests: the guide at the root and below a folder, and a made-up one. */
export const SITES = {
  root: readSettings({ OUT_DIR: '.cache/sites/root' }),
  base: readSettings({ OUT_DIR: '.cache/sites/base', BASE: '/guide/', SITE: 'https://docs.example' }),
  editors: readSettings({ OUT_DIR: '.cache/sites/editors', CONTENT_DIR: 'tests/fixtures/editors' }),
} as const satisfies Record<string, Settings>;

/** The sites that are built with packed twins. */
export const WITH_TWINS: readonly Settings[] = [SITES.editors];

/** The variables that build a site. */
export const environmentOf = (settings: Settings): Record<string, string> => ({
  CONTENT_DIR: settings.contentDir,
  OUT_DIR: settings.outDir,
  SITE: settings.site,
  BASE: settings.base,
});

/** Paths of all pages of a built site, such as `topics/a/index.html`; what stands where a page moved away is not one. */
export const pagesOf = ({ outDir }: Settings): string[] =>
  globSync('**/*.html', { cwd: outDir })
    .filter((page) => !readFileSync(join(outDir, page), 'utf8').includes('http-equiv="refresh"'))
    .sort();

/** A page as a tree. */
export const readPage = ({ outDir }: Settings, page: string): Root => fromHtml(readFileSync(join(outDir, page), 'utf8'));

/** A file of a built site. */
export const readFile = ({ outDir }: Settings, file: string): string => readFileSync(join(outDir, file), 'utf8');

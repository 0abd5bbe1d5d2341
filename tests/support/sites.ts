import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { codeOf } from '../../scripts/lib/faults.ts';
import type { Content } from '../../src/content/content.ts';
import { once } from '../../src/lists/lookup.ts';
import { readContentFolder } from '../../src/site/content-folder.ts';
import type { Settings } from '../../src/site/settings.ts';
import { readSettings } from '../../src/site/settings.ts';
import { grow } from './grown.ts';

/** The sites that tests read: the guide at the root and below a folder, a made-up one, and the guide as it may look later. */
export const SITES = {
  root: readSettings({ OUT_DIR: '.cache/sites/root' }),
  base: readSettings({ OUT_DIR: '.cache/sites/base', BASE: '/guide/', SITE: 'https://docs.example' }),
  editors: readSettings({ OUT_DIR: '.cache/sites/editors', CONTENT_DIR: 'tests/fixtures/editors' }),
  grown: readSettings({ OUT_DIR: '.cache/sites/grown', CONTENT_DIR: '.cache/content/grown' }),
} as const satisfies Record<string, Settings>;

/** Sites of different content: what must hold for any content is asked of each. */
export const GUIDES = { root: SITES.root, grown: SITES.grown, editors: SITES.editors } as const satisfies Record<string, Settings>;

/** What Node is given to start a script, with what it has compiled before. */
export const startOf = (script: string): readonly string[] => ['--import', './scripts/lib/compiled.mjs', `scripts/${script}.ts`];

/** What `npm run build` starts. */
export const BUILD = startOf('build');

/** The sites that are built with packed twins and preview pictures. */
export const WITH_TWINS: readonly Settings[] = [SITES.editors];

/** What Vitest puts into the environment of a test, and a build would take for its own. */
const OF_VITEST = {
  BASE_URL: undefined,
  DEV: undefined,
  MODE: undefined,
  NODE_ENV: undefined,
  PROD: undefined,
  SSR: undefined,
  VITEST: undefined,
};

/** The name of this run of the tests. */
const RUN = process.env['TEST_RUN'] ?? '';

/** The sites that this file of tests has found built. */
const known = new Set<Settings>();

/** How long a file of tests waits before it looks again whether another one has built its site. Milliseconds. */
const LOOK_AGAIN = 200;

/**
 * A site, built when a test of this run asks for it first: in a process of its own, as a person would. A run without tests of a site
 * builds none of it. Two files of tests run at a time: the one that comes second waits for the site.
 */
export function built(site: Settings): Settings {
  if (known.has(site)) return site;
  // Beside the site, as nothing but an earlier build may stand in its folder.
  const [mark, building] = [`${site.outDir}.run`, `${site.outDir}.run-${RUN}`];
  while (!isOfThisRun(mark)) {
    if (!isMine(building)) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LOOK_AGAIN);
      continue;
    }
    try {
      if (isOfThisRun(mark)) break;
      if (site === SITES.grown) grow(SITES.root.contentDir, site.contentDir);
      const { contentDir: CONTENT_DIR, outDir: OUT_DIR, site: SITE, base: BASE } = site;
      execFileSync(process.execPath, [...BUILD, ...(WITH_TWINS.includes(site) ? ['--precompress', '--share-images'] : [])], {
        env: { ...process.env, ...OF_VITEST, CONTENT_DIR, OUT_DIR, SITE, BASE },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      writeFileSync(mark, RUN);
    } finally {
      rmSync(building, { recursive: true });
    }
  }
  known.add(site);
  return site;
}

/** Whether this run of the tests has built the site of a mark. */
const isOfThisRun = (mark: string): boolean => existsSync(mark) && readFileSync(mark, 'utf8') === RUN;

/** Whether this process is the one that builds: it could make the folder, which another run of the tests calls otherwise. */
function isMine(folder: string): boolean {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder);
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}

/** The content of which a site was built. The build has kept what it parsed. */
export const contentOf = once((site: Settings): Content => readContentFolder(built(site), '9999-12-31').content);

/** Paths of all pages of a built site, such as `topics/a/index.html`; what stands where a page moved away is not one. */
export const pagesOf = once((site: Settings): readonly string[] =>
  globSync('**/*.html', { cwd: built(site).outDir })
    .filter((page) => !readFile(site, page).includes('http-equiv="refresh"'))
    .sort(),
);

/** A page as a tree. */
export const readPage = (site: Settings, page: string): Root => fromHtml(readFile(site, page));

/** A file of a built site. */
export const readFile = (site: Settings, file: string): string => readFileSync(join(built(site).outDir, file), 'utf8');

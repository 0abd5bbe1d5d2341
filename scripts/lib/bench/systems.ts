/** The systems that are measured, and where their files are. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cacheDir } from '../../../src/site/cache.ts';
import { keptFile } from '../../../src/site/content-folder.ts';
import { Misuse, readSettings } from '../../../src/site/settings.ts';
import { type CorpusPage, pathOf } from './corpus.ts';
import { guideFiles, guidePage, pageFile } from './guide-files.ts';
import {
  PLAIN_PAGES,
  plainFiles,
  plainPage,
  plainPages,
  SITE,
  STARLIGHT_PAGES,
  STARLIGHT_VERSION,
  starlightFiles,
  starlightPackages,
} from './plain-files.ts';
import type { Run } from './report.ts';

/** Outside git: everything that the benchmark writes. */
export const BENCH = resolve('.cache/bench');

/** One of the generators that are compared. */
export interface System {
  readonly name: string;
  /** The folder in which `npm run build` is run. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** The output folder. */
  readonly site: string;
  /** What a build can reuse from an earlier one; without all of it, the build is cold. Add any new cache of a system here. */
  readonly kept: readonly string[];
  /** What it keeps for the corpus outside the folder of the benchmark; removed at the end. */
  readonly outside: readonly string[];
  /** The source folder, and the files that belong there. */
  readonly source: string;
  readonly files: ReadonlyMap<string, string>;
  /** Path and text of the file of a page, below the source. */
  readonly fileOf: (page: CorpusPage) => readonly [path: string, text: string];
}

/** This generator, as people run it: from the root of the project, with its caches where they always are. */
export function thisGenerator(pages: readonly CorpusPage[]): System {
  const source = join(BENCH, `content-${pages.length}`);
  const site = join(BENCH, `site-${pages.length}`);
  const environment = { CONTENT_DIR: source, OUT_DIR: site, SITE, BASE: '/' };
  const settings = readSettings(environment);
  const outside = [resolve(cacheDir(settings)), keptFile(settings, 'content'), keptFile(settings, 'drawn')];
  return {
    name: 'This generator',
    folder: resolve('.'),
    environment,
    site,
    kept: [site, ...outside, resolve('.cache/compiled'), resolve('node_modules/.vite/deps')],
    outside,
    source,
    files: guideFiles(pages),
    fileOf: (page) => [pageFile(page), guidePage(page)],
  };
}

/** A plain Astro site with the packages of this project, which are found because it lies inside. */
export function plainAstro(pages: readonly CorpusPage[]): System {
  const folder = join(BENCH, `plain-${pages.length}`);
  const plugins = new URL('./plain-plugins.ts', import.meta.url).href;
  return astroSite('Plain Astro', folder, PLAIN_PAGES, plainFiles(plugins), pages);
}

/** Starlight, with packages that it finds in the folder above. @param packages as `installStarlight` returns it */
export function starlight(pages: readonly CorpusPage[], packages: string): System {
  return astroSite('Starlight', join(STARLIGHT, `site-${pages.length}`), STARLIGHT_PAGES, starlightFiles(packages), pages);
}

const STARLIGHT = join(BENCH, 'starlight');

function astroSite(name: string, folder: string, docs: string, files: ReadonlyMap<string, string>, pages: readonly CorpusPage[]): System {
  const site = join(folder, 'dist');
  const placed = [...plainPages(pages)].map(([path, text]): [string, string] => [join(docs, path), text]);
  return {
    name,
    folder,
    environment: {},
    site,
    kept: [site, ...['.astro', '.cache', 'node_modules'].map((kept) => join(folder, kept))],
    outside: [],
    source: folder,
    files: new Map([...files, ...placed]),
    fileOf: (page) => [join(docs, pageFile(page)), plainPage(page)],
  };
}

/** Writes all files of a system again, and removes everything from an earlier benchmark. */
export function writeSystem(system: System): void {
  remove([system.source, ...system.kept]);
  for (const [path, text] of system.files) put(join(system.source, path), text);
}

/** Removes files and folders, such as what a system keeps between builds. */
export function remove(paths: readonly string[]): void {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}

/** Writes the file of a page that changed. */
export function writePage({ source, fileOf }: System, page: CorpusPage): void {
  const [path, text] = fileOf(page);
  put(join(source, path), text);
}

function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A page of the built site. */
export const builtPage = ({ site }: System, page: CorpusPage): string => readFileSync(join(site, pathOf(page), 'index.html'), 'utf8');

/** How many pages a built site has, how many of them are in its search index, and the bytes of the largest. */
export function sizeOf({ site }: System): Required<Pick<Run, 'pages' | 'indexed' | 'largestPage'>> {
  const entry = JSON.parse(readFileSync(join(site, 'pagefind', 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const indexed = Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
  const sizes = globSync('**/*.html', { cwd: site }).map((page) => statSync(join(site, page)).size);
  return { pages: sizes.length, indexed, largestPage: Math.max(...sizes) };
}

/** Installs Starlight with this project's Astro, unless installed. Throws `Misuse` when npm fails. Returns its `package.json`. */
export function installStarlight(): string {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const packages = starlightPackages(dependencies['astro'] ?? '');
  const list = join(STARLIGHT, 'package.json');
  // npm writes this when it is done.
  const lock = join(STARLIGHT, 'node_modules', '.package-lock.json');
  if (existsSync(lock) && existsSync(list) && readFileSync(list, 'utf8') === packages) return packages;
  rmSync(STARLIGHT, { recursive: true, force: true });
  put(list, packages);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: STARLIGHT, encoding: 'utf8' });
  if (status === 0) return packages;
  throw new Misuse(`--with starlight: expected npm to install @astrojs/starlight ${STARLIGHT_VERSION}, found\n${stderr.trim()}`);
}

/**
 * The code that draws pages: what Astro makes of templates, scripts and styles. Of the content, only pages in MDX are part of it, so it is
 * kept from build to build. A build after a change of content then starts neither Astro nor its bundler.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Content } from '../../../src/content/content.ts';
import { fingerprintOf } from '../../../src/content/kept.ts';
import { cacheDir } from '../../../src/site/cache.ts';
import { inPageCode } from '../../../src/site/in-page-code.ts';
import { projectFolder, type Settings } from '../../../src/site/settings.ts';
import { filesBelow, isAlive } from './site-folder.ts';

/** Folders of the kept code. */
export interface PageCode {
  /** The code that draws pages; its entry is `prerender-entry.<hash>.mjs`. */
  readonly server: string;
  /** Files of the site that do not depend on content: scripts, and what is in `public`. */
  readonly client: string;
}

/** Everything besides content and settings that the code is made from: folders, and files. */
const FOLDERS = ['src', 'public', 'scripts'];
const FILES = ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'];

/** How long code is kept that no build has used, in milliseconds: a change of a template that is taken back has its code still. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** The code that draws the pages of a guide; Astro makes it if it is not there. The content must be published. */
export async function pageCode(content: Content, settings: Settings): Promise<PageCode> {
  const all = folderOfAll(settings);
  const folder = join(all, `${keyOfSources(settings)}-${fingerprintOf(inPageCode(content)).slice(0, 12)}`);
  if (!isWhole(folder)) await make(folder);
  const now = new Date();
  utimesSync(folder, now, now);
  for (const name of readdirSync(all)) {
    const used = statSync(join(all, name), { throwIfNoEntry: false })?.mtimeMs ?? now.getTime();
    const [, , process] = name.split('-');
    if (now.getTime() - used > KEPT_FOR || (process !== undefined && !isAlive(Number(process))))
      rmSync(join(all, name), { recursive: true, force: true });
  }
  return foldersIn(folder);
}

/** Code that is made ahead. */
export interface Ahead {
  /** Settles when it has been made, or could not be: `pageCode` then makes it, and says why it cannot. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

/** New objects in MiB before the collector runs. Half of what Node chooses: the peak of a cold build is 8 % lower then, and not later. */
const LITTLE_MEMORY = ['--max-semi-space-size=8'];

/**
 * Starts to make the code of pages in a process of its own, if none was made of these sources before. Meanwhile this process checks the
 * content and renders bodies, on another core; and it gives the memory back that Astro and its bundler take.
 */
export function beginPageCode(settings: Settings): Ahead {
  const isMade = globSync(`${keyOfSources(settings)}-*`, { cwd: folderOfAll(settings) }).length > 0;
  if (isMade || availableParallelism() === 1) return { ended: Promise.resolve(), stop: () => {} };
  const child = spawn(process.execPath, [...LITTLE_MEMORY, '--import', fileOf('../compiled.mjs'), fileOf('page-code-ahead.ts')], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => child.once('error', () => resolve()).once('exit', () => resolve()));
  return { ended, stop: () => void child.kill() };
}

const fileOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const folderOfAll = (settings: Settings): string => join(resolve(cacheDir(settings)), 'pages');

/** Whether a folder of code is there, with all its files. A file that has lost its content in a crash counts as none. */
const isWhole = (folder: string): boolean => {
  const files = filesBelow(folder);
  return files.length > 0 && files.every((path) => statSync(join(folder, path)).size > 0);
};

const foldersIn = (folder: string): PageCode => ({ server: join(folder, 'server'), client: join(folder, 'client') });

function keyOfSources({ contentDir, contentName, site, base }: Settings): string {
  const hash = createHash('sha1').update(JSON.stringify([process.version, contentDir, contentName, site, base]));
  for (const path of [...FILES, ...FOLDERS.flatMap((folder) => filesBelow(folder).map((inner) => `${folder}/${inner}`))])
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

/** Makes the code in a folder beside, so that there is a whole one or none. */
async function make(folder: string): Promise<void> {
  const next = `${folder}-${process.pid}`;
  const { server, client } = foldersIn(next);
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  // Most builds need neither Astro nor its bundler.
  const { build: buildAstro } = await import('astro');
  try {
    await buildAstro({
      root: projectFolder(),
      outDir: client,
      logLevel: 'warn',
      // For editors, which ask for it while writing.
      experimental: { contentIntellisense: false },
      integrations: [withoutPages(() => renameSync(join(client, '.prerender'), server))],
    });
    // Another build may have made it meanwhile, and draw with it.
    if (isWhole(folder)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(next, folder);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/** Lets Astro make its code and draw no page. @param made called when the code is there; Astro removes it afterwards */
const withoutPages = (made: () => void): AstroIntegration => ({
  name: 'without-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer({
        name: 'without-pages',
        setup: async () => made(),
        getStaticPaths: async () => [],
        render: async () => new Response(null),
      }),
  },
});

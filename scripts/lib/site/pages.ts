/** Draws the pages of a site with the code that Astro made. */
import { globSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData, SSRManifest } from 'astro';
import type { BaseApp } from 'astro/app';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { absolute } from '../../../src/urls/urls.ts';
import type { PageCode } from './page-code.ts';

/** A page, or another file that is made as pages are. */
export interface DrawnFile {
  /** Path of the file in the site. @example 'topics/a/index.html' */
  readonly file: string;
  /** The address of a page; undefined for any other file. */
  readonly address: string | undefined;
  readonly draw: () => Promise<Buffer>;
}

/** What Astro builds the entry from: `astro/entrypoints/prerender`. It gets from Astro's build what the manifest says too. */
interface Entry {
  readonly manifest: SSRManifest;
  readonly app: BaseApp &
    StaticPathsApp & {
      readonly setInternals: (internals: { readonly pagesByKeys: ReadonlyMap<string, object> }) => void;
      readonly setOptions: (options: object) => void;
    };
}

/**
 * The files of a site, by path. Drawing one does not depend on the others.
 *
 * @param site origin of the site
 * @param base path under which it is served
 */
export async function filesToDraw(
  { server }: PageCode,
  { site, base }: { readonly site: string; readonly base: string },
): Promise<DrawnFile[]> {
  const app = await appIn(server);
  const files = new Map<string, DrawnFile>();
  for (const { pathname, route } of await new StaticPaths(app).getAll()) {
    const isPage = route.type !== 'endpoint';
    const path = isPage ? pathname.replace(/\/?$/, '/') : pathname;
    const file = fileOf(pathname, isPage);
    // Where two templates have the same path, Astro puts the more specific first.
    if (!files.has(file))
      files.set(file, {
        file,
        address: isPage ? absolute(site, base, path) : undefined,
        draw: () => draw(app, route, absolute(site, base, path)),
      });
  }
  return [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** As Astro names files: `404.html` beside folders with an `index.html`. */
function fileOf(pathname: string, isPage: boolean): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (!isPage) return path;
  return path === '404' ? '404.html' : join(path, 'index.html').replaceAll('\\', '/');
}

async function appIn(server: string): Promise<Entry['app']> {
  const { app, manifest } = await entryIn(server);
  const pages = manifest.routes.map(
    ({ routeData, styles }) => [keyOf(routeData), { styles: styles.map((sheet) => ({ sheet, depth: 0, order: 0 })) }] as const,
  );
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: app.logger });
  return app;
}

async function entryIn(server: string): Promise<Entry> {
  const [name = ''] = globSync('prerender-entry.*.mjs', { cwd: server });
  try {
    return (await import(pathToFileURL(join(server, name)).href)) as Entry;
  } catch (cause) {
    rmSync(dirname(server), { recursive: true, force: true });
    throw new Error(`${server}: expected the code of pages, found damaged code, which was removed: build again`, { cause });
  }
}

/** As Astro names a page among those of a build. */
const keyOf = ({ route, component }: RouteData): string => `${route}&${component}`;

async function draw(app: BaseApp, routeData: RouteData, address: string): Promise<Buffer> {
  const response = await app.render(new Request(address), { routeData });
  if (response.body === null || (response.status >= 300 && response.status < 400))
    throw new Error(`${routeData.component}: expected a page or a file at ${address}, found an answer with status ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

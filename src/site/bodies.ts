/**
 * Rendered bodies of content files, each in a file of its own, named after everything that it was rendered from. Astro's store would hold
 * them all in memory, and bundle them with the code of the site; while writing, it takes half a second until a page can read a change.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, writeWhole } from '../content/kept.ts';

/** A rendered body. */
export interface RenderedBody {
  readonly html: string;
  readonly headings: { readonly depth: number; readonly slug: string; readonly text: string }[];
}

/** Astro loads its own copies of modules, separate from those of a command. They share the global object. */
declare global {
  var bodiesOfTheGuide: { readonly files: Map<string, string>; show: () => void } | undefined;
}

function shared() {
  globalThis.bodiesOfTheGuide ??= { files: new Map(), show: () => {} };
  return globalThis.bodiesOfTheGuide;
}

const keyOf = (collection: string, id: string): string => `${collection}/${id}`;

/** The folder of the bodies. @param cache Astro's cache folder: it is another one when the code that renders is */
export const bodiesIn = (cache: string): string => join(cache, 'bodies');

/**
 * The file of a body.
 *
 * @param from everything that the body is rendered from, besides code: the path and the text of its file, and names beside its code
 */
export const fileOfBody = (folder: string, ...from: readonly string[]): string =>
  join(folder, `${fingerprintOf(JSON.stringify(from))}.json`);

/** Whether a body was rendered before. A file that has lost its content in a crash counts as none. */
export const isRendered = (file: string): boolean => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Writes a body. */
export const keepBody = (file: string, body: RenderedBody): void => writeWhole(file, JSON.stringify(body));

/** Says in which file the body of an entry is from now on. */
export const placeBody = (collection: string, id: string, file: string): void => void shared().files.set(keyOf(collection, id), file);

/** The body of an entry; undefined if none was placed. A damaged file is removed, so that the next build renders it again. */
export function bodyOf(collection: string, id: string): RenderedBody | undefined {
  const file = shared().files.get(keyOf(collection, id));
  if (file === undefined) return undefined;
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text) as RenderedBody;
  } catch {
    rmSync(file);
    throw new Error(`${file}: expected a rendered body, found a damaged file, which was removed: build again`);
  }
}

/** How long a body is kept that no entry has, in milliseconds: a change that is taken back has its body still. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** Removes the bodies that no entry has had for a day. @param now in milliseconds */
export function forgetBodies(folder: string, now: number): void {
  if (!existsSync(folder)) return;
  const used = new Set(shared().files.values());
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const stats = used.has(file) ? undefined : statSync(file, { throwIfNoEntry: false });
    if (stats !== undefined && now - stats.mtimeMs > KEPT_FOR) rmSync(file, { force: true });
  }
}

/** Calls a function each time after a changed collection was filled: the pages are new then. */
export const onNewBodies = (show: () => void): void => {
  shared().show = show;
};

/** Says that a changed collection was filled. */
export const showNewBodies = (): void => shared().show();

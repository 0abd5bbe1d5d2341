/** Tells Astro which content there is, for editors, and renders bodies while writing. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content } from '../content/content.ts';
import { collectionOf, roleOf } from '../content/kinds.ts';
import { bodiesIn, showNewBodies } from './bodies.ts';
import { bodyRenderer } from './body-processor.ts';
import { pathInside } from './paths.ts';
import { bodiesByCollection, idOf, renderBodies, saltsOf } from './render-bodies.ts';

/** Where the content comes from: the folder, and functions that return its content. */
export interface ContentFolder {
  readonly contentDir: string;
  /** Returns its content. */
  readonly read: () => Content;
  /** Returns its content after a change. */
  readonly readChanges: () => Content;
}

/**
 * The loader of a collection. Its entries have no data, and no page reads them: pages take all from the content in memory, which was
 * validated with the schema of the collection. A body that was rendered before is not rendered again. In development, a collection is refilled when one of its files
 * changes.
 */
export const contentLoader = (collection: string, { contentDir, read, readChanges }: ContentFolder): Loader => ({
  name: `content-${collection}`,
  load: async (context) => {
    await fill(context, contentDir, read());
    context.watcher?.on('all', (_, file) => {
      const role = roleOf(pathInside(contentDir, file) ?? '');
      if (role !== undefined && collectionOf(role) === collection) void fill(context, contentDir, readChanges()).then(showNewBodies);
    });
  },
});

async function fill(context: LoaderContext, contentDir: string, content: Content): Promise<void> {
  const { collection, store, generateDigest, config } = context;
  const sources = bodiesByCollection(content).get(collection) ?? [];
  const saltOf = saltsOf(content);
  await renderBodies(collection, sources, {
    folder: bodiesIn(fileURLToPath(config.cacheDir)),
    saltOf,
    render: bodyRenderer({ base: config.base, content: () => content }),
  });
  const left = new Set(store.keys());
  for (const source of sources) {
    const { path, role, text } = source;
    const id = idOf(role, path);
    left.delete(id);
    const filePath = relativeTo(config.root, join(contentDir, path));
    const digest = generateDigest(saltOf(source) + text);
    if (store.get(id)?.digest !== digest) store.set({ id, data: {}, filePath, digest });
  }
  for (const id of left) store.delete(id);
}

/** Astro keeps paths relative to its root. */
const relativeTo = (root: URL, file: string): string => relative(fileURLToPath(root), file).replaceAll('\\', '/');

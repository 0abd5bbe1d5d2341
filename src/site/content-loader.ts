/** Fills Astro's collections from content that is already in memory; reads no files and parses no YAML. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Source } from '../content/content.ts';
import { collectionOf, type Role, roleOf, syntaxOf } from '../content/kinds.ts';
import { frameworkNames } from '../content/names.ts';
import { asFrontMatter } from '../markdown/page-of-body.ts';
import { keepBody, showNewBodies } from './dev/bodies.ts';
import { pathInside } from './paths.ts';

/** Where the content comes from: the folder, and functions that return its content. */
export interface ContentFolder {
  readonly contentDir: string;
  /** Returns its content. */
  readonly read: () => Content;
  /** Returns its content after a change. */
  readonly readChanges: () => Content;
}

/**
 * The loader of a collection. Entries whose file did not change since the last build are left alone, so that they are not
 * rendered again. In development, a collection is refilled when one of its files changes.
 */
export const contentLoader = (collection: string, { contentDir, read, readChanges }: ContentFolder): Loader => ({
  name: `content-${collection}`,
  load: async (context) => {
    const fillFrom = (content: Content): Promise<void> => {
      const sources = content.sources.filter(({ role, value }) => value !== undefined && collectionOf(role) === collection);
      // Code blocks are rendered with the name of their framework.
      return fill(context, contentDir, sources, JSON.stringify([...frameworkNames(content)]));
    };
    await fillFrom(read());
    context.watcher?.on('all', (_, file) => {
      const role = roleOf(pathInside(contentDir, file) ?? '');
      if (role !== undefined && collectionOf(role) === collection) void fillFrom(readChanges()).then(showNewBodies);
    });
  },
});

/** @param salt anything else that affects how a body is rendered */
async function fill(context: LoaderContext, contentDir: string, sources: readonly Source[], salt: string): Promise<void> {
  const { collection, store, generateDigest, parseData, renderMarkdown, config, watcher } = context;
  const left = new Set(store.keys());
  for (const source of sources) {
    const { path, role, text, value, body } = source;
    const id = idOf(role, path);
    left.delete(id);
    const file = join(contentDir, path);
    const filePath = relativeTo(config.root, file);
    const digest = generateDigest(salt + text);
    const isMdx = path.endsWith('.mdx');
    if (store.get(id)?.digest === digest) {
      if (isMdx) store.addModuleImport(filePath);
      continue;
    }
    // The stored form of data is valid input of its schema: tests/unit/content/schemas.test.ts.
    const data = await parseData({ id, data: value as unknown as Record<string, unknown>, filePath: file });
    if (isMdx) store.set({ id, data, filePath, digest, deferredRender: true });
    else if (syntaxOf(role.kind, path) !== 'front matter') store.set({ id, data, filePath, digest });
    else {
      const { html, metadata } = await renderMarkdown(`${asFrontMatter(role.kind, value)}\n${source.bodyText}`);
      const headings = body?.headings.map(({ depth, id: slug, text: words }) => ({ depth, slug, text: words })) ?? [];
      const rendered = { html, metadata: { ...metadata, headings } };
      if (watcher !== undefined) keepBody(collection, id, { html, metadata: { imagePaths: [], ...rendered.metadata } });
      store.set({ id, data, filePath, digest, rendered });
    }
  }
  for (const id of left) store.delete(id);
}

/** The id of an entry: the id of its page, if it has one. */
function idOf(role: Role, path: string): string {
  if ('id' in role) return role.id;
  return role.kind === 'transcript' || role.kind === 'recorded' || role.kind === 'recorded-cpython' ? role.example : path;
}

/** Astro keeps paths relative to its root. */
const relativeTo = (root: URL, file: string): string => relative(fileURLToPath(root), file).replaceAll('\\', '/');

/** Connects Astro with content that is already in memory: bodies are rendered by its pipeline, and pages in MDX by itself. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ranOn } from '../blocks/blocks.ts';
import type { Content, Source } from '../content/content.ts';
import { collectionOf, hasBody, type Role, roleOf } from '../content/kinds.ts';
import { frameworkNames } from '../content/names.ts';
import { asFrontMatter } from '../markdown/page-of-body.ts';
import { bodiesIn, fileOfBody, isRendered, keepBody, placeBody, showNewBodies } from './bodies.ts';
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
 * The loader of a collection. Its entries have no data: pages take it from the content in memory, which was validated with the schema of
 * the collection. A body that was rendered before is not rendered again. In development, a collection is refilled when one of its files
 * changes.
 */
export const contentLoader = (collection: string, { contentDir, read, readChanges }: ContentFolder): Loader => ({
  name: `content-${collection}`,
  load: async (context) => {
    const fillFrom = (content: Content): Promise<void> => {
      const sources = content.sources.filter(
        ({ role, value }) => value !== undefined && hasBody(role.kind) && collectionOf(role) === collection,
      );
      // Code blocks are rendered with the name of their framework, and with the versions on which they ran.
      const names = [...frameworkNames(content)];
      return fill(context, contentDir, sources, ({ body }) => JSON.stringify([names, body?.code.map((block) => ranOn(content, block))]));
    };
    await fillFrom(read());
    context.watcher?.on('all', (_, file) => {
      const role = roleOf(pathInside(contentDir, file) ?? '');
      if (role !== undefined && collectionOf(role) === collection) void fillFrom(readChanges()).then(showNewBodies);
    });
  },
});

/** @param saltOf anything else that affects how the body of a file is rendered */
async function fill(
  context: LoaderContext,
  contentDir: string,
  sources: readonly Source[],
  saltOf: (source: Source) => string,
): Promise<void> {
  const { collection, store, generateDigest, renderMarkdown, config } = context;
  const folder = bodiesIn(fileURLToPath(config.cacheDir));
  const left = new Set(store.keys());
  for (const source of sources) {
    const { path, role, text, value, body } = source;
    const id = idOf(role, path);
    left.delete(id);
    const filePath = relativeTo(config.root, join(contentDir, path));
    const salt = saltOf(source);
    const isMdx = path.endsWith('.mdx');
    if (!isMdx) {
      const file = fileOfBody(folder, salt, path, text);
      if (!isRendered(file)) {
        const { html } = await renderMarkdown(`${asFrontMatter(role.kind, value)}\n${source.bodyText}`);
        keepBody(file, { html, headings: body?.headings.map(({ depth, id: slug, text: words }) => ({ depth, slug, text: words })) ?? [] });
      }
      placeBody(collection, id, file);
    }
    const digest = generateDigest(salt + text);
    if (store.get(id)?.digest !== digest) store.set({ id, data: {}, filePath, digest, ...(isMdx ? { deferredRender: true } : {}) });
    else if (isMdx) store.addModuleImport(filePath);
  }
  for (const id of left) store.delete(id);
}

/** The id of an entry: the id of its page, if it has one. */
const idOf = (role: Role, path: string): string => ('id' in role ? role.id : path);

/** Astro keeps paths relative to its root. */
const relativeTo = (root: URL, file: string): string => relative(fileURLToPath(root), file).replaceAll('\\', '/');

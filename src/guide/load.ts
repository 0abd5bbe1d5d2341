/** Connects the guide, which does not depend on Astro, to Astro's collections. Only this module reads them. */

import { type CollectionEntry, type CollectionKey, getCollection, getEntry, render } from 'astro:content';
import { resolve } from 'node:path';
import type { Content } from '../content/content.ts';
import { collectionOf, type Role, roleOf } from '../content/kinds.ts';
import { keptBody } from '../site/dev/bodies.ts';
import { pathInside } from '../site/paths.ts';
import { publishedContent } from '../site/published.ts';
import { readSettings } from '../site/settings.ts';
import { providedShareImages } from '../site/share-images.ts';
import type { Site } from '../urls/urls.ts';
import { assembleGuide } from './assemble.ts';
import { entriesFrom, type FileOf } from './entries.ts';
import { guideFrom } from './guide-from.ts';
import type { Guide } from './model.ts';

const settings = readSettings(process.env);
/** Where the built site is deployed. */
export const site: Site = {
  origin: import.meta.env.SITE,
  base: import.meta.env.BASE_URL,
  contentName: settings.contentName,
  images: providedShareImages(),
};

let built: Promise<Guide> | undefined;
let shown: { readonly content: Content; readonly guide: Guide } | undefined;

/** The whole guide. Read once per build; on the dev server, once after each change. */
export async function loadGuide(): Promise<Guide> {
  if (import.meta.env.DEV) return guideWhileWriting();
  built ??= readGuide();
  return built;
}

/** The guide from the content in memory: Astro's store takes half a second to learn of a change, and a page should not read it whole. */
function guideWhileWriting(): Guide {
  const content = publishedContent(settings);
  if (shown?.content !== content) shown = { content, guide: guideFrom(content) ?? noSettings() };
  return shown.guide;
}

function noSettings(): never {
  throw new Error('guide.yaml is missing: npm run check says what to add');
}

/** An entry of any collection, with the role derived from its path. */
interface Read {
  readonly role: Role;
  readonly path: string;
  readonly value: unknown;
}

async function readGuide(): Promise<Guide> {
  // Astro warns about every empty collection that is requested.
  const filled = new Set(
    publishedContent(settings).sources.flatMap(({ role, value }) => (value === undefined ? [] : (collectionOf(role) ?? []))),
  );
  const byKind = Map.groupBy((await Promise.all([...filled].map(readCollection))).flat(), ({ role }) => role.kind);
  // The loader filled each collection from files of one kind, and Astro validated their data against the schema of that kind.
  const entries = entriesFrom(<K extends Role['kind']>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly FileOf<K>[]);
  return entries === undefined ? noSettings() : assembleGuide(entries);
}

async function readCollection(name: string): Promise<Read[]> {
  // Topic collections are named after folders, which the types cannot know.
  const entries = (await getCollection(name as CollectionKey)) as { data: unknown; filePath?: string }[];
  return entries.flatMap(({ data, filePath }) => {
    const path = filePath === undefined ? '' : (pathInside(settings.contentDir, resolve(filePath)) ?? '');
    const role = roleOf(path);
    return role === undefined ? [] : [{ role, path, value: data }];
  });
}

/** The body of an entry: a component and its headings. */
export async function renderBody(collection: string, id: string): Promise<Awaited<ReturnType<typeof render>>> {
  const entry = (await getEntry(collection as CollectionKey, id)) as CollectionEntry<CollectionKey> | undefined;
  if (entry === undefined) throw new Error(`${collection}/${id} is not in the content store`);
  const body = import.meta.env.DEV ? keptBody(collection, id) : undefined;
  return render(body === undefined ? entry : { ...entry, rendered: body });
}

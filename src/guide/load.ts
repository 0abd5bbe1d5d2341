/** Connects the guide, which does not depend on Astro, to its pages. Only this module reads Astro's collections. */

import { type CollectionEntry, type CollectionKey, getEntry, render } from 'astro:content';
import type { Content } from '../content/content.ts';
import { bodyOf } from '../site/bodies.ts';
import { publishedContent } from '../site/published.ts';
import { readSettings } from '../site/settings.ts';
import { providedShareImages } from '../site/share-images.ts';
import type { Site } from '../urls/urls.ts';
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

let shown: { readonly content: Content; readonly guide: Guide } | undefined;

/** The whole guide, from the content in memory. Made once per build; on the dev server, once after each change. */
export async function loadGuide(): Promise<Guide> {
  const content = publishedContent(settings);
  if (shown?.content !== content) shown = { content, guide: guideFrom(content) ?? noSettings() };
  return shown.guide;
}

function noSettings(): never {
  throw new Error('guide.yaml is missing: npm run check says what to add');
}

/** The body of an entry: a component and its headings. Only pages in MDX are in Astro's store, as code. */
export async function renderBody(collection: string, id: string): Promise<Awaited<ReturnType<typeof render>>> {
  const body = bodyOf(collection, id);
  if (body === undefined) return render(await entryOf(collection, id));
  const rendered = { html: body.html, metadata: { imagePaths: [], headings: body.headings } };
  return render({ collection, id, data: {}, rendered } as CollectionEntry<CollectionKey>);
}

async function entryOf(collection: string, id: string): Promise<CollectionEntry<CollectionKey>> {
  // Topic collections are named after folders, which the types cannot know.
  const entry = (await getEntry(collection as CollectionKey, id)) as CollectionEntry<CollectionKey> | undefined;
  if (entry === undefined) throw new Error(`${collection}/${id} is not in the content store`);
  return entry;
}

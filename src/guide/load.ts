/** Connects the guide, which does not depend on Astro, to its pages. */

import { mdxPages } from 'virtual:mdx-pages';
import type { MarkdownHeading } from 'astro';
import { type AstroComponentFactory, createComponent, renderTemplate, unescapeHTML } from 'astro/runtime/server/index.js';
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

/** A body: a component, and its headings. */
export interface Body {
  readonly Content: AstroComponentFactory;
  readonly headings: readonly MarkdownHeading[];
}

/** The body of an entry. */
export async function renderBody(collection: string, id: string): Promise<Body> {
  const body = bodyOf(collection, id);
  if (body !== undefined) return { Content: createComponent(() => renderTemplate`${unescapeHTML(body.html)}`), headings: body.headings };
  const mdx = await mdxPages[`${collection}/${id}`]?.();
  if (mdx === undefined) throw new Error(`${collection}/${id} has no body`);
  return { Content: mdx.Content, headings: mdx.getHeadings() };
}

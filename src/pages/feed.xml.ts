import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { loadGuide } from '../guide/load.ts';
import { feedItems } from '../guide/pages/feed.ts';
import { absolute } from '../urls/urls.ts';

/** The feed of changed facts. */
export const GET: APIRoute = async ({ site }) => {
  const guide = await loadGuide();
  const address = (path: string): string => absolute(String(site), import.meta.env.BASE_URL, path);
  return rss({
    title: guide.settings.title,
    description: guide.settings.description,
    site: address('/'),
    items: feedItems(guide, address),
  });
};

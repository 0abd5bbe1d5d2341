import type { APIRoute } from 'astro';
import { absolute } from '../urls/urls.ts';

/** Allows crawling of everything and points to the sitemap. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(String(site), import.meta.env.BASE_URL, '/sitemap-index.xml')}\n`);

import type { APIRoute } from 'astro';
import { absolute } from '../urls/urls.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(String(site), import.meta.env.BASE_URL, '/sitemap-index.xml')}\n`);

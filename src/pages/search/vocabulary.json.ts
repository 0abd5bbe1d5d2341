import type { APIRoute } from 'astro';
import { loadGuide } from '../../guide/load.ts';
import { vocabulary } from '../../search/vocabulary.ts';
import { paths, withBase } from '../../urls/urls.ts';

/** Suggestions for a search without results: the words of the guide, and its topics. */
export const GET: APIRoute = async () => {
  const guide = await loadGuide();
  const topics = guide.topics.map(({ id, data }) => ({ label: data.title, url: withBase(import.meta.env.BASE_URL, paths.topic(id)) }));
  return Response.json({ words: vocabulary(guide), topics });
};

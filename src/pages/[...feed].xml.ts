import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGuide, site } from '../guide/load.ts';
import { type Feed, feedsOf } from '../guide/pages/feed.ts';
import { addressOn } from '../urls/urls.ts';

interface Props {
  readonly feed: Feed;
}

/** The feeds: of the whole guide, of each topic, of claims and of releases. */
export const getStaticPaths = (async () =>
  feedsOf(await loadGuide()).map((feed) => ({
    params: { feed: feed.path.replace(/^\/|\.xml$/g, '') },
    props: { feed } satisfies Props,
  }))) satisfies GetStaticPaths;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);

export const GET: APIRoute<Props> = async ({ props: { feed } }) => {
  const { settings } = await loadGuide();
  const address = (path: string): string => addressOn(site, path);
  return rss({
    title: feed.title,
    description: settings.description,
    site: address(feed.about),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${escaped(settings.language)}</language><atom:link href="${escaped(address(feed.path))}" rel="self" type="application/rss+xml"/>`,
    items: feed.items(address).map(({ id, ...item }) => ({ ...item, customData: `<guid isPermaLink="false">${escaped(id)}</guid>` })),
  });
};

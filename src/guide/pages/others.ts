import { coverageOfGuide } from '../../evidence/coverage.ts';
import { plainInline } from '../../markdown/inline.ts';
import { areListed } from '../../matrix/bounds.ts';
import { addressOn, paths, type Site } from '../../urls/urls.ts';
import { citationOfGuide } from '../../words/en/navigation.ts';
import { notFound, search } from '../../words/en/pages.ts';
import type { Guide, Page } from '../model.ts';
import { frameOf } from './frame.ts';
import { aboutGuide } from './siblings.ts';
import { topicLists } from './topics.ts';

/** How to cite the whole guide. */
export const citationOf = (guide: Guide, site: Site): string =>
  citationOfGuide(guide.settings.title, coverageOfGuide(guide).newest, addressOn(site, paths.home));

/** What a prose page shows besides its body. */
export function prosePage(guide: Guide, site: Site, { id, file, data }: Page) {
  return {
    frame: frameOf(guide, site, {
      title: data.title,
      description: plainInline(data.summary),
      path: paths.page(id),
      crumbs: guide.pages.filter((page) => page.id === data.parent).map((page) => ({ label: page.data.title, path: paths.page(page.id) })),
      siblings: aboutGuide(guide),
      kind: 'about',
      aliases: data.aliases,
      file,
    }),
    data,
    coverage: coverageOfGuide(guide),
    blocks: guide.blocks,
    citation: citationOf(guide, site),
  };
}

/** What the search page shows below the search: all questions, unless there are too many for one page; then the topics. */
export function searchPage(guide: Guide, site: Site) {
  const isListed = areListed(guide.topics);
  return {
    frame: frameOf(guide, site, { title: search.title, description: search.description, path: paths.search }),
    words: isListed ? search.listed : search.tooMany,
    names: topicNames(guide),
    topics: isListed ? topicLists(guide) : [],
  };
}

const topicNames = ({ topics }: Guide) => topics.map(({ id, data }) => ({ title: data.title, path: paths.topic(id) }));

/** What the "not found" page shows. */
export const notFoundPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, { title: notFound.title, description: notFound.description, path: '/404.html' }),
  topics: topicNames(guide),
});

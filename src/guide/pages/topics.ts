import { coverageOf, coverageOfGuide } from '../../evidence/coverage.ts';
import { plainInline } from '../../markdown/inline.ts';
import { listInWords } from '../../matrix/levels.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { paths, type Site } from '../../urls/urls.ts';
import { topic as words, topics as wordsOfAll } from '../../words/en/pages.ts';
import { frame as wordsOfFrame } from '../../words/en/parts.ts';
import type { Guide, Topic } from '../model.ts';
import { frameOf, neighboursOf, type Placed } from './frame.ts';
import { questionsOf } from './siblings.ts';

/** The topics with the questions of each, as lists of them show them. */
export const topicLists = ({ topics }: Pick<Guide, 'topics'>) =>
  topics.map(({ id, data, aspects }) => ({
    title: data.title,
    verdict: data.verdict,
    path: paths.topic(id),
    questions: aspects.map((aspect) => ({ title: aspect.data.title, question: aspect.data.question, path: paths.aspect(id, aspect.id) })),
  }));

/** What the list of topics shows. */
export const topicsPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, { ...wordsOfAll, path: paths.topics, kind: 'overview' }),
  coverage: coverageOfGuide(guide),
  topics: topicLists(guide),
});

/** What the page of a topic shows. */
export function topicPage(guide: Guide, site: Site, { one: topic, ...beside }: Placed<Topic>) {
  const { frameworks, settings } = guide;
  const { data } = topic;
  const names = frameworks.map((framework) => framework.data.name);
  return {
    frame: frameOf(guide, site, {
      title: data.title,
      description: plainInline(data.verdict),
      path: paths.topic(topic.id),
      crumbs: [{ label: wordsOfFrame.topics, path: paths.topics }],
      siblings: questionsOf(topic),
      kind: 'topic',
      filters: { topic: [data.title], framework: names },
      aliases: data.aliases,
      file: topic.file,
      wide: true,
    }),
    data,
    coverage: coverageOf(topic.aspects),
    frameworks,
    groups: matrixOf([topic]),
    caption: words.compared(data.title, listInWords(names, settings.language)),
    neighbours: neighboursOf(beside, ({ id }) => paths.topic(id)),
  };
}

import { coverageOf, coverageOfGuide } from '../../evidence/coverage.ts';
import { plainInline } from '../../markdown/inline.ts';
import { areListed } from '../../matrix/bounds.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { paths, type Site } from '../../urls/urls.ts';
import { strip } from '../../words/en/navigation.ts';
import { topic as words, topics as wordsOfAll } from '../../words/en/pages.ts';
import { frame as wordsOfFrame } from '../../words/en/parts.ts';
import type { Guide, Topic } from '../model.ts';
import { levelCounts } from './counts.ts';
import { frameOf, neighboursOf, type Placed } from './frame.ts';
import { namesInWords } from './names.ts';
import { questionsOf } from './siblings.ts';

/** The topics with the questions of each, as lists of them show them. */
export const topicLists = ({ topics }: Pick<Guide, 'topics'>) =>
  topics.map(({ id, data, aspects }) => ({
    title: data.title,
    verdict: data.verdict,
    path: paths.topic(id),
    questions: aspects.map((aspect) => ({ title: aspect.data.title, question: aspect.data.question, path: paths.aspect(id, aspect.id) })),
  }));

/** The topics with a strip of levels for each framework, which takes the same room for any number of questions. */
export const topicGlance = ({ topics, frameworks }: Pick<Guide, 'topics' | 'frameworks'>) =>
  matrixOf(topics).map(({ topic, rows }) => ({
    title: topic.data.title,
    verdict: topic.data.verdict,
    path: paths.topic(topic.id),
    count: rows.length,
    /** None in a topic whose answers are all facts and numbers. */
    strips: rows.every(({ aspect }) => aspect.answers.every(({ current }) => current.level === undefined))
      ? []
      : frameworks.map((framework) => {
          const counts = levelCounts(rows, framework);
          const { name } = framework.data;
          return { framework: framework.id, name, strip: counts.strip, says: strip.of(name, counts.inWords) };
        }),
  }));

/** What the list of topics shows. Beyond the most rows of a page it shows the strips, and leads to its topics. */
export function topicsPage(guide: Guide, site: Site) {
  const { topics, frameworks } = guide;
  const isShort = areListed(topics);
  return {
    frame: frameOf(guide, site, { ...wordsOfAll, path: paths.topics, kind: 'overview' }),
    coverage: coverageOfGuide(guide),
    frameworks: frameworks.map(({ id, data }) => ({ id, name: data.name })),
    topics: topicGlance(guide).map((glance, index) => ({
      ...glance,
      /** Its questions with the current answers; none in a guide of many questions. */
      rows: isShort
        ? (topics[index]?.aspects ?? []).map((aspect) => ({
            title: aspect.data.title,
            path: paths.aspect(aspect.topic, aspect.id),
            answers: aspect.answers.map(({ framework, current }) => ({ framework: framework.id, answer: current })),
          }))
        : [],
    })),
  };
}

/** What the page of a topic shows. */
export function topicPage(guide: Guide, site: Site, { one: topic, ...beside }: Placed<Topic>) {
  const { frameworks } = guide;
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
    caption: words.compared(data.title, namesInWords(guide)),
    neighbours: neighboursOf(beside, ({ id }) => paths.topic(id)),
  };
}

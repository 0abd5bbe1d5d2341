import { coverageOfGuide } from '../../evidence/coverage.ts';
import { areListed } from '../../matrix/bounds.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { paths, rowId, type Site } from '../../urls/urls.ts';
import { matrix as words } from '../../words/en/pages.ts';
import type { Guide } from '../model.ts';
import { levelCounts } from './counts.ts';
import { frameOf } from './frame.ts';
import { namesInWords } from './names.ts';

/** What the page of the whole matrix shows. */
export function matrixPage(guide: Guide, site: Site) {
  const { topics, frameworks, settings } = guide;
  const names = frameworks.map(({ data }) => data.name);
  const listed = namesInWords(guide);
  const isListed = areListed(topics);
  const { answers, aspects, executed } = coverageOfGuide(guide);
  return {
    frame: frameOf(guide, site, {
      title: words.title,
      description: words.description(listed, settings.title),
      path: paths.matrix,
      kind: 'overview',
      filters: { framework: names },
      wide: true,
    }),
    about: isListed ? words.about(answers, aspects, executed) : words.aboutTopics(aspects),
    /** The first row of each topic. */
    jumps: isListed
      ? topics.flatMap(({ id, data, aspects: [first] }) => (first === undefined ? [] : [{ title: data.title, row: rowId(id, first.id) }]))
      : [],
    /** The rows, unless there are too many for one page. */
    groups: isListed ? matrixOf(topics) : [],
    /** If there are: how often each level occurs in each topic. */
    counts: isListed ? [] : topicCounts(guide),
    frameworks,
    caption: words.compared(listed),
  };
}

/** How often each framework's answers have each level, topic by topic: as marks with numbers, and in words. */
const topicCounts = ({ topics, frameworks }: Pick<Guide, 'topics' | 'frameworks'>) =>
  matrixOf(topics).map(({ topic, rows }) => ({
    title: topic.data.title,
    path: paths.topic(topic.id),
    answers: frameworks.map((framework) => {
      const { counts, inWords } = levelCounts(rows, framework);
      return { id: framework.id, counts: counts.map(({ level, count }) => ({ level, count })), inWords };
    }),
  }));

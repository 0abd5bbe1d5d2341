/** The lists beside pages. Each is bounded by what it lists: the questions of one topic, the claims about it, the prose pages. */
import { markOf, termInWords } from '../../matrix/levels.ts';
import { paths } from '../../urls/urls.ts';
import { siblings as words } from '../../words/en/navigation.ts';
import { sources as wordsOfArticles, cases as wordsOfCases, claims as wordsOfClaims } from '../../words/en/pages.ts';
import { frame as wordsOfFrame } from '../../words/en/parts.ts';
import type { Case, Claim, Guide, Source, Topic } from '../model.ts';
import { directionsOf } from '../terms.ts';
import { aboutPages } from './about.ts';
import type { Sibling, Siblings } from './frame.ts';
import { directionLinks } from './terms.ts';

/** The questions of a topic, each with the level of every framework. */
export function questionsOf({ id, data, aspects }: Topic): Siblings {
  const [first] = aspects;
  return {
    title: data.title,
    path: paths.topic(id),
    columns: first?.answers.map(({ framework }) => framework.data.name) ?? [],
    entries: aspects.map((aspect) => ({
      label: aspect.data.title,
      path: paths.aspect(id, aspect.id),
      levels: aspect.answers.map(({ current }) => markOf(current)),
      says: aspect.answers.map(({ framework, current }) => words.answer(framework.data.name, termInWords(current))).join('; '),
    })),
  };
}

/** The claims about the same topic as a claim, each with its ruling. */
export const claimsBeside = ({ topic }: Claim, claims: readonly Claim[]): Siblings => ({
  title: topic === undefined ? wordsOfClaims.choice : words.claimsOn(topic.data.title),
  path: paths.claims,
  columns: [],
  entries: claims
    .filter((claim) => claim.topic === topic)
    .map(({ id, data }) => ({ label: data.title, path: paths.claim(id), ruling: data.ruling })),
});

/** The articles, by their publisher. */
export const articlesOf = (sources: readonly Source[]): Siblings => ({
  title: wordsOfArticles.title,
  path: paths.sources,
  columns: [],
  entries: sources.map(({ id, data }) => ({ label: data.publisher, path: paths.source(id) })),
});

/** The frameworks, then the tables of equivalents between them. */
export const frameworksBeside = (guide: Guide): Siblings => ({
  title: wordsOfFrame.frameworks,
  path: paths.frameworks,
  columns: [],
  entries: [
    ...guide.frameworks.map(({ id, data }) => ({ label: data.name, path: paths.framework(id) })),
    ...directionLinks(directionsOf(guide)),
  ],
});

/** The kinds of project. */
export const projectsOf = (cases: readonly Case[]): Siblings => ({
  title: wordsOfCases.title,
  path: paths.cases,
  columns: [],
  entries: cases.map(({ id, data }) => ({ label: wordsOfCases.entry(data.title), path: paths.case(id) })),
});

/** The pages about the guide itself, each followed by those that belong to it, and its data. */
export const aboutGuide = (guide: Pick<Guide, 'pages'>): Siblings => ({
  title: words.about,
  path: paths.home,
  columns: [],
  entries: [
    ...aboutPages(guide).flatMap(({ title: label, path, parts }): Sibling[] => [
      { label, path, isPart: false },
      ...parts.map((part) => ({ label: part.title, path: part.path, isPart: true })),
    ]),
    { label: wordsOfFrame.data, path: paths.data, isPart: false },
  ],
});

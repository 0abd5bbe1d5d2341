import { pythonsInWords } from '../../experiments/pythons.ts';
import { plainInline } from '../../markdown/inline.ts';
import { markedAnswers } from '../../matrix/marks.ts';
import { countTerms, matrixOf } from '../../matrix/matrix.ts';
import { paths, type Site, shortAddress } from '../../urls/urls.ts';
import { framework as words, frameworks as wordsOfAll } from '../../words/en/pages.ts';
import { releaseName, frame as wordsOfFrame } from '../../words/en/parts.ts';
import { answersAt } from '../../words/en/terms.ts';
import type { Framework, Guide } from '../model.ts';
import { frameOf } from './frame.ts';
import { directionsAbout } from './terms.ts';

/** What the list of frameworks shows. */
export const frameworksPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, {
    title: wordsOfAll.title,
    description: wordsOfAll.description(guide.settings.title),
    path: paths.frameworks,
    kind: 'overview',
  }),
  frameworks: guide.frameworks.map(({ id, data, compared }) => ({
    id,
    name: data.name,
    summary: data.summary,
    versions: compared.map(({ latest }) => latest).join(', '),
    path: paths.framework(id),
  })),
});

/** What the page of a framework shows. */
export function frameworkPage(guide: Guide, site: Site, framework: Framework) {
  const { data, id } = framework;
  const marks = [
    { id: 'strengths', title: words.strengths, mark: 'strength' },
    { id: 'costs', title: words.costs, mark: 'cost' },
  ] as const;
  return {
    frame: frameOf(guide, site, {
      title: data.name,
      description: plainInline(data.summary),
      path: paths.framework(id),
      crumbs: [{ label: wordsOfFrame.frameworks, path: paths.frameworks }],
      kind: 'framework',
      filters: { framework: [data.name] },
      aliases: data.aliases,
      file: framework.file,
    }),
    id,
    data,
    releases: data.releases.map((release) => ({
      name: releaseName(release),
      compared: release.compared,
      latest: release.latest,
      released: release.released,
      bugfixesUntil: release.bugfixes_until ?? words.noDate,
      securityUntil: release.security_until ?? words.noDate,
      python: release.python === undefined ? '' : pythonsInWords(release.python),
    })),
    marks: marks
      .map(({ mark, ...section }) => ({
        ...section,
        answers: markedAnswers(guide, framework, mark).map(({ row, answer }) => ({
          title: row.aspect.data.title,
          path: row.path,
          answer,
        })),
      }))
      .filter(({ answers }) => answers.length > 0),
    directions: directionsAbout(guide, framework),
    adopters: data.adopters.map((adopter) => ({ ...adopter, address: shortAddress(adopter.url) })),
    milestones: data.milestones.map((milestone) => ({ ...milestone, address: shortAddress(milestone.url) })),
    counts: matrixOf(guide.topics).map(({ topic, rows }) => ({
      title: topic.data.title,
      path: paths.topic(topic.id),
      terms: countTerms(rows, framework).map(({ level, count }) => ({ level, text: answersAt(count, level) })),
    })),
    evidence: data.evidence.flatMap((piece) => ('url' in piece ? [{ ...piece, address: shortAddress(piece.url) }] : [])),
  };
}

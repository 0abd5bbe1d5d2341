import { drawMoments, drawSupport } from '../../charts/timeline.ts';
import { pythonsInWords } from '../../experiments/pythons.ts';
import { plainInline } from '../../markdown/inline.ts';
import { markedAnswers } from '../../matrix/marks.ts';
import { matrixOf } from '../../matrix/matrix.ts';
import { paths, type Site, shortAddress } from '../../urls/urls.ts';
import { framework as words, frameworks as wordsOfAll } from '../../words/en/pages.ts';
import { releaseName, evidence as wordsOfEvidence, frame as wordsOfFrame } from '../../words/en/parts.ts';
import type { Framework, Guide } from '../model.ts';
import { levelCounts } from './counts.ts';
import { frameOf } from './frame.ts';
import { frameworksBeside } from './siblings.ts';
import { directionsAbout } from './terms.ts';

/** What the list of frameworks shows: a table with a column for each, and a row for each fact. */
export function frameworksPage(guide: Guide, site: Site) {
  const { frameworks, settings } = guide;
  const rows = matrixOf(guide.topics).flatMap((group) => group.rows);
  return {
    frame: frameOf(guide, site, {
      title: wordsOfAll.title,
      description: wordsOfAll.description(settings.title),
      path: paths.frameworks,
      kind: 'overview',
    }),
    /** Whether the guide knows the day of the first release of each. */
    hasFirstReleases: frameworks.every(({ data }) => data.first_release !== undefined),
    frameworks: frameworks.map((framework) => {
      const { id, data, compared, newest } = framework;
      const { counts, strip } = levelCounts(rows, framework);
      return {
        id,
        name: data.name,
        path: paths.framework(id),
        summary: data.summary,
        latest: newest.latest,
        compared: compared.map(releaseName),
        firstRelease: data.first_release,
        licence: data.licence,
        support: compared.map((release) => words.supportedUntil(releaseName(release), release.security_until)),
        python: newest.python === undefined ? undefined : pythonsInWords(newest.python),
        strip,
        answers: counts.map(({ level, text }) => ({ level, text })),
        links: data.links,
      };
    }),
  };
}

/** What the page of a framework shows. */
export function frameworkPage(guide: Guide, site: Site, framework: Framework) {
  const { data, id } = framework;
  const kinds = [
    { id: 'strengths', title: words.strengths, mark: 'strength' },
    { id: 'costs', title: words.costs, mark: 'cost' },
  ] as const;
  const marks = kinds
    .map(({ mark, ...section }) => ({
      ...section,
      answers: markedAnswers(guide, framework, mark).map(({ row, answer }) => ({
        title: row.aspect.data.title,
        path: row.path,
        answer,
      })),
    }))
    .filter(({ answers }) => answers.length > 0);
  const directions = directionsAbout(guide, framework);
  return {
    frame: frameOf(guide, site, {
      title: data.name,
      description: plainInline(data.summary),
      path: paths.framework(id),
      crumbs: [{ label: wordsOfFrame.frameworks, path: paths.frameworks }],
      siblings: frameworksBeside(guide),
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
    marks,
    directions,
    adopters: data.adopters.map((adopter) => ({ ...adopter, address: shortAddress(adopter.url) })),
    /** How long its version lines get fixes, as a picture. */
    support: drawSupport(
      data.releases.map((release) => ({
        name: releaseName(release),
        from: release.released,
        fixesUntil: release.bugfixes_until,
        until: release.security_until,
      })),
      data.verified,
    ),
    milestones: data.milestones.map((milestone) => ({ ...milestone, address: shortAddress(milestone.url) })),
    /** Where the milestones lie in time, as a picture; undefined without any. */
    timeline: data.milestones.length === 0 ? undefined : drawMoments(data.milestones.map(({ at }) => at)),
    /** The sections of the page that are not part of its body. */
    sections: [
      ...(directions.length > 0 ? [{ slug: 'equivalents', text: words.equivalents }] : []),
      ...marks.map(({ id: slug, title: text }) => ({ slug, text })),
      { slug: 'answers', text: words.answers },
      ...(data.adopters.length > 0 ? [{ slug: 'adopters', text: words.adopters }] : []),
      ...(data.milestones.length > 0 ? [{ slug: 'timeline', text: words.timeline }] : []),
      { slug: 'evidence', text: wordsOfEvidence.title },
    ].map((section) => ({ depth: 2, ...section })),
    counts: matrixOf(guide.topics).map(({ topic, rows }) => ({
      title: topic.data.title,
      path: paths.topic(topic.id),
      terms: levelCounts(rows, framework).counts.map(({ level, text }) => ({ level, text })),
    })),
    evidence: data.evidence.flatMap((piece) => ('url' in piece ? [{ ...piece, address: shortAddress(piece.url) }] : [])),
  };
}

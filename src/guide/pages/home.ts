import { mostRepeated } from '../../claims/ledger.ts';
import { coverageOfGuide } from '../../evidence/coverage.ts';
import { countTerms, greatestDifferences, matrixOf } from '../../matrix/matrix.ts';
import { paths, type Site } from '../../urls/urls.ts';
import { cases as wordsOfCases } from '../../words/en/pages.ts';
import { answersAt } from '../../words/en/terms.ts';
import type { Guide } from '../model.ts';
import { frameOf } from './frame.ts';

/** How many of the greatest differences and of the most repeated claims are shown. */
const DIFFERENCES = 8;
const CLAIMS = 5;

/** What the home page shows. */
export function homePage(guide: Guide, site: Site) {
  const { settings, frameworks, topics, claims, examples, cases } = guide;
  const groups = matrixOf(topics);
  return {
    frame: frameOf(guide, site, { description: settings.description, path: paths.home, kind: 'overview' }),
    title: settings.title,
    answer: settings.answer,
    coverage: coverageOfGuide(guide),
    frameworks,
    differences: greatestDifferences(groups, DIFFERENCES).map(({ aspect, path, cells }) => ({
      title: aspect.data.title,
      path,
      answers: cells.map(({ periods: [period] }) => period?.answer),
    })),
    cases: cases.map(({ id, data }) => ({ title: wordsOfCases.entry(data.title), path: paths.case(id) })),
    topics: topics.map(({ id, data, aspects }) => ({
      title: data.title,
      verdict: data.verdict,
      path: paths.topic(id),
      count: aspects.length,
    })),
    claims: mostRepeated(claims, CLAIMS).map(({ id, data }) => ({
      statement: data.statements[0]?.text ?? data.title,
      ruling: data.ruling,
      path: paths.claim(id),
    })),
    glance: groups.map(({ topic, rows }) => ({
      title: topic.data.title,
      path: `${paths.topic(topic.id)}#matrix`,
      answers: frameworks.map((framework, column) => ({
        levels: rows.map(({ cells }) => cells[column]?.periods[0]?.answer.level),
        counts: countTerms(rows, framework)
          .map(({ level, count }) => answersAt(count, level))
          .join('; '),
      })),
    })),
    examples: examples.map(({ id, data }) => ({ title: data.title, summary: data.summary, path: paths.example(id) })),
  };
}

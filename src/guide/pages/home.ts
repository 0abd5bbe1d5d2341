import { mostRepeated } from '../../claims/ledger.ts';
import { coverageOfGuide } from '../../evidence/coverage.ts';
import { greatestDifferences, matrixOf } from '../../matrix/matrix.ts';
import { paths, type Site } from '../../urls/urls.ts';
import { home as words, cases as wordsOfCases } from '../../words/en/pages.ts';
import { refOf } from '../lookup.ts';
import type { Case, Guide } from '../model.ts';
import { aboutPages } from './about.ts';
import { frameOf } from './frame.ts';
import { topicGlance } from './topics.ts';

/** How many of the greatest differences and of the most repeated claims are shown. */
const DIFFERENCES = 8;
const CLAIMS = 5;

/** What the home page shows. */
export function homePage(guide: Guide, site: Site) {
  const { settings, frameworks, topics, claims, examples, cases } = guide;
  const resting = casesByAspect(cases);
  const weightOf = (ref: string): number => (cases.length === 0 ? 1 : (resting.get(ref) ?? 0));
  const differences = greatestDifferences(matrixOf(topics), DIFFERENCES, ({ aspect }) => weightOf(refOf(aspect)));
  return {
    frame: frameOf(guide, site, { description: settings.description, path: paths.home, kind: 'overview' }),
    title: settings.title,
    answer: settings.answer,
    coverage: coverageOfGuide(guide),
    frameworks,
    cases: cases.map(({ id, data }) => ({ title: wordsOfCases.entry(data.title), path: paths.case(id) })),
    aboutDifferences: cases.length === 0 ? words.aboutDifferences : words.aboutDifferencesInCases,
    differences: differences.map(({ aspect, path, cells }) => ({
      title: aspect.data.title,
      path,
      /** How many kinds of project it matters to; undefined where it matters to none. */
      matters: resting.has(refOf(aspect)) ? words.matters(resting.get(refOf(aspect)) ?? 0, cases.length) : undefined,
      answers: cells.map(({ periods: [period] }) => period?.answer),
    })),
    topics: topicGlance(guide),
    claims: mostRepeated(claims, CLAIMS).map(({ id, data }) => ({
      statement: data.statements[0]?.text ?? data.title,
      ruling: data.ruling,
      path: paths.claim(id),
    })),
    examples: examples.map(({ id, data }) => ({ title: data.title, summary: data.summary, path: paths.example(id) })),
    about: aboutPages(guide).map(({ title, summary, path }) => ({ title, summary, path })),
  };
}

/** How many cases rest on each aspect. */
function casesByAspect(cases: readonly Case[]): ReadonlyMap<string, number> {
  const refs = cases.flatMap(({ matters }) => matters.map(refOf));
  return new Map([...Map.groupBy(refs, (ref) => ref)].map(([ref, all]) => [ref, all.length]));
}

import { citedRun } from '../../evidence/cited.ts';
import { plainInline } from '../../markdown/inline.ts';
import { rowOf } from '../../matrix/matrix.ts';
import { paths, type Site, shortAddress } from '../../urls/urls.ts';
import { weights } from '../../words/en/client/compare.ts';
import { buildCase as words, cases as wordsOfAll } from '../../words/en/pages.ts';
import type { Case, Guide } from '../model.ts';
import { caseResult } from './compare.ts';
import { exampleLinks, experimentLinks } from './example-links.ts';
import { frameOf, neighboursOf, type Placed } from './frame.ts';
import { projectsOf } from './siblings.ts';

/** What the list of cases shows. */
export const casesPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, {
    title: wordsOfAll.title,
    description: wordsOfAll.description(guide.settings.title),
    path: paths.cases,
    kind: 'overview',
  }),
  cases: guide.cases.map(({ id, data }) => ({ title: wordsOfAll.entry(data.title), summary: data.summary, path: paths.case(id) })),
});

/** A framework's lists, in display order. */
const LISTS = ['comes_with', 'add', 'remove'] as const;

/** What the page of a case shows. */
export function casePage(guide: Guide, site: Site, { one, ...beside }: Placed<Case>) {
  const { frameworks } = guide;
  const { data } = one;
  const [anyTopic] = guide.topics;
  const title = words.title(data.title);
  return {
    frame: frameOf(guide, site, {
      title,
      description: plainInline(data.summary),
      path: paths.case(one.id),
      crumbs: [{ label: wordsOfAll.title, path: paths.cases }],
      siblings: projectsOf(guide.cases),
      kind: 'case',
      filters: { framework: frameworks.map((framework) => framework.data.name) },
      aliases: data.aliases,
      file: one.file,
      wide: true,
    }),
    title,
    data,
    frameworks,
    /** A single group of rows without a heading, so the topic it names does not matter. */
    groups: anyTopic === undefined ? [] : [{ topic: anyTopic, rows: one.matters.map(rowOf) }],
    caption: words.matrix(data.title),
    also: one.also.map(({ aspect, weight, because }) => ({
      title: aspect.data.title,
      path: paths.aspect(aspect.topic, aspect.id),
      weight: weights[weight],
      because,
    })),
    count: caseResult(guide, site, one),
    sides: frameworks.flatMap(({ id, data: { name } }) => {
      const side = data.sides[id];
      if (side === undefined) return [];
      const lists = LISTS.map((field) => ({ title: words[field], texts: side[field] })).filter(({ texts }) => texts.length > 0);
      return [{ id, name, lists, tiedTo: side.tied_to, changingOver: side.changing_over }];
    }),
    counterExamples: data.counter_examples.map(({ text, evidence }) => ({
      text,
      evidence: evidence.map((piece) => ({
        document: 'url' in piece ? { ...piece, address: shortAddress(piece.url) } : undefined,
        run: piece.kind === 'experiment' ? frameworks.flatMap(({ id }) => citedRun(piece, id, guide) ?? [])[0] : undefined,
      })),
    })),
    programs: [...exampleLinks(guide, data.examples), ...experimentLinks(guide, data.examples)],
    neighbours: neighboursOf(beside, ({ id }) => paths.case(id)),
  };
}

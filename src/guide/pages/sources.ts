import { countOf, countRulings, scoreOf, statementsIn } from '../../claims/ledger.ts';
import { RULING_LEGEND } from '../../claims/rulings.ts';
import { plainInline } from '../../markdown/inline.ts';
import { paths, type Site } from '../../urls/urls.ts';
import { source as words, sources as wordsOfAll } from '../../words/en/pages.ts';
import { frame as wordsOfFrame } from '../../words/en/parts.ts';
import type { Guide, Source } from '../model.ts';
import { statementShown } from './claims.ts';
import { type Crumb, frameOf, neighboursOf, type Placed } from './frame.ts';
import { articlesOf } from './siblings.ts';

/** The list of claims, above all articles; a guide without claims has none. */
const crumbsOf = ({ claims }: Guide): Crumb[] => (claims.length > 0 ? [{ label: wordsOfFrame.claims, path: paths.claims }] : []);

/** What the list of articles shows. */
export const sourcesPage = (guide: Guide, site: Site) => ({
  frame: frameOf(guide, site, {
    title: wordsOfAll.title,
    description: wordsOfAll.description,
    path: paths.sources,
    crumbs: crumbsOf(guide),
    kind: 'overview',
  }),
  rulings: RULING_LEGEND.map(({ word }) => word),
  articles: guide.sources.map((source) => {
    const statements = statementsIn(source, guide.claims);
    return {
      ...source.data,
      path: paths.source(source.id),
      counts: RULING_LEGEND.map(({ ruling }) => countOf(ruling, statements)),
      all: statements.length,
    };
  }),
});

/** What the page of an article shows. */
export function sourcePage(guide: Guide, site: Site, { one: source, ...beside }: Placed<Source>) {
  const { data } = source;
  const statements = statementsIn(source, guide.claims);
  const score = scoreOf(statements);
  return {
    frame: frameOf(guide, site, {
      title: data.title,
      description: plainInline(data.about),
      path: paths.source(source.id),
      crumbs: [...crumbsOf(guide), { label: wordsOfAll.title, path: paths.sources }],
      siblings: articlesOf(guide.sources),
      kind: 'article',
      file: source.file,
    }),
    data,
    score: words.scored(score.true, score.decided, statements.length - score.decided),
    rulings: countRulings(statements),
    statements: statements.map(statementShown),
    neighbours: neighboursOf(beside, ({ id }) => paths.source(id)),
  };
}

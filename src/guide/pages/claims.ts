import { contradictionsOf, type Statement, statementsOf } from '../../claims/ledger.ts';
import { RULING_LEGEND, rulingInWords } from '../../claims/rulings.ts';
import { plainInline } from '../../markdown/inline.ts';
import { paths, type Site, shortAddress, statementId } from '../../urls/urls.ts';
import { claim as words, claims as wordsOfAll } from '../../words/en/pages.ts';
import { undated, frame as wordsOfFrame } from '../../words/en/parts.ts';
import { lookupIn, pickAspects, sourcesById } from '../lookup.ts';
import type { Claim, Guide, Topic } from '../model.ts';
import { exampleLinks, experimentLinks } from './example-links.ts';
import { frameOf, neighboursOf, type Placed } from './frame.ts';
import { type FindOffer, offersNothing, runnablesOfClaim } from './run-here.ts';
import { claimsBeside } from './siblings.ts';

/** Filter label for claims about the choice as a whole, which have no topic. */
const CHOICE = 'choice';

/** Claims as lists show them, with the values by which they are filtered. */
export const claimList = (claims: readonly Claim[]) =>
  claims.map(({ id, data, topic, frameworks, sources }) => ({
    title: data.title,
    path: paths.claim(id),
    ruling: data.ruling,
    topic: topic?.id ?? CHOICE,
    frameworks: frameworks.map((framework) => framework.id).join(' '),
    sources: sources.map((source) => source.id).join(' '),
  }));

/** Claims of a list. */
export type ClaimsShown = ReturnType<typeof claimList>;

/** A quoted statement and its source. */
export const statementShown = ({ claim, statement }: Statement) => ({
  text: statement.text,
  path: `${paths.claim(claim.id)}#${statementId(statement.id)}`,
  ruling: claim.data.ruling,
});

/** How many claims have each ruling; leaves out rulings with none. */
const rulingsOf = (claims: readonly Claim[]) =>
  RULING_LEGEND.map(({ ruling }) => ({ ruling, count: claims.filter(({ data }) => data.ruling === ruling).length })).filter(
    ({ count }) => count > 0,
  );

/** What the list of claims shows. */
export function claimsPage(guide: Guide, site: Site) {
  const { claims, sources, topics, frameworks } = guide;
  const statements = statementsOf(claims);
  const byTopic = Map.groupBy(claims, ({ topic }) => topic);
  const groups = [...topics, undefined].flatMap((topic: Topic | undefined) => {
    const own = byTopic.get(topic);
    if (own === undefined) return [];
    const title = topic === undefined ? wordsOfAll.choice : topic.data.title;
    return [{ id: topic?.id ?? CHOICE, title, path: topic && paths.topic(topic.id), claims: claimList(own), rulings: rulingsOf(own) }];
  });
  return {
    frame: frameOf(guide, site, { title: wordsOfAll.title, description: wordsOfAll.description, path: paths.claims, kind: 'overview' }),
    lead: wordsOfAll.lead(statements.length, sources.length, claims.length),
    hasArticles: sources.length > 0,
    /** Verdicts with their claims: a bar each, as long as its share. */
    tally: rulingsOf(claims).map(({ ruling, count }) => ({ count, ...rulingInWords(ruling) })),
    all: claims.length,
    filters: [
      { name: 'topic', label: wordsOfAll.topic, options: groups.map(({ id, title }) => ({ value: id, label: title })) },
      { name: 'framework', label: wordsOfAll.framework, options: frameworks.map(({ id, data }) => ({ value: id, label: data.name })) },
      { name: 'source', label: wordsOfAll.source, options: sources.map(({ id, data }) => ({ value: id, label: data.publisher })) },
    ],
    groups,
  };
}

/** What the page of a claim shows. */
export function claimPage(guide: Guide, site: Site, { one: claim, ...beside }: Placed<Claim>, offerFor: FindOffer = offersNothing) {
  const { data, topic } = claim;
  const { word, owes } = rulingInWords(data.ruling);
  const owed = data.held_until ?? data.missing ?? data.depends_on ?? data.tried;
  const [first, ...others] = data.statements;
  const sourcesOf = (ids: readonly string[]) => ids.flatMap((id) => sourcesById(guide.sources).get(id) ?? []);
  return {
    frame: frameOf(guide, site, {
      title: data.title,
      description: words.description(word, first === undefined ? '' : plainInline(first.text)),
      path: paths.claim(claim.id),
      crumbs: [{ label: wordsOfFrame.claims, path: paths.claims }],
      siblings: claimsBeside(claim, guide.claims),
      kind: 'claim',
      filters: {
        ...(topic === undefined ? {} : { topic: [topic.data.title] }),
        framework: claim.frameworks.map((framework) => framework.data.name),
      },
      aliases: data.aliases,
      file: claim.file,
    }),
    data,
    first: first && { id: statementId(first.id), text: first.text },
    instead: data.instead === undefined ? undefined : words.instead(data.instead),
    owed: owed === undefined ? undefined : words.owes(owes ?? '', owed),
    decidedBy: decidedBy(claim, guide),
    runnables: runnablesOfClaim(claim, guide, offerFor),
    contradictions: contradictionsOf(claim, guide.claims).map((statement) => ({
      ...statementShown(statement),
      publishers: sourcesOf(statement.statement.sources)
        .map((source) => source.data.publisher)
        .join(', '),
    })),
    statements: data.statements.map(({ id, text, sources }) => ({
      /** The first one has its id in the heading. */
      id: id === first?.id ? undefined : statementId(id),
      text: others.length > 0 ? text : undefined,
      sources: sourcesOf(sources).map((source) => ({
        title: source.data.title,
        path: paths.source(source.id),
        from: words.source(source.data.publisher, source.data.published ?? undated),
      })),
    })),
    neighbours: neighboursOf(beside, ({ id }) => paths.claim(id)),
  };
}

/** The aspects, programs and pages that decide a claim, in the order of the guide. */
const decidedBy = ({ data }: Claim, guide: Guide) => ({
  aspects: pickAspects(lookupIn(guide).allAspects, data.aspects).map(({ topic, id, data: { question }, answers }) => ({
    question,
    path: paths.aspect(topic, id),
    answers: answers.map(({ framework, current }) => ({
      framework: framework.id,
      label: words.answerOf(framework.data.name, framework.newest.version),
      answer: current,
    })),
  })),
  programs: [...experimentLinks(guide, data.experiments), ...exampleLinks(guide, data.experiments)],
  evidence: data.evidence.map((piece) => ({ ...piece, address: shortAddress(piece.url) })),
});

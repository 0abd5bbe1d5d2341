import type { Aspect, Claim, Source } from '../guide/model.ts';
import { groupedBy, once, picker } from '../lists/lookup.ts';
import { type ClaimData, RULINGS, type Ruling } from '../schemas/claim.ts';

/** One wording of a claim, together with the claim. */
export interface Statement {
  readonly claim: Claim;
  readonly statement: ClaimData['statements'][number];
}

/** Indexes for looking up claims and statements. */
const lookupIn = once((claims: readonly Claim[]) => {
  const statements = claims.flatMap((claim) => claim.data.statements.map((statement): Statement => ({ claim, statement })));
  return {
    statements,
    byAspect: groupedBy(claims, ({ data }) => data.aspects),
    bySource: groupedBy(statements, ({ statement }) => statement.sources),
    /** Statements, keyed by the ids of the statements they contradict. */
    against: groupedBy(statements, ({ statement }) => statement.contradicts),
  };
});

const pickStatements = picker(({ statement }: Statement) => statement.id);

/** Every statement of the given claims, in order. */
export const statementsOf = (claims: readonly Claim[]): readonly Statement[] => lookupIn(claims).statements;

/** How many statements have a ruling. */
export const countOf = (ruling: Ruling, statements: readonly Statement[]): number =>
  statements.filter(({ claim }) => claim.data.ruling === ruling).length;

/** How many statements have each ruling; leaves out rulings with none. */
export function countRulings(statements: readonly Statement[]): { readonly ruling: Ruling; readonly count: number }[] {
  return RULINGS.flatMap((ruling) => {
    const count = countOf(ruling, statements);
    return count === 0 ? [] : [{ ruling, count }];
  });
}

/** The statements that a publication makes, in the order of the claims. */
export const statementsIn = (source: Pick<Source, 'id'>, claims: readonly Claim[]): readonly Statement[] =>
  lookupIn(claims).bySource.get(source.id) ?? [];

/** A publication's score: how many of its factual statements are true. Opinions and open questions do not count. */
export interface Score {
  readonly decided: number;
  readonly true: number;
}

/** The score of the given statements. */
export function scoreOf(statements: readonly Statement[]): Score {
  const decided = statements.filter(({ claim }) => claim.data.ruling !== 'opinion' && claim.data.ruling !== 'unverifiable');
  return { decided: decided.length, true: countOf('true', decided) };
}

/** The claims that an aspect settles. */
export const claimsAbout = ({ topic, id }: Pick<Aspect, 'topic' | 'id'>, claims: readonly Claim[]): readonly Claim[] =>
  lookupIn(claims).byAspect.get(`${topic}/${id}`) ?? [];

/** The statements that contradict a claim's statements, whichever side lists the other. Can include statements of the claim itself. */
export function contradictionsOf(claim: Claim, claims: readonly Claim[]): Statement[] {
  const { statements, against } = lookupIn(claims);
  const own = claim.data.statements.map(({ id }) => id);
  const others = own.flatMap((id) => against.get(id) ?? []).map(({ statement }) => statement.id);
  const named = claim.data.statements.flatMap(({ contradicts }) => contradicts);
  return pickStatements(statements, [...named, ...others.filter((id) => !own.includes(id))]);
}

/**
 * The factual claims repeated by the most publications, most repeated first; for ties, those with more wordings first.
 * At most one per topic, so that the list covers more than one dispute.
 */
export function mostRepeated(claims: readonly Claim[], count: number): Claim[] {
  const ranked = claims
    .filter(({ data }) => data.ruling !== 'opinion' && data.ruling !== 'unverifiable')
    .sort((a, b) => b.sources.length - a.sources.length || b.data.statements.length - a.data.statements.length);
  const chosen: Claim[] = [];
  for (const claim of ranked) if (!chosen.some(({ topic }) => topic === claim.topic)) chosen.push(claim);
  return chosen.slice(0, count);
}

import type { Answer, Evidence } from '../schemas/answer.ts';
import { evidenceKinds } from '../words/en/terms.ts';

/** A kind of evidence. */
export type EvidenceKind = Evidence['kind'];

/** Weightiest first. */
const ORDER: readonly EvidenceKind[] = ['experiment', 'measurement', 'source', 'docs', 'survey'];

/** What each kind of evidence is called and means, weightiest first. */
export const EVIDENCE_KINDS: readonly { readonly kind: EvidenceKind; readonly word: string; readonly meaning: string }[] = ORDER.map(
  (kind) => ({ kind, ...evidenceKinds[kind] }),
);

/** The kinds of evidence behind an answer with how many pieces there are of each, weightiest first. */
export function kindsOf(answer: Pick<Answer, 'evidence'>): { kind: EvidenceKind; word: string; count: number }[] {
  return EVIDENCE_KINDS.flatMap(({ kind, word }) => {
    const count = answer.evidence.filter((piece) => piece.kind === kind).length;
    return count === 0 ? [] : [{ kind, word, count }];
  });
}

/** What an answer rests on: it was run or measured, or read in documents, or nobody knows. */
export type Standing = 'executed' | 'documented' | 'unknown';

/** The strongest thing behind an answer. */
export function standingOf(answer: Pick<Answer, 'level' | 'evidence'>): Standing {
  if (answer.level === 'unknown' || answer.evidence.length === 0) return 'unknown';
  return answer.evidence.some(({ kind }) => kind === 'experiment' || kind === 'measurement') ? 'executed' : 'documented';
}

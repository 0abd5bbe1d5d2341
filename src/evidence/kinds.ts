import type { Answer, Evidence } from '../schemas/answer.ts';
import { evidenceKinds } from '../words/en/terms.ts';

/** A kind of evidence. */
export type EvidenceKind = Evidence['kind'];

/** Strongest first. */
const ORDER: readonly EvidenceKind[] = ['experiment', 'measurement', 'source', 'docs', 'survey'];

/** Name and meaning of each kind of evidence, strongest first. */
export const EVIDENCE_KINDS: readonly { readonly kind: EvidenceKind; readonly word: string; readonly meaning: string }[] = ORDER.map(
  (kind) => ({ kind, ...evidenceKinds[kind] }),
);

/** The kinds of evidence behind an answer and the number of pieces of each, strongest first. */
export function kindsOf(answer: Pick<Answer, 'evidence'>): { kind: EvidenceKind; word: string; count: number }[] {
  return EVIDENCE_KINDS.flatMap(({ kind, word }) => {
    const count = answer.evidence.filter((piece) => piece.kind === kind).length;
    return count === 0 ? [] : [{ kind, word, count }];
  });
}

/** The basis of an answer: it was run or measured, taken from documents, or is unknown. */
export type Standing = 'executed' | 'documented' | 'unknown';

/** The strongest evidence behind an answer. */
export function standingOf(answer: Pick<Answer, 'level' | 'evidence'>): Standing {
  if (answer.level === 'unknown' || answer.evidence.length === 0) return 'unknown';
  return answer.evidence.some(({ kind }) => kind === 'experiment' || kind === 'measurement') ? 'executed' : 'documented';
}

import type { Answer, Evidence } from '../schemas/answer.ts';

/** A kind of evidence. */
export type EvidenceKind = Evidence['kind'];

/** What each kind of evidence is called and means, weightiest first. */
export const EVIDENCE_KINDS: readonly { readonly kind: EvidenceKind; readonly word: string; readonly meaning: string }[] = [
  { kind: 'experiment', word: 'run', meaning: 'A program of this guide was run on the release, and its output is recorded.' },
  { kind: 'measurement', word: 'measured', meaning: 'A script of this guide measured it, and the conditions are recorded.' },
  { kind: 'source', word: 'source code', meaning: 'Lines of the released source code were read.' },
  { kind: 'docs', word: 'documentation', meaning: 'A page of the documentation of the release was read.' },
  { kind: 'survey', word: 'survey', meaning: 'A published survey was read.' },
];

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

import { citedRun, contradictingRun } from '../../evidence/cited.ts';
import { EVIDENCE_KINDS } from '../../evidence/kinds.ts';
import type { Answer, Evidence } from '../../schemas/answer.ts';
import { measurementId, paths } from '../../urls/urls.ts';
import { measurementsById } from '../lookup.ts';
import type { Aspect, Guide } from '../model.ts';

/** Answers without the evidence that an earlier one has, too: what supports two releases is listed once. */
function eachOnce(periods: readonly Answer[]): { readonly evidence: readonly Evidence[] }[] {
  const known = new Set<string>();
  return periods.map(({ evidence }) => ({
    evidence: evidence.filter((piece) => {
      const key = JSON.stringify(piece);
      const isNew = !known.has(key);
      known.add(key);
      return isNew;
    }),
  }));
}

/** The evidence for the answers of an aspect, for each framework in the order of the guide. */
export const evidenceFor = ({ answers }: Pick<Aspect, 'answers'>, guide: Pick<Guide, 'experiments' | 'examples' | 'measurements'>) =>
  answers.map(({ framework, periods }) => {
    const pieces = eachOnce(periods).flatMap(({ evidence }) =>
      evidence.map((piece) => {
        const measured = piece.kind === 'measurement' ? measurementsById(guide.measurements).get(piece.id) : undefined;
        return {
          word: EVIDENCE_KINDS.find(({ kind }) => kind === piece.kind)?.word ?? piece.kind,
          /** A page that was read. */
          document: 'url' in piece ? piece : undefined,
          /** The run that contradicts the document. */
          contradicting: contradictingRun(piece, evidence, framework.id, guide),
          measured: measured && {
            question: measured.planned.question,
            title: measured.planned.title,
            path: `${paths.measurements}#${measurementId(measured.id)}`,
            data: measured.data,
          },
          run: piece.kind === 'experiment' ? citedRun(piece, framework.id, guide) : undefined,
        };
      }),
    );
    return {
      framework: framework.id,
      name: framework.data.name,
      pieces,
      /** How many pieces there are of each kind, in the order of the legend. */
      kinds: EVIDENCE_KINDS.map(({ word }) => ({ word, count: pieces.filter((piece) => piece.word === word).length })).filter(
        ({ count }) => count > 0,
      ),
      /** Whether a document and a run disagree, which is not folded away. */
      disagrees: pieces.some(({ contradicting }) => contradicting !== undefined),
    };
  });

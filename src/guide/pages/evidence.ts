import { citedRun, contradictingRun } from '../../evidence/cited.ts';
import { EVIDENCE_KINDS } from '../../evidence/kinds.ts';
import type { Evidence } from '../../schemas/answer.ts';
import { measurementId, paths } from '../../urls/urls.ts';
import { measurementsById } from '../lookup.ts';
import type { Aspect, Guide } from '../model.ts';

/** The evidence for the answers of an aspect, for each framework in the order of the guide. */
export const evidenceFor = ({ answers }: Pick<Aspect, 'answers'>, guide: Pick<Guide, 'experiments' | 'examples' | 'measurements'>) =>
  answers.map(({ framework, periods }) => {
    const pieces = distinctPieces(periods).map(({ piece, evidence }) => {
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
    });
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

/** Each piece of evidence once, although several periods may cite it, with all evidence of the first answer that does. */
function distinctPieces(periods: Aspect['answers'][number]['periods']) {
  // The figures that an answer quotes are checked, not shown.
  const keyOf = (piece: Evidence): string => JSON.stringify(piece.kind === 'measurement' ? { ...piece, figures: [] } : piece);
  const all = periods.flatMap(({ evidence }) => evidence.map((piece) => ({ piece, evidence })));
  return [...Map.groupBy(all, ({ piece }) => keyOf(piece)).values()].flatMap(([first]) => first ?? []);
}

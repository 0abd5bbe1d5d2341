import { answersOf } from '../content/answers-of.ts';
import { type Content, idsOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { cites } from '../evidence/cited.ts';
import { error, type Finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';

/** A document that is contradicted by a run. */
export interface Disagreement {
  /** As topic/aspect. */
  readonly aspect: string;
  readonly framework: string;
  /** The document. */
  readonly url: string;
  /** Id of the experiment. */
  readonly experiment: string;
  /** Its step, if one is given. */
  readonly step: string | undefined;
}

/** Disagreements between documents and runs, as recorded in the answers. */
export const disagreementsOf = (content: Content): Disagreement[] => found(content).map(({ disagreement }) => disagreement);

/** Disagreements in one line; empty if there are none. */
export function disagreementsInWords(disagreements: readonly Disagreement[]): string {
  if (disagreements.length === 0) return '';
  const places = disagreements.map(({ aspect, framework, experiment }) => `${aspect} (${framework}: ${experiment})`);
  return `In ${places.length === 1 ? 'one place' : `${places.length} places`} documents and a run disagree, and the pages say so: ${places.join(', ')}.`;
}

/** An experiment that contradicts a document exists and is cited by the same answer, which relies on its run. */
export function disagreementsRestOnRuns(content: Content): Finding[] {
  const known = [...idsOf(content, 'experiment'), ...idsOf(content, 'example')].map(({ id }) => id);
  return found(content).flatMap(({ disagreement: { experiment, step }, cited, place, message }) => {
    if (!known.includes(experiment))
      return [
        error(
          place,
          message,
          'the id of an experiment or example that exists',
          `"${experiment}"`,
          nearest(experiment, known) ?? 'remove it',
        ),
      ];
    if (cited) return [];
    const [name, field] = step === undefined ? [experiment, ''] : [`${experiment}, ${step}`, `, step: ${step}`];
    const tip = `- { kind: experiment, id: ${experiment}${field} }`;
    return [error(place, message, 'an experiment that the same answer cites', `"${name}", which it does not`, tip)];
  });
}

function found(content: Content) {
  return answersOf(content).flatMap(({ aspect, framework, answer: { evidence }, data, path }) =>
    evidence.flatMap((piece, number) => {
      if (!('contradicted_by' in piece) || piece.contradicted_by === undefined) return [];
      const { url, contradicted_by } = piece;
      const at = [...path, 'evidence', number, 'contradicted_by'];
      const disagreement: Disagreement = { aspect, framework, url, experiment: contradicted_by.id, step: contradicted_by.step };
      const cited = evidence.some((one) => cites(one, contradicted_by));
      return [{ disagreement, cited, place: data.placeOf(at), message: fieldName(at) }];
    }),
  );
}

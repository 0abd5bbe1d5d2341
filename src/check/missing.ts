import { error, type Finding, type Place } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';

/**
 * A finding for an id that does not exist; none for one that does.
 *
 * @param kind what the id should belong to, with its article
 * @param known the ids that exist
 * @param message path of the value
 * @param where the file that would define it
 */
export function missing(kind: string, id: string, known: readonly string[], place: Place, message: string, where: string): Finding[] {
  if (known.includes(id)) return [];
  const near = nearest(id, known);
  const tip = near ?? (known.length > 0 && known.length <= 12 ? `one of ${known.join(', ')}` : `add ${where}`);
  return [error(place, message, `the id of ${kind} that exists`, `"${id}"`, tip)];
}

import { type Content, filesOf, type Source } from '../content/content.ts';
import { digestOf, fingerprintOf, openKept, versionOfRules } from '../content/kept.ts';

/** Files in which the rules of a file found nothing, so that they need not be looked at again. */
export interface Passed {
  readonly has: (source: Source) => boolean;
  readonly add: (source: Source) => void;
}

/** The files besides a file itself that the rules of a file look at. */
const ASKED = ['guide', 'terms'] as const;

/** Whether the rules of a file look at this file whichever file they judge. */
export const isAsked = ({ role: { kind } }: Source): boolean => ASKED.some((one) => one === kind);

/**
 * Opens the list of files that passed as they are, with this guide, these terms and this code.
 *
 * @param file where the list is kept between commands
 */
export function openPassed(content: Content, file: string): Passed & { readonly save: () => void } {
  const asked = ASKED.flatMap((kind) => filesOf(content, kind).map(({ text }) => text));
  const kept = openKept<true>(file, fingerprintOf(versionOfRules(), ...asked));
  const keyOf = ({ path, text }: Source): string => digestOf(`${content.folder}/${path}`, text);
  return { has: (source) => kept.get(keyOf(source)) === true, add: (source) => kept.set(keyOf(source), true), save: kept.save };
}

import { type Content, filesOf, type Source } from '../content/content.ts';
import { digestOf, fingerprintOf, openKept, versionOfRules } from '../content/kept.ts';

/** Where rules found nothing, so that they need not be asked again. */
export interface Passed {
  /** Whether the rules of a file found nothing in this one. */
  readonly has: (source: Source) => boolean;
  readonly add: (source: Source) => void;
  /** Whether the rules for which files belong together found nothing in exactly these, on the same day. */
  readonly hasAll: (content: Content, latestDay: string) => boolean;
  readonly addAll: (content: Content, latestDay: string) => void;
}

/** The files besides a file itself that the rules of a file look at. */
const ASKED = ['guide', 'terms'] as const;

/** Whether the rules of a file look at this file whichever file they judge. */
export const isAsked = ({ role: { kind } }: Source): boolean => ASKED.some((one) => one === kind);

/**
 * Opens the list of what passed as it is, with this guide, these terms and this code.
 *
 * @param file where the list is kept between commands
 */
export function openPassed(content: Content, file: string): Passed & { readonly save: () => void } {
  const asked = ASKED.flatMap((kind) => filesOf(content, kind).map(({ text }) => text));
  const kept = openKept<true>(file, fingerprintOf(versionOfRules(), ...asked));
  const keyOf = ({ path, text }: Source): string => digestOf(`${content.folder}/${path}`, text);
  const keyOfAll = ({ sources, today }: Content, latestDay: string): string => fingerprintOf(today, latestDay, ...sources.map(keyOf));
  return {
    has: (source) => kept.get(keyOf(source)) === true,
    add: (source) => kept.set(keyOf(source), true),
    hasAll: (all, latestDay) => kept.get(keyOfAll(all, latestDay)) === true,
    addAll: (all, latestDay) => kept.set(keyOfAll(all, latestDay), true),
    save: kept.save,
  };
}

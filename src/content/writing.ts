import type { Place } from '../findings/finding.ts';
import { once } from '../lists/lookup.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Content, Source } from './content.ts';

/** A piece of prose: the body of a file, or a sentence of its front matter. */
export interface Writing {
  readonly source: Source;
  readonly outline: Outline;
  /** Path of the sentence in the front matter; undefined for a body. */
  readonly path: readonly (string | number)[] | undefined;
  readonly place: (spot: { readonly line: number; readonly column: number }) => Place;
}

/** The prose of a file. Many rules ask for it. */
const writingIn = once((source: Source): Writing[] => {
  const { body, placeInBody } = source;
  const sentences = source.sentences.map(({ path, outline }) => ({ source, path, outline, place: () => source.data.placeOf(path) }));
  return body === undefined ? sentences : [{ source, path: undefined, outline: body, place: placeInBody }, ...sentences];
});

/** All prose written by people. Generated files, programs and transcripts are left out. */
export const writingOf = ({ sources }: Content): Writing[] => sources.flatMap(writingIn);

import type { Place } from '../findings/finding.ts';
import { type Outline, outline } from '../markdown/outline.ts';
import type { Content, Source } from './content.ts';
import { expectationAt } from './expectation.ts';
import { strings } from './walk-values.ts';

/** A piece of writing: the body of a file, or a sentence of its front matter. */
export interface Writing {
  readonly source: Source;
  readonly outline: Outline;
  /** Path of the sentence in the front matter; nothing for a body. */
  readonly path: readonly (string | number)[] | undefined;
  readonly place: (spot: { readonly line: number; readonly column: number }) => Place;
}

/** A rule after another asks for the same: reading a sentence takes longer than all that a rule does with it. */
const known = new WeakMap<Source, readonly Writing[]>();

/** Everything that people wrote to be read. What a machine wrote, programs and transcripts are left out. */
export function writingOf({ sources }: Content): Writing[] {
  return sources.flatMap((source) => {
    const writing = known.get(source) ?? writingIn(source);
    known.set(source, writing);
    return writing;
  });
}

function writingIn(source: Source): Writing[] {
  const { role, schema, data, body, placeInBody } = source;
  if (schema === undefined || role.kind === 'recorded' || role.kind === 'lock') return [];
  const sentences = [...strings(data.value)]
    .filter(({ path }) => expectationAt(schema, path, data.value).markdown)
    .map(({ path, text }) => ({ source, path, outline: outline(text), place: () => data.placeOf(path) }));
  return body === undefined ? sentences : [{ source, path: undefined, outline: body, place: placeInBody }, ...sentences];
}

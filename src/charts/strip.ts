import type { Mark } from '../matrix/levels.ts';

/** A stretch of a strip: answers of the same level. */
export interface Stretch {
  readonly mark: Mark;
  /** Where it begins and how long it is, in answers. */
  readonly from: number;
  readonly length: number;
}

/** A strip in which each answer takes the same room, the levels in their order: the darker it is, the less there is to do. */
export interface Strip {
  readonly length: number;
  readonly stretches: readonly Stretch[];
}

/**
 * The strip of some counts.
 *
 * @example stripOf([{ mark: 'on', count: 2 }]) // { length: 2, stretches: [{ mark: 'on', from: 0, length: 2 }] }
 */
export function stripOf(counts: readonly { readonly mark: Mark; readonly count: number }[]): Strip {
  let length = 0;
  const stretches = counts.map(({ mark, count }) => {
    const stretch = { mark, from: length, length: count };
    length += count;
    return stretch;
  });
  return { length, stretches };
}

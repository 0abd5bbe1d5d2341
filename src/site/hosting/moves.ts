import { type Content, sourcesOf } from '../../content/content.ts';
import type { Move } from './policy.ts';

/** The paths that moved for good, as the guide names them. */
export const movesOf = (content: Content): Move[] =>
  sourcesOf(content, 'guide').flatMap(({ value }) => Object.entries(value.moved).map(([from, to]) => ({ from, to })));

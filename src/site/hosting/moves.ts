import { type Content, sourcesOf } from '../../content/content.ts';
import type { Move } from './policy.ts';

/** Permanently moved paths, as listed in the guide. */
export const movesOf = (content: Content): Move[] =>
  sourcesOf(content, 'guide').flatMap(({ value }) => Object.entries(value.moved).map(([from, to]) => ({ from, to })));

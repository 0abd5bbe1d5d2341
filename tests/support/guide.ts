import { readContent } from '../../src/content/content.ts';
import { guideFrom } from '../../src/guide/guide-from.ts';
import type { Guide } from '../../src/guide/model.ts';
import { type Change, fixture } from './content.ts';

/** The made-up guide, assembled from its files, some of them changed. */
export function guideOf(changes: Readonly<Record<string, Change>> = {}): Guide {
  const guide = guideFrom(readContent(fixture(changes), 'content', '2026-11-21').content);
  if (guide === undefined) throw new Error('the guide of the test is not valid');
  return guide;
}

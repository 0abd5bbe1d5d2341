import { guideFrom } from '../../src/guide/guide-from.ts';
import type { Guide } from '../../src/guide/model.ts';
import type { Site } from '../../src/urls/urls.ts';
import { type Change, readFixture } from './content.ts';

/** The made-up guide, assembled from its files, some of them changed. */
export function guideOf(changes: Readonly<Record<string, Change>> = {}): Guide {
  const guide = guideFrom(readFixture(changes).content);
  if (guide === undefined) throw new Error('the guide of the test is not valid');
  return guide;
}

/** Where the made-up guide stands. */
export const SITE: Site = { origin: 'https://a.org', base: '/guide/', contentName: 'content' };

/** An entry of a list by its id. */
export function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id);
  if (found === undefined) throw new Error(`the made-up guide has no ${id}`);
  return found;
}

/** Renders the bodies of a guide's content files before Astro starts: it often need not. */
import { resolve } from 'node:path';
import type { Content } from '../../../src/content/content.ts';
import { bodiesIn } from '../../../src/site/bodies.ts';
import { bodyRenderer } from '../../../src/site/body-processor.ts';
import { cacheDir } from '../../../src/site/cache.ts';
import { bodiesByCollection, renderBodies, saltsOf } from '../../../src/site/render-bodies.ts';
import type { Settings } from '../../../src/site/settings.ts';

/** Renders the bodies of all collections that have not been rendered before, and says where each is. */
export async function renderAllBodies(content: Content, settings: Settings): Promise<void> {
  const render = bodyRenderer({ base: settings.base, content: () => content });
  const how = { folder: bodiesIn(resolve(cacheDir(settings))), saltOf: saltsOf(content), render };
  for (const [collection, sources] of bodiesByCollection(content))
    if (collection !== undefined) await renderBodies(collection, sources, how);
}

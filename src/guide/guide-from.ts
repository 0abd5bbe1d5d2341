import { countBlocks } from '../blocks/blocks.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { assembleGuide } from './assemble.ts';
import { entriesFrom } from './entries.ts';
import type { Guide } from './model.ts';

/** Builds the guide from a content folder that was read without Astro. Undefined when its `guide.yaml` is missing or not valid. */
export function guideFrom(content: Content): Guide | undefined {
  const entries = entriesFrom((kind) => sourcesOf(content, kind), countBlocks(content));
  return entries === undefined ? undefined : assembleGuide(entries);
}

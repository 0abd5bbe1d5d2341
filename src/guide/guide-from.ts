import { countBlocks } from '../blocks/blocks.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { assembleGuide, type Entries, toTopics } from './assemble.ts';
import { entriesFrom } from './entries.ts';
import type { Guide, Topic } from './model.ts';

/** Builds the guide from a content folder that was read without Astro. Undefined when its `guide.yaml` is missing or not valid. */
export function guideFrom(content: Content): Guide | undefined {
  const entries = entriesOf(content);
  return entries === undefined ? undefined : assembleGuide(entries);
}

/** The topics of that guide alone. */
export function topicsFrom(content: Content): Topic[] | undefined {
  const entries = entriesOf(content);
  return entries === undefined ? undefined : toTopics(entries);
}

const entriesOf = (content: Content): Entries | undefined => entriesFrom((kind) => sourcesOf(content, kind), countBlocks(content));

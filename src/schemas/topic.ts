import { z } from 'astro/zod';
import { aliases, id, idOf, renamedHeadings, sentence, words } from './fields.ts';

/** `content/topics/<topic>/index.md`: one area of comparison. */
export const topicSchema = z.strictObject({
  title: words.max(48).describe('The topic, in one or two words.'),
  question: words.max(160).describe('The question that the topic answers.'),
  verdict: sentence.describe('What a reader takes away, fair to all.'),
  aliases,
  renamed_headings: renamedHeadings,
  aspects: z.array(id).min(1).describe('The aspects, in reading order. The only place that orders them.'),
  choose: z
    .record(idOf('choice'), z.array(sentence).min(1))
    .describe('For each framework the endings of "choose it when …"; under `either`, when it does not matter.'),
});
/** Front matter of a topic. */
export type TopicData = z.output<typeof topicSchema>;
/** The key of `choose` that means "when it does not matter". */
export const EITHER = 'either';

import { z } from 'astro/zod';
import { aliases, aspectRef, renamedHeadings, sentence, words } from './fields.ts';

/**
 * `content/examples/<example>/index.md(x)` and `content/experiments/<experiment>/index.md`: the same program in every
 * framework. An example is written to be read, an experiment settles a question.
 */
export const exampleSchema = z.strictObject({
  title: words.max(48),
  question: words.max(160).describe('What the programs show.'),
  summary: sentence,
  aliases,
  renamed_headings: renamedHeadings,
  aspects: z.array(aspectRef).default([]).describe('Aspects that the programs show at work; an answer of these may cite them.'),
});
/** Front matter of an example or experiment. */
export type ExampleData = z.output<typeof exampleSchema>;

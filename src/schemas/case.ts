import { z } from 'astro/zod';
import { evidence } from './answer.ts';
import { aliases, aspectRef, day, idOf, renamedHeadings, sentence, words } from './fields.ts';
import { EITHER } from './topic.ts';

/** What building this kind of project involves in one framework. */
const side = z.strictObject({
  comes_with: z.array(sentence).min(1).describe('What it has for this without further packages.'),
  add: z.array(sentence).default([]).describe('What one would have to add or write.'),
  remove: z.array(sentence).default([]).describe('What stays unused, or has to be taken out.'),
  tied_to: sentence.describe('What one is bound to afterwards.'),
  changing_over: sentence.describe('What it costs to leave it for another later.'),
});

/** An aspect that matters less than those that decide. */
const also = z.strictObject({
  row: aspectRef,
  weight: z.enum(['should', 'nice']).describe('How much it matters.'),
  because: sentence.describe('Why it matters to this project.'),
});

/** `content/cases/<case>.md`: something that people build, and what decides which framework suits it. */
export const caseSchema = z.strictObject({
  title: words.max(48).describe('What is built, as the end of "I am building …", in lower case: "an online shop".'),
  question: words.max(160),
  summary: sentence.describe('What decides, in one sentence, fair to all.'),
  aliases,
  renamed_headings: renamedHeadings,
  matters: z.array(aspectRef).min(3).max(9).describe('The aspects that decide, the weightiest first. Their answers are shown.'),
  also: z
    .array(also)
    .max(9)
    .default([])
    .describe('Further aspects that such a project should or may look at. The page folds them, and a comparison begins with them, too.'),
  choose: z
    .record(idOf('choice'), z.array(sentence).min(1))
    .describe(`For each framework the endings of "choose it when …"; under ${EITHER}, when it does not matter.`),
  sides: z.record(idOf('framework'), side).describe('For each framework what such a project means in it.'),
  counter_examples: z
    .array(z.strictObject({ text: sentence, evidence: z.array(evidence).default([]) }))
    .min(1)
    .describe('When the advice above is wrong, or who does it the other way.'),
  examples: z.array(idOf('program')).default([]).describe('Examples and experiments to start from.'),
  verified: day,
});
/** Front matter of a case. */
export type CaseData = z.output<typeof caseSchema>;

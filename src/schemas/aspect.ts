import { z } from 'astro/zod';
import { answer } from './answer.ts';
import { aliases, aspectRef, day, idOf, renamedHeadings, sentence, version, words } from './fields.ts';
import { term } from './term.ts';

/** Versions that an answer was checked against: one, or one for each release; stored as a list. */
const versions = z
  .union([version.transform((one) => [one]), z.array(version).min(1)])
  .meta({ expected: 'a version in quotes, or a list of them', examples: ['3.1.3'] });

/** `content/topics/<topic>/<aspect>.md`: one comparable question, one row of the matrices. */
export const aspectSchema = z.strictObject({
  title: words.max(48).describe('The aspect as a noun phrase.'),
  question: words.max(160).describe('The question that the answers answer.'),
  aliases,
  renamed_headings: renamedHeadings,
  about: z
    .enum(['behaviour', 'project'])
    .default('behaviour')
    .describe('What is asked about: what programs do, which a run can settle, or the project behind them (people, policies, figures).'),
  answers: z
    .record(idOf('framework'), z.array(answer).min(1).meta({ expected: 'a list of at least one answer' }))
    .describe('For each framework, its answers by period, the oldest first.'),
  related: z.array(aspectRef).default([]).describe('Aspects to read next.'),
  terms: z.array(term).default([]).describe('What the frameworks call the same thing in code, for readers who know one of them.'),
  changes: z
    .array(z.strictObject({ date: day, note: sentence }))
    .default([])
    .describe('Facts that changed after the page was published, for the feed.'),
  verified: z
    .strictObject({
      date: day.describe('The date when every answer was last checked against its evidence.'),
      against: z.record(idOf('framework'), versions).describe('For each framework, the versions that were looked at.'),
    })
    .describe('When and against which versions the page was verified.'),
  review_by: z
    .strictObject({
      date: day.describe('The day by which the answers have to be looked at again.'),
      because: sentence.describe('Why then: what is announced, or why nothing will change before.'),
    })
    .optional()
    .describe('When the page has to be verified again. Without it: 180 days after it was.'),
});
/** Front matter of an aspect, in its stored form. */
export type AspectData = z.output<typeof aspectSchema>;

import { z } from 'astro/zod';
import { aspectRef, id, packageName, words } from './fields.ts';

/** One thing that may hold for a team, and the rows that it touches. */
const choice = z.strictObject({
  id,
  title: words.max(80).describe('The choice, as an answer to the question.'),
  releases: z.literal('lts').optional().describe('Answers for the release with long-term support apply, where a framework has one.'),
  in_use: z
    .array(packageName)
    .default([])
    .describe('Packages that are in use already: an answer that needs nothing but them counts as built in.'),
  matters: z.array(aspectRef).default([]).describe('Aspects that become part of the comparison.'),
  settles: z.array(aspectRef).default([]).describe('Aspects that no longer matter.'),
});

/** `content/team.yaml`: what a team says about itself in a comparison of its own, and which rows it touches. */
export const teamSchema = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        title: words.max(80).describe('What the team is asked.'),
        several: z.boolean().default(false).describe('Whether several choices can hold.'),
        choices: z.array(choice).min(1),
      }),
    )
    .min(1)
    .describe('The questions, in the order in which they are asked.'),
});
/** Facts about a team. */
export type TeamData = z.output<typeof teamSchema>;
/** One thing that may hold for a team. */
export type TeamChoice = z.output<typeof choice>;

import { z } from 'astro/zod';
import { id } from './fields.ts';

/** The path of a page of the guide, or of a section of one. */
export const pagePath = z
  .string()
  .regex(/^\/(?:[^\s#]*\/)?(?:#\S+)?$/)
  .meta({ description: 'A path of the guide.', expected: 'a path that begins and ends with /', examples: ['/topics/'] });

/** `content/queries/<set>.yaml`: what people type into search, and where the answer is. The tests ask each query of the built site. */
export const queriesSchema = z.strictObject({
  queries: z
    .array(
      z.strictObject({
        kind: id.describe('The kind of query: plain words, a typo, an error message. Results are counted by kind.'),
        typed: z.string().min(1).max(500).describe('What is typed, exactly.').meta({ expected: 'what somebody types' }),
        finds: z.array(pagePath).min(1).describe('The pages that answer it: one of them must be among the first results.'),
        held_back: z
          .boolean()
          .default(false)
          .describe('True for a query that nobody tunes the ranking for. It shows what search does with queries that nobody wrote down.'),
      }),
    )
    .default([]),
  at_least: z
    .record(id, z.int().min(0))
    .default({})
    .describe(
      'For each kind, the least number of queries with a right page among the first three results. The tests fail when there are fewer.',
    ),
});
/** Queries with their right pages. */
export type QueriesData = z.output<typeof queriesSchema>;
/** One query. */
export type Query = QueriesData['queries'][number];

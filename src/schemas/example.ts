import { z } from 'astro/zod';
import { aliases, aspectRef, day, id, sentence, version, words } from './fields.ts';

/** `content/examples/<example>/index.md(x)`: the same program in every framework. */
export const exampleSchema = z.strictObject({
  title: words.max(48),
  question: words.max(160).describe('What the programs show.'),
  summary: sentence,
  aliases,
  aspects: z.array(aspectRef).default([]).describe('Aspects that the example shows at work.'),
});
/** Front matter of an example. */
export type ExampleData = z.output<typeof exampleSchema>;

/** A command and what it printed. */
const session = z.strictObject({
  command: words.describe('What one types.'),
  prints: z.string().optional().describe('What the terminal then shows. Dates, addresses and ports stand as they were printed.'),
});

/** A request to the running program, and what came back. */
const visit = z.strictObject({
  path: words.describe('Path and query of the request.'),
  why: sentence.optional().describe('What the request is to show.'),
  status: z.int().min(100).max(599),
  body: z.string().describe('The body that came back.'),
  shows: words.optional().describe('The text that a browser then shows, where it differs from the body.'),
});

/** `content/examples/<example>/transcript.yaml`: how each program is installed and run, and what it answered when it was. */
export const transcriptSchema = z.strictObject({
  recorded: day.describe('The day on which the programs were run.'),
  environment: words.describe('The interpreter and system on which they were run.'),
  programs: z.record(
    id,
    z.strictObject({
      versions: z.record(words, version).describe('Each package with the version that ran.'),
      files: z.array(words).min(1).describe('The files in reading order; each stands in the folder of the framework.'),
      install: z.array(words).min(1).describe('The commands that install what it needs.'),
      run: session,
      visits: z.array(visit).min(1),
    }),
  ),
});
/** A transcript. */
export type Transcript = z.output<typeof transcriptSchema>;

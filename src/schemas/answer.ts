import { z } from 'astro/zod';
import { day, id, idOf, packageName, sentence, version, webAddress, words } from './fields.ts';
import { LEVELS, type Level } from './levels.ts';
import { QUANTITIES } from './measurement-plan.ts';

export { LEVELS, type Level };

/** Levels at which the reader has to do something, which the answer must describe. */
const LEVELS_THAT_NEED_WORK: readonly Level[] = ['opt-in', 'official', 'third-party', 'by-hand'];
/** Levels that depend on a package, which the answer must name. */
export const LEVELS_THAT_NEED_A_PACKAGE: readonly Level[] = ['official', 'third-party'];

/** Evidence that is read: a page, some lines of source code, a survey. */
const read = {
  url: webAddress.describe('The page that was opened.'),
  shows: sentence.describe('What exactly the page shows, in our own words.'),
  accessed: day.describe('The day on which the page was opened.'),
  phrase: words
    .max(200)
    .optional()
    .describe('A few words of the page, exactly as written. When they are gone, the page no longer says it.'),
};

/** The experiment whose result contradicts the page. */
const contradictedBy = z
  .preprocess((value) => (typeof value === 'string' ? { id: value } : value), z.strictObject({ id, step: id.optional() }))
  .meta({ expected: 'the id of an experiment, or an object with id and step', short: 'string' })
  .optional()
  .describe('The experiment that shows otherwise, where documents and run disagree. The answer rests on the run and cites it too.');

const READ = [
  z.strictObject({ kind: z.literal('docs'), ...read, contradicted_by: contradictedBy }),
  z.strictObject({ kind: z.literal('source'), ...read, contradicted_by: contradictedBy }),
  z.strictObject({ kind: z.literal('survey'), ...read, published: day.optional() }),
] as const;
/** Evidence that was read rather than run. */
export const readEvidence = z.discriminatedUnion('kind', [...READ]).meta({ expected: 'evidence of the kind docs, source or survey' });

/** A number from a measurement: its keys select one result, whose median is quoted. */
export const figure = z.strictObject({
  target: id.describe('A target of the plan.'),
  program: id.optional().describe('One of the programs of the measurement. Without it: its only one.'),
  quantity: z.enum(QUANTITIES).optional().describe('What is measured. Without it: the first that the measurement has.'),
  threads: z.int().min(1).optional(),
  concurrency: z.int().min(1).optional().describe('Connections that ask at the same time.'),
  median: z.number().positive().describe('The median of the runs, rounded to two or three digits, as the answer quotes it.'),
});
/** A number from a measurement that an answer quotes. */
export type Figure = z.output<typeof figure>;

/** Why an answer can be believed. */
export const evidence = z
  .discriminatedUnion('kind', [
    ...READ,
    z.strictObject({
      kind: z.literal('experiment'),
      id: idOf('program').describe('A folder of content/experiments or content/examples.'),
      step: id.optional().describe('The step of its transcript that the answer rests on. Without it: all of them.'),
    }),
    z.strictObject({
      kind: z.literal('measurement'),
      id: idOf('measurement').describe('A file of content/measurements.'),
      figures: z.array(figure).default([]).describe('Its numbers that the answer quotes, so that the check can compare them.'),
    }),
  ])
  .meta({ expected: 'evidence of the kind docs, source, survey, experiment or measurement' });
/** One piece of evidence. */
export type Evidence = z.output<typeof evidence>;

/** A package that has to be installed. */
export const packageRef = z.strictObject({
  name: packageName.describe('The name under which it is installed.'),
  version: version.describe('The version that was looked at.'),
  by: words.describe('Who maintains it.'),
  url: webAddress.optional().describe('Its documentation or repository.'),
});

/** What one framework offers for one aspect, during one period of its releases. */
export const answer = z
  .strictObject({
    level: z.enum(LEVELS).optional().describe('How one gets it.'),
    value: words.max(60).optional().describe('A short value, for questions that are not about having a thing. Code goes in backticks.'),
    since: version.optional().describe('First release with this answer. Without it: since the oldest release compared, at least.'),
    until: version.optional().describe('Last release with this answer. Without it: up to now.'),
    summary: sentence.describe('One exact sentence that makes sense alone in a table cell.'),
    how: sentence.optional().describe('What one types or writes to have it.'),
    packages: z.array(packageRef).default([]),
    counts_as: z
      .enum(['strength', 'cost'])
      .optional()
      .describe('Whether the page of the framework lists it among its strengths or its costs. Without it: neither.'),
    evidence: z
      .array(evidence)
      .min(1)
      .meta({ expected: 'at least one piece of evidence', tip: 'evidence: [{ kind: docs, url: "https://…", shows: "…", accessed: … }]' }),
  })
  .superRefine((value, context) => {
    const fail = (path: string, expected: string, tip: string): void =>
      context.addIssue({ code: 'custom', path: [path], message: expected, params: { expected, tip } });
    if (value.level === undefined && value.value === undefined) fail('level', `a level (${LEVELS.join(', ')}) or a value`, 'level: on');
    if (value.level !== undefined && value.value !== undefined)
      fail('value', 'a level or a value, not both', 'remove one of the two lines');
    if (value.level === undefined) return;
    if (LEVELS_THAT_NEED_A_PACKAGE.includes(value.level) && value.packages.length === 0)
      fail('packages', `the package that the level ${value.level} rests on`, 'packages: [{ name: …, version: "…", by: … }]');
    if (LEVELS_THAT_NEED_WORK.includes(value.level) && value.how === undefined)
      fail('how', `what one does to have it, because the level is ${value.level}`, 'how: "…"');
    if (!LEVELS_THAT_NEED_WORK.includes(value.level) && value.how !== undefined)
      fail('how', `no "how", because the level is ${value.level}`, 'remove the line, or say it in the body');
  })
  .meta({ expected: 'an answer with a level or value, a summary and evidence' });
/** One answer, in its stored form. */
export type Answer = z.output<typeof answer>;

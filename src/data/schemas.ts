/** What each file of data contains. The files are made of these types, and published with their JSON Schemas. */
import { z } from 'astro/zod';
import { answer, figure, readEvidence } from '../schemas/answer.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { claimSchema, RULINGS } from '../schemas/claim.ts';
import { exampleSchema } from '../schemas/example.ts';
import { aspectRef, day, id, sentence, version, webAddress, words } from '../schemas/fields.ts';
import { frameworkSchema, release } from '../schemas/framework.ts';
import { sourceSchema } from '../schemas/source.ts';
import { topicSchema } from '../schemas/topic.ts';
import { NEEDS, recordedRun } from '../schemas/transcript.ts';

/** The version of the form of all files. Fields may join it, and none leaves it or changes its meaning. */
export const VERSION = 1;

const licence = z.object({ name: words, url: webAddress }).describe('The licence of text and data.');

/** What every file begins with. */
const about = {
  $schema: webAddress.describe('The JSON Schema of this file.'),
  version: z.literal(VERSION).describe('The version of the form of this file.'),
  guide: words.describe('The name of the guide.'),
  licence: licence.optional(),
  checked: day.optional().describe('The newest day on which an answer of the guide was checked.'),
};

/** Where a thing is. */
const places = {
  url: webAddress.describe('Its page.'),
  markdown: webAddress.describe('Its page as Markdown.'),
  json: webAddress.describe('This record alone.'),
};

const formerPaths = z.array(z.string()).describe('Paths that it had before. Their files lead to it, or contain it.');

/** A piece of evidence with its address. */
const evidence = z.discriminatedUnion('kind', [
  ...readEvidence.options,
  z.object({
    kind: z.literal('experiment'),
    id: id.describe('An experiment or example.'),
    step: id.optional().describe('The step that the answer rests on. Without it: all of them.'),
    url: webAddress.optional().describe('The page, and the step on it.'),
  }),
  z.object({
    kind: z.literal('measurement'),
    id: id.describe('A measurement.'),
    figures: z.array(figure).describe('The numbers that the answer quotes.'),
    url: webAddress.optional().describe('The page, and the measurement on it.'),
  }),
]);

/** An answer of one framework for one period of its releases. */
const answerOf = z.object({
  current: z.boolean().describe('Whether it holds for the newest release compared.'),
  releases: z.array(version).describe('The releases compared for which it holds.'),
  ...answer.shape,
  evidence: z.array(evidence),
});

const aspect = z.object({
  id: aspectRef,
  topic: id,
  aspect: id,
  ...aspectSchema.pick({
    title: true,
    question: true,
    about: true,
    aliases: true,
    related: true,
    changes: true,
    verified: true,
    review_by: true,
  }).shape,
  ...places,
  former_paths: formerPaths,
  answers: z.record(id, z.array(answerOf)).describe('For each framework, its answers: the current one first, then from new to old.'),
});

const topic = z.object({
  id,
  ...topicSchema.pick({ title: true, question: true, verdict: true, aliases: true, choose: true }).shape,
  ...places,
  csv: webAddress.describe('Its answers as CSV.'),
  former_paths: formerPaths,
});

const framework = z.object({
  id,
  ...frameworkSchema.pick({ name: true, summary: true, licence: true, first_release: true, support: true, verified: true }).shape,
  url: places.url,
  markdown: places.markdown,
  former_paths: formerPaths,
  releases: z.array(release).describe('Newest first.'),
});

const { aliases: _, ruling: __, ...claimFields } = claimSchema.shape;
const claim = z.object({
  id,
  ...claimFields,
  ruling: z.enum(RULINGS),
  reason: z.string().describe('The reason, in Markdown.'),
  url: places.url,
  markdown: places.markdown,
  former_paths: formerPaths,
});

const { url: publishedAt, ...sourceFields } = sourceSchema.shape;
const source = z.object({
  id,
  ...sourceFields,
  address: publishedAt,
  url: places.url,
  markdown: places.markdown,
  former_paths: formerPaths,
});

const programEntry = z.object({
  id,
  shelf: z.enum(['examples', 'experiments']),
  ...exampleSchema.pick({ title: true, question: true, summary: true, aspects: true }).shape,
  ...places,
});

const stepOf = z.object({
  id: id.optional(),
  asked: z.string().describe('The request or command, in one line.'),
  why: sentence.optional().describe('What the step is to show.'),
  shows: words.optional().describe('The text that a browser then shows.'),
});

const program = z.object({
  files: z.array(z.object({ name: z.string(), text: z.string() })).describe('In reading order.'),
  packages: z.array(z.string()).describe('Packages that it needs in addition to the framework.'),
  install: z.array(z.string()),
  run: z.array(z.string()),
  steps: z.array(stepOf).describe('What was asked, in the order of the recordings.'),
  recorded: z.record(version, recordedRun).describe('By release: what came back in WebAssembly, or on CPython where `needs` is not empty.'),
  recorded_on_cpython: z.record(version, recordedRun).describe('By release: what came back when the same was run on CPython.'),
});

/** The schema of each file, by its name. */
export const DATA_SCHEMAS = {
  index: z.object({
    ...about,
    title: words,
    description: sentence,
    url: webAddress,
    documentation: webAddress,
    frameworks: z.array(framework.pick({ id: true, name: true, url: true })),
    topics: z.array(topic.pick({ id: true, title: true, question: true, url: true, json: true, csv: true }).extend({ aspects: z.int() })),
    files: z.record(z.string(), webAddress).describe('The other files by name.'),
    feeds: z.array(z.object({ title: words, url: webAddress })),
    schemas: z.record(z.string(), webAddress),
  }),
  guide: z.object({
    ...about,
    title: words,
    description: sentence,
    url: webAddress,
    frameworks: z.array(framework),
    topics: z.array(topic.extend({ aspects: z.array(aspect) })),
    claims: z.array(claim),
    sources: z.array(source),
    programs: z.array(programEntry),
  }),
  topic: topic.extend({ ...about, aspects: z.array(aspect) }),
  aspect: aspect.extend(about),
  claims: z.object({ ...about, claims: z.array(claim), sources: z.array(source) }),
  releases: z.object({ ...about, frameworks: z.array(framework) }),
  experiments: z.object({ ...about, programs: z.array(programEntry) }),
  program: programEntry.extend({
    ...about,
    former_paths: formerPaths,
    needs: z
      .array(z.enum(Object.keys(NEEDS) as [keyof typeof NEEDS, ...(keyof typeof NEEDS)[]]))
      .describe('What it needs that WebAssembly lacks.'),
    programs: z.record(id, program).describe('By framework.'),
  }),
} as const;

/** The name of a schema. */
export type DataSchemaName = keyof typeof DATA_SCHEMAS;
/** The content of a file with that schema. */
export type DataOf<Name extends DataSchemaName> = z.output<(typeof DATA_SCHEMAS)[Name]>;

/** Metadata for findings about content. */
const OURS = ['expected', 'tip', 'markdown', 'refers', 'short'] as const;

/** What concerns those who type content, not those who read data. */
const TYPED = ['default', 'examples'] as const;

/**
 * The JSON Schema (2020-12) of a file. It allows fields that it does not name, so that a file with a new field remains valid.
 *
 * @param address the URL of the schema
 */
export function dataSchema(name: DataSchemaName, address: string): Record<string, unknown> {
  const schema = z.toJSONSchema(DATA_SCHEMAS[name], {
    io: 'output',
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      for (const key of [...OURS, ...TYPED]) Reflect.deleteProperty(jsonSchema, key);
      if (jsonSchema.additionalProperties === false) Reflect.deleteProperty(jsonSchema, 'additionalProperties');
    },
  });
  return { $id: address, title: name, ...schema };
}

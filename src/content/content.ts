import type { z } from 'astro/zod';
import { error, type Finding, type Place } from '../findings/finding.ts';
import { type Outline, outline, UnreadableMarkdown } from '../markdown/outline.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { caseSchema } from '../schemas/case.ts';
import { claimSchema } from '../schemas/claim.ts';
import { exampleSchema } from '../schemas/example.ts';
import { frameworkSchema } from '../schemas/framework.ts';
import { guideSchema } from '../schemas/guide.ts';
import { linksSchema } from '../schemas/links.ts';
import { measurementSchema } from '../schemas/measurement.ts';
import { measurementPlanSchema } from '../schemas/measurement-plan.ts';
import { pageSchema } from '../schemas/page.ts';
import { cpythonSchema, lockSchema, runtimeSchema } from '../schemas/runtime.ts';
import { seriesSchema } from '../schemas/series.ts';
import { sourceSchema } from '../schemas/source.ts';
import { topicSchema } from '../schemas/topic.ts';
import { recordedSchema, transcriptSchema } from '../schemas/transcript.ts';
import { type Data, noData, readMarkdown, readYaml } from './front-matter.ts';
import { EXPECTED_PATHS, type Role, roleOf } from './layout.ts';
import { validate } from './validate.ts';

/** A file of content, read and held against its schema. */
export interface Source<Value = unknown> {
  /** Path relative to the content folder. */
  readonly path: string;
  readonly role: Role;
  readonly text: string;
  readonly data: Data;
  /** The data in its stored form; undefined when it is not valid. */
  readonly value: Value | undefined;
  readonly schema: z.ZodType | undefined;
  /** The Markdown body; undefined for a file that has none or whose body cannot be read. */
  readonly body: Outline | undefined;
  /** Place of a spot of the body in the file. */
  readonly placeInBody: (spot: { readonly line: number; readonly column: number }) => Place;
}

/** All files of a content folder. */
export interface Content {
  readonly sources: readonly Source[];
  /** Today, YYYY-MM-DD: nothing was opened or verified later. */
  readonly today: string;
  /** The name under which findings call the content folder. */
  readonly folder: string;
}

const SCHEMAS: Readonly<Partial<Record<Role['kind'], z.ZodType>>> = {
  guide: guideSchema,
  framework: frameworkSchema,
  topic: topicSchema,
  aspect: aspectSchema,
  example: exampleSchema,
  experiment: exampleSchema,
  transcript: transcriptSchema,
  recorded: recordedSchema,
  runtime: runtimeSchema,
  lock: lockSchema,
  claim: claimSchema,
  source: sourceSchema,
  case: caseSchema,
  series: seriesSchema,
  measurement: measurementSchema,
  'measurement-plan': measurementPlanSchema,
  cpython: cpythonSchema,
  page: pageSchema,
  links: linksSchema,
};

/**
 * Reads every file of a content folder.
 *
 * @param files text by path relative to the folder
 * @param folder what findings call the folder, such as `content`
 */
export function readContent(files: ReadonlyMap<string, string>, folder: string, today: string): { content: Content; findings: Finding[] } {
  const findings: Finding[] = [];
  const sources: Source[] = [];
  for (const [path, text] of files) {
    const one = readSource(path, text, folder);
    findings.push(...one.findings);
    if (one.source !== undefined) sources.push(one.source);
  }
  return { content: { sources, today, folder }, findings };
}

/**
 * Reads one file of a content folder. The parameters are those of `readContent`.
 *
 * @returns the file, if it stands where one is expected, and what is wrong with it by itself
 */
export function readSource(path: string, text: string, folder: string): { source: Source | undefined; findings: readonly Finding[] } {
  const file = `${folder}/${path}`;
  const role = roleOf(path);
  if (role === undefined) {
    const expected = `one of ${EXPECTED_PATHS.join(', ')}`;
    return {
      source: undefined,
      findings: [error({ file, line: 1, column: 1 }, 'file', expected, path, 'rename, move or remove the file')],
    };
  }
  const schema = SCHEMAS[role.kind];
  if (schema === undefined) {
    const place = { file, line: 1, column: 1 };
    const data = noData(place);
    return { source: { path, role, text, data, value: undefined, schema, body: undefined, placeInBody: () => place }, findings: [] };
  }
  const parts = /\.(yaml|json)$/.test(path) ? { data: readYaml(file, text), body: '', bodyLine: 1 } : readMarkdown(file, text);
  const { value, findings } = validate(schema, parts.data);
  const placeInBody: Source['placeInBody'] = ({ line, column }) => ({ file, line: line + parts.bodyLine - 1, column });
  const base = { path, role, text, data: parts.data, value, schema, placeInBody };
  try {
    return { source: { ...base, body: outline(parts.body, path.endsWith('.mdx') ? 'mdx' : 'md') }, findings };
  } catch (cause) {
    if (!(cause instanceof UnreadableMarkdown)) throw cause;
    const unreadable = error(
      placeInBody(cause.spot),
      'MDX',
      'MDX that can be read',
      cause.message.replace(/ \(\d+:\d+-\d+:\d+\)/, ''),
      'put { and < that are meant as text in backticks',
    );
    return { source: { ...base, body: undefined }, findings: [...findings, unreadable] };
  }
}

/** The sources of one kind whose data is valid, with their role and data typed. */
export function sourcesOf<Kind extends Role['kind'], Schema extends z.ZodType>(
  { sources }: Content,
  kind: Kind,
  _schema: Schema,
): (Source<z.output<Schema>> & { readonly role: Extract<Role, { kind: Kind }>; readonly value: z.output<Schema> })[] {
  return sources.filter(
    (source): source is Source<z.output<Schema>> & { readonly role: Extract<Role, { kind: Kind }>; readonly value: z.output<Schema> } =>
      source.role.kind === kind && source.value !== undefined,
  );
}

/** Ids of all files of one kind, valid or not: a reference to a page with a mistake in it is not dead. */
export function idsOf<Kind extends Role['kind']>({ sources }: Content, kind: Kind): Extract<Role, { kind: Kind }>[] {
  return sources.flatMap(({ role }) => (role.kind === kind ? [role as Extract<Role, { kind: Kind }>] : []));
}

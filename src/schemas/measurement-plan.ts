import { z } from 'astro/zod';
import { id, idOf, sentence, version, words } from './fields.ts';

/** A set of targets that do comparable work for each request. */
const scope = z.strictObject({
  id,
  title: words.max(60).describe('What is done for each request, in a few words.'),
  says: sentence.describe('What exactly each framework does in it.'),
  unlike: z.array(sentence).default([]).describe('What the frameworks still do differently. It is named, not hidden.'),
});

/** One setup of a framework. */
const target = z.strictObject({
  id,
  framework: idOf('framework'),
  version: version.describe('The release that is measured.'),
  scope: id.describe('One of the scopes. Only targets of one scope are compared.'),
  title: words.max(48),
  application: words.describe('What the server is given, as module:name.'),
  imports: words.describe('The module whose import is timed.'),
  environment: z.record(words, z.string()).default({}),
  programs: z.array(id).optional().describe('The programs that are measured with it. Without it: all.'),
});
/** One setup of a framework. */
export type Target = z.output<typeof target>;

/** A program that every framework provides in `programs/<program>/<framework>/`. */
const program = z.strictObject({
  id,
  title: words.max(48),
  path: z.string().startsWith('/').describe('What is requested.'),
  contains: words.describe('What the answer contains: an answer without it is not measured.'),
  database: words.optional().describe('A file of the folder of the program with SQL, from which the SQLite file is made.'),
});
/** A program that is measured. */
export type MeasuredProgram = z.output<typeof program>;

/** What can be measured. */
export const QUANTITIES = ['requests-per-second', 'latency-p50', 'latency-p95', 'latency-p99', 'start-up', 'import', 'memory'] as const;
/** What is measured. */
export type Quantity = (typeof QUANTITIES)[number];

/** A published measurement: some quantities of some programs. */
const measurement = z.strictObject({
  id: id.describe('The name of the file with the results; answers refer to it.'),
  title: words.max(90),
  question: words.max(200).describe('What was measured.'),
  programs: z.array(id).min(1),
  quantities: z.array(z.enum(QUANTITIES)).min(1),
  follows: z.array(sentence).min(1).describe('What follows from it for a reader.'),
  does_not_follow: z.array(sentence).min(1).describe('What does not follow from it.'),
});
/** A published measurement. */
export type PlannedMeasurement = z.output<typeof measurement>;

/** `content/measurements/plan.yaml`: what to measure, and under which conditions. */
export const measurementPlanSchema = z.strictObject({
  python: version.describe('The version of CPython, the same for all.'),
  server: z.strictObject({
    package: words,
    version,
    arguments: z.array(z.string()).min(1).describe('What Python is started with; {port}, {workers} and {threads} are filled in.'),
  }),
  workers: z.int().min(1).max(8).describe('Processes of the server.'),
  threads: z.array(z.int().min(1).max(16)).min(1).describe('Threads of a process; each number is measured.'),
  concurrencies: z.array(z.int().min(1).max(256)).min(1).describe('Connections that ask at the same time; each number is measured.'),
  runs: z.int().min(1).max(50).describe('How often each is measured, each time in new processes.'),
  seconds: z.number().min(1).max(60).describe('How long a run lasts.'),
  warm_up: z.int().min(1).describe('Requests, one after another, before anything is measured. Memory is read after them.'),
  load_limit: z.number().min(0).describe('The foreign load, in processes that want to run, above which a run is repeated.'),
  packages: z
    .record(id, z.record(version, z.record(words, version)))
    .describe('What is installed, by framework and release: every package with its version.'),
  scopes: z.array(scope).min(1),
  targets: z.array(target).min(1),
  programs: z.array(program).min(1),
  measurements: z.array(measurement).default([]),
});
/** What to measure, and under which conditions. */
export type MeasurementPlan = z.output<typeof measurementPlanSchema>;

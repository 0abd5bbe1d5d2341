import { z } from 'astro/zod';
import { day, id, version, words } from './fields.ts';
import { QUANTITIES } from './measurement-plan.ts';

/** The machine used for the measurement: what affects the numbers, and nothing that identifies its owner. */
const machine = z.strictObject({
  cpu: words.describe('The model, as the system gives it.'),
  cores: z.int().min(1),
  memory: z.number().positive().describe('GiB.'),
  kernel: words.describe('The name of the system and its version.'),
});

/** One run. */
const run = z.strictObject({
  value: z.number().min(0).describe('In the unit of the quantity: requests per second, milliseconds or MiB.'),
  load: z.number().min(0).describe('Foreign load: how many processes that are not part of it wanted to run, on average.'),
});
/** One run. */
export type Run = z.output<typeof run>;

/** The runs of one target under one set of conditions. */
const result = z.strictObject({
  target: id.describe('A target of the plan.'),
  framework: id,
  version: version.describe('The release of the framework.'),
  scope: id.describe('A scope of the plan: what is done for each request.'),
  program: id.describe('A program of the plan.'),
  quantity: z.enum(QUANTITIES),
  threads: z.int().min(1),
  concurrency: z.int().min(1).optional().describe('Connections that ask at the same time; nothing where none ask.'),
  runs: z.array(run).min(1).describe('In the order in which they were made.'),
});
/** The runs of one target under one set of conditions. */
export type MeasuredResult = z.output<typeof result>;

/** `content/measurements/<id>.json`, written by `npm run measure` only: numbers and the environment in which they were measured. */
export const measurementSchema = z.strictObject({
  day,
  command: words.describe('What was typed to measure it.'),
  machine,
  python: version,
  server: words.describe('The server and its version.'),
  generator: words.describe('What sends the requests, and its version.'),
  database: words.describe('The database and its version.'),
  workers: z.int().min(1),
  seconds: z.number().positive().describe('How long a run lasted.'),
  warm_up: z.int().min(0).describe('Requests before anything was measured.'),
  priority: z.int().describe('Of the server and of what sends the requests, from -20 (first) to 19; 0 is usual.'),
  pinned: z.boolean().describe('Whether the server and what sends the requests had a core each.'),
  programs: z.record(id, z.string().regex(/^[0-9a-f]{16}$/)).describe('A fingerprint of the files of each program.'),
  packages: z.record(id, z.record(version, z.record(words, version))).describe('By framework and release: every package with its version.'),
  commands: z.array(words).min(1).describe('What was run, with the places of this machine left out.'),
  results: z.array(result).min(1),
});
/** Numbers and the environment in which they were measured. */
export type MeasurementData = z.output<typeof measurementSchema>;

import { z } from 'astro/zod';
import { day, id, idOf, requirement, sentence, version, words } from './fields.ts';

/** The expected value of a string. A plain string is short for `equals`. Patterns are JavaScript's, with `.` matching line ends. */
const text = z
  .preprocess(
    (value) => (typeof value === 'string' ? { equals: value } : value),
    z.strictObject({
      equals: z.string().optional().describe('The whole text. A line end at the end of either does not count.'),
      contains: z.array(z.string()).default([]).describe('Strings that it contains.'),
      matches: pattern().optional().describe('A pattern that some part of it matches.'),
      absent: z.array(z.string()).default([]).describe('Strings that it does not contain.'),
    }),
  )
  .meta({ expected: 'a text, or an object with equals, contains, matches or absent', short: 'string' });
/** The expected value of a string, in its stored form. */
export type TextExpectation = z.output<typeof text>;

/** The expected value of a header: as for a string, or `absent: true` if it must not be sent. */
const header = z
  .preprocess(
    (value) => (typeof value === 'string' ? { equals: value } : value),
    z.strictObject({
      equals: z.string().optional(),
      contains: z.array(z.string()).default([]),
      matches: pattern().optional(),
      absent: z.literal(true).optional().describe('The header does not come at all.'),
    }),
  )
  .meta({ expected: 'a text, or an object with equals, contains, matches or absent: true', short: 'string' });
/** The expected value of a header, in its stored form. */
export type HeaderExpectation = z.output<typeof header>;

/** The expected response. Only the listed parts are checked. */
export const expectation = z
  .strictObject({
    status: z.int().min(0).max(599).optional().describe('The status of a response, or the exit code of a command.'),
    headers: z.record(words, header).default({}).describe('Headers by name, in any case.'),
    body: text.optional().describe('The body of a response, what a command printed, or the value of an expression as text.'),
    json: z.json().optional().describe('The JSON of a body, or the value of an expression.'),
    raises: text.optional().describe('The exception that leaves the program, as "Type: message".'),
    batches: z
      .int()
      .min(1)
      .optional()
      .describe(
        'In how many batches the answers to requests sent together came: 1 when all came at once, as many as requests when one waited for the other.',
      ),
  })
  .meta({ expected: 'an object with status, headers, body, json, raises or batches' });
/** The expected response, in its stored form. */
export type Expectation = z.output<typeof expectation>;

/** A file of a multipart form. */
const upload = z
  .strictObject({
    field: words.describe('The name of the form field.'),
    name: words.describe('The file name that is sent.'),
    type: words.default('application/octet-stream').describe('The content type that is sent.'),
    text: z.string().optional().describe('The content of the file.'),
    base64: z.base64().optional().describe('The content of the file, if it is not text.'),
  })
  .refine(({ text, base64 }) => (text === undefined) !== (base64 === undefined), { params: { expected: 'either text or base64' } });

const fields = z.record(z.string(), z.string());

/** Fields of a form. */
const formFields = z.record(
  z.string(),
  z.union([z.string(), z.array(z.string()).min(2)]).meta({ expected: 'a text, or a list of texts where a field repeats' }),
);

/** A request. `{{name}}` in a path, header, query or form is replaced by the value that an earlier step captured. */
export const request = z.strictObject({
  method: z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']).default('GET'),
  path: z
    .string()
    .startsWith('/')
    .meta({ description: 'The path, percent-encoded, with its query if that is not under query.', expected: 'a path', examples: ['/'] }),
  headers: fields.default({}).describe('Headers to send. Host is localhost unless it is named.'),
  query: fields.default({}).describe('Parameters that are added to the path.'),
  form: formFields
    .optional()
    .describe('A form; with files it is sent as multipart/form-data. A list of texts sends a field several times.'),
  files: z.array(upload).default([]).describe('Files of the form.'),
  json: z.json().optional().describe('A value that is sent as JSON.'),
  body: z.string().optional().describe('A body that is sent as it is; its type is in headers.'),
  secure: z.boolean().default(false).describe('Whether the request comes over HTTPS.'),
  cookies: z.boolean().default(true).describe('Whether cookies of earlier steps are sent and those that come are kept.'),
  follow: z.boolean().default(false).describe('Whether redirects are followed, as a browser follows them.'),
});
/** A request, in its stored form. */
export type Request = z.output<typeof request>;

/** Features of CPython missing in WebAssembly, worded to follow "no". A transcript that needs one runs on CPython only. */
export const NEEDS = {
  threads: 'threads',
  server: 'server',
  openssl: 'OpenSSL hash functions',
} as const;
/** A feature that WebAssembly lacks. */
export type Need = keyof typeof NEEDS;

/** How a server runs a program. WebAssembly has no server and calls the program itself. */
const server = z.strictObject({
  interface: z.enum(['wsgi', 'asgi']).default('wsgi').describe('The interface between server and program.'),
  workers: z.int().min(1).max(8).default(1).describe('How many processes run the program.'),
  threads: z.int().min(1).max(16).default(1).describe('How many threads of a process call the program.'),
});
/** How a server runs a program, in its stored form. */
export type ServerSettings = z.output<typeof server>;

/** A request that several clients send simultaneously, after one was sent alone to time a single request. */
const together = z.strictObject({
  times: z.int().min(2).max(16).describe('How many clients send it.'),
  request: request.describe('What each of them sends.'),
});
/** A request that several clients send simultaneously, in its stored form. */
export type Together = z.output<typeof together>;

/** A framework, or one release of it. @example "example 5.2" */
const scope = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*( \d+(\.\d+)*)?$/)
  .meta({ expected: 'the id of a framework, or it and a release', examples: ['framework 5.2'] });

/** One step: a request or command for the programs, and the expected result. */
const step = z
  .strictObject({
    id: id.optional().describe('The name by which an answer refers to the step.'),
    why: sentence.optional().describe('What the step is to show.'),
    for: z.array(scope).min(1).optional().describe('The frameworks, or their releases, that are asked. Without it: all.'),
    request: request.optional(),
    together: together.optional().describe('A request that several clients send at the same moment. Needs a server.'),
    server: server.optional().describe('The server restarts with these settings before the step. What the program had in memory is lost.'),
    python: words.optional().describe('An expression that is evaluated in the module of the program.'),
    command: z.array(z.string()).min(1).optional().describe("Arguments for the framework's command line."),
    expect: expectation.optional().describe('What must come back from each that is asked: the same behaviour.'),
    each: z.record(idOf('framework'), expectation).optional().describe('What must come back from each framework, where they differ.'),
    capture: z
      .record(z.string().regex(/^[a-z]\w*$/), pattern())
      .default({})
      .describe('Names for parts of the body: the first group of a pattern. They differ from run to run and are recorded by name.'),
    shows: words.optional().describe('The text that a browser then shows, where it differs from the body.'),
  })
  .superRefine((value, context) => {
    const fail = (path: string, expected: string, tip: string): void =>
      context.addIssue({ code: 'custom', path: [path], message: expected, params: { expected, tip } });
    const asked = (['request', 'together', 'python', 'command'] as const).filter((key) => value[key] !== undefined);
    if (asked.length === 0) fail('request', 'a request, a python expression or a command', 'request: { path: / }');
    if (asked.length > 1) fail(asked[1] ?? '', 'one of request, together, python and command', 'make two steps of it');
    if (value.expect === undefined && value.each === undefined) fail('expect', 'what must come back', 'expect: { status: 200 }');
    if (value.expect !== undefined && value.each !== undefined)
      fail('each', 'expect, which applies to all, or each, not both', 'remove one of the two');
  });
/** A step, in its stored form. */
export type Step = z.output<typeof step>;

/** A terminal session: the input and the output. WebAssembly has no server output, so this was recorded on CPython. */
const terminal = z.strictObject({
  recorded: day.describe('The day on which it was typed.'),
  environment: words.describe('The interpreter and system on which it was typed.'),
  command: words.describe('What one types.'),
  prints: z.string().optional().describe('What the terminal then shows. Dates, addresses and ports are kept as they were printed.'),
});

/** The program of one framework. */
const program = z.strictObject({
  files: z.array(words).min(1).describe('The files in reading order; each is in the folder of the framework.'),
  entry: words.describe('Where the application is; the adapter of the framework says how it is written.'),
  packages: z.array(requirement).default([]).describe('Packages that it needs in addition to the framework.'),
  environment: fields.default({}).describe('Environment variables.'),
  server: server.optional().describe('How a server runs the program on CPython. Without it: one process with one thread, through WSGI.'),
  install: z.array(words).default([]).describe('The commands that install what it needs on CPython.'),
  run: z.array(words).default([]).describe('The commands that start it on CPython, once everything is installed.'),
  terminal: terminal.optional(),
});

/** `transcript.yaml` of an example or experiment: how to start the programs, what to send them, and what to expect. */
export const transcriptSchema = z
  .strictObject({
    programs: z.record(idOf('framework'), program).describe('For each framework its program.'),
    needs: z
      .array(z.enum(Object.keys(NEEDS) as [Need, ...Need[]]))
      .default([])
      .describe('What it needs that WebAssembly lacks. Without it, it runs both in WebAssembly and on CPython.'),
    limit: z.int().min(1).max(120).default(20).describe('Seconds after which a program that has not finished is ended.'),
    steps: z.array(step).min(1),
  })
  .superRefine(({ needs, programs, steps }, context) => {
    if (needs.length > 0) return;
    const places = [
      ...steps.flatMap((one, index) => (['together', 'server'] as const).filter((key) => one[key]).map((key) => ['steps', index, key])),
      ...Object.entries(programs).flatMap(([id, one]) => (one.server === undefined ? [] : [['programs', id, 'server']])),
    ];
    const [path] = places;
    if (path === undefined) return;
    const [expected, tip] = ['needs, as WebAssembly has no server', 'needs: [server]'];
    context.addIssue({ code: 'custom', path, message: expected, params: { expected, tip } });
  });
/** A transcript. */
export type Transcript = z.output<typeof transcriptSchema>;

/** The recorded result of a step. */
const result = z.strictObject({
  asked: z.string().describe('What was asked, in one line, so that a recording of another step is noticed.'),
  status: z.int().optional(),
  headers: z.array(z.tuple([z.string(), z.string()])).optional(),
  body: z.string().optional(),
  json: z.json().optional(),
  raises: z.string().optional(),
  batches: z.int().optional(),
});
/** The recorded result of a step. */
export type Result = z.output<typeof result>;

/** The recorded results of one program on one release. */
export const recordedRun = z.strictObject({
  day: day.describe('The day on which this came back for the first time.'),
  runtime: words.describe('The interpreter, and the server where there was one.'),
  versions: z.record(words, version).describe('All packages that were there, with their versions.'),
  program: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Fingerprint of the files and of what was asked, so that a recording of something else is noticed.'),
  steps: z.array(result),
});
/** The recorded results of one program on one release. */
export type RecordedRun = z.output<typeof recordedRun>;

/**
 * `recorded.json`, next to a transcript, written by `npm run evidence -- --record` only: framework -> release -> results
 * in WebAssembly. `recorded-cpython.json` is the same for CPython.
 */
export const recordedSchema = z.record(id, z.record(version, recordedRun));
/** The recorded results of the programs of a transcript. */
export type Recorded = z.output<typeof recordedSchema>;

/** A regular expression that compiles. */
function pattern(): z.ZodString {
  return z
    .string()
    .min(1)
    .refine(compiles, { params: { expected: 'a regular expression' } })
    .meta({ expected: 'a regular expression', examples: ['[0-9]+'] });
}

function compiles(source: string): boolean {
  try {
    new RegExp(source, 's');
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs real programs on this machine's Python, under the server of the guide. Needs a Python from 3.11 on, and a network
 * to get packages once. Without them the tests are skipped and say why; where CI is set, they fail.
 */
import { beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { type Evidence, evidence } from '../../../scripts/lib/evidence/evidence.ts';
import { findPythons, NoPython, provideEnvironment } from '../../../scripts/lib/python/cpython.ts';
import { cpythonOf } from '../../../scripts/lib/python/cpython-run.ts';
import { NoWheels } from '../../../scripts/lib/python/pip.ts';
import { WHEELS } from '../../../scripts/lib/python/run-here.ts';
import { readContent } from '../../../src/content/content.ts';
import { readFiles } from '../../../src/content/files.ts';
import { runOnCPython } from '../../../src/experiments/run/cpython/cpython.ts';
import type { Job, JobStep, Outcome } from '../../../src/experiments/run/protocol.ts';
import { report } from '../../../src/findings/report.ts';
import { request } from '../../../src/schemas/transcript.ts';
import { readSettings, today } from '../../../src/site/settings.ts';

const ADAPTER = `
import importlib

def load(folder, entry, interface):
    module = importlib.import_module(entry)
    return module.application, vars(module)

def command(arguments):
    print("typed", *arguments)
    raise SystemExit(3)
`;
const PROGRAM = `
import json
import time

visits = 0

def application(environ, start_response):
    global visits
    visits += 1
    if environ["PATH_INFO"] == "/slow":
        time.sleep(0.2)
    if environ["PATH_INFO"] == "/broken":
        raise KeyError("broken")
    if environ["PATH_INFO"] == "/half":
        start_response("200 OK", [("Content-Length", "100")])
        return (1 / 0 if number else b"half" for number in range(2))
    names = ["REQUEST_METHOD", "PATH_INFO", "QUERY_STRING", "HTTP_HOST", "HTTP_COOKIE", "wsgi.url_scheme", "HTTP_X_EVIDENCE"]
    start_response("200 OK", [("Content-Type", "application/json"), ("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "b=2; Secure; Path=/")])
    return [json.dumps({name: environ.get(name) for name in names}).encode()]
`;

let index = 0;
const ask = (step: Partial<JobStep>): JobStep => ({ index: index++, capture: {}, ...step });
const send = (path: string, more: object = {}): JobStep => ask({ request: request.parse({ path, ...more }) });
const job = (name: string, steps: JobStep[], more: Partial<Job> = {}): Job => ({
  name,
  set: 'plain',
  files: { 'program.py': PROGRAM },
  entry: 'program',
  environment: {},
  server: { interface: 'wsgi', workers: 1, threads: 1 },
  limit: 20,
  steps,
  ...more,
});
const slow = { times: 3, request: request.parse({ path: '/slow' }) };
const jobs = [
  job('requests', [
    send('/a%2Fb/../c', { query: { q: 'x y' }, headers: { Host: 'other.example' } }),
    send('/', { secure: true }),
    send('/', { method: 'HEAD' }),
  ]),
  job('inside', [send('/'), ask({ python: 'visits' }), ask({ command: ['a'] }), send('/broken'), send('/half')]),
  job('together', [ask({ together: slow }), ask({ together: slow, server: { interface: 'wsgi', workers: 1, threads: 3 } })]),
  job('broken', [send('/')], { files: { 'program.py': 'application =\n' } }),
  job('hangs', [send('/'), ask({ python: 'all(True for _ in iter(int, 1))' })], { limit: 4 }),
  job('hangs at once', [send('/')], { limit: 3, files: { 'program.py': 'while True: pass' } }),
];

const settings = readSettings(process.env);
let outcomes: ReadonlyMap<string, Outcome> | Error;
beforeAll(async () => {
  outcomes = await runAll().catch((cause: unknown) => {
    if (!(cause instanceof NoWheels || cause instanceof NoPython)) throw cause;
    console.warn(`Skipped: ${cause.message}`);
    return cause;
  });
});

async function runAll(): Promise<ReadonlyMap<string, Outcome>> {
  const { content } = readContent(readFiles(settings.contentDir), settings.contentName, today(process.env));
  const servers = cpythonOf(content)?.servers;
  const [python] = findPythons(process.env);
  if (servers === undefined || python === undefined) throw new Error('the guide does not say how programs run on CPython');
  const { wsgi, asgi } = servers;
  const folder = await provideEnvironment({ python, wheels: [], others: { [wsgi.package]: wsgi.version, ...wsgi.requires } }, WHEELS);
  const set = { key: 'plain', adapter: ADAPTER, environment: {}, folder };
  const all = await runOnCPython({ sets: [set], jobs, servers: { wsgi: wsgi.arguments, asgi: asgi.arguments }, parallel: 2 });
  return new Map(jobs.map(({ name }, position) => [name, all[position] as Outcome]));
}

/** What became of a job. Without Python or packages the test is skipped; where CI is set, it fails. */
function outcomeOf(name: string, context: TestContext): Outcome {
  if (outcomes instanceof Error) {
    if (process.env['CI'] === 'true') throw outcomes;
    // Counted in the last line, and only on a machine without Python or the packages.
    return context.skip(outcomes.message);
  }
  return outcomes.get(name) as Outcome;
}

function stepsOf(name: string, context: TestContext): Extract<Outcome, { kind: 'ran' }>['steps'] {
  const outcome = outcomeOf(name, context);
  if (outcome.kind !== 'ran') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.steps;
}

describe('a program on CPython, under a server', () => {
  test('gets requests as they are written, over HTTP or as if over HTTPS, and none of our words', (context) => {
    const [plain, secure, head] = stepsOf('requests', context);
    expect(plain?.json).toMatchObject({
      PATH_INFO: '/a/b/../c',
      QUERY_STRING: 'q=x+y',
      HTTP_HOST: 'other.example',
      'wsgi.url_scheme': 'http',
      HTTP_X_EVIDENCE: null,
    });
    expect(secure?.json).toMatchObject({ HTTP_COOKIE: 'a=1; b=2', 'wsgi.url_scheme': 'https' });
    expect(head).toMatchObject({ status: 200, body: '' });
  });

  test('is asked expressions and commands in the process of its server, and what leaves it is noted', (context) => {
    const [, value, command, broken, half] = stepsOf('inside', context);
    expect(value).toMatchObject({ json: 1 });
    expect(command).toMatchObject({ status: 3, body: 'typed a\n' });
    expect(broken).toMatchObject({ raises: "KeyError: 'broken'", trace: expect.stringContaining('/program/program.py') });
    expect(half).toMatchObject({ raises: 'ZeroDivisionError: division by zero' });
  });

  test('answers one after another with one thread, and at once with several', (context) => {
    expect(stepsOf('together', context)).toMatchObject([
      { status: 200, batches: 3 },
      { status: 200, batches: 1 },
    ]);
  });

  test('that does not start is failed with what the server wrote', (context) => {
    expect(outcomeOf('broken', context)).toMatchObject({ kind: 'failed', why: expect.stringContaining('SyntaxError: invalid syntax') });
  });

  test('that hangs is ended at its limit, and its step is named', (context) => {
    expect(outcomeOf('hangs', context)).toMatchObject({ kind: 'hung', step: jobs[4]?.steps[1]?.index });
    expect(outcomeOf('hangs at once', context)).toMatchObject({ kind: 'hung', step: undefined });
  });
});

test('what is asked for, and nothing else, gives on CPython what was recorded', async (context) => {
  const only = ['csrf-default', 'slow-requests-at-once'];
  if (outcomes instanceof Error) outcomeOf('requests', context);
  const { findings, rows, milliseconds }: Evidence = await evidence(settings, today(process.env), { only, cpython: true });
  expect(findings, report(findings, 'text', { files: rows.length, milliseconds })).toEqual([]);
  expect([...new Set(rows.map(({ example }) => example))].sort()).toEqual(only);
});

/** Runs real programs in the interpreter, on no packages at all: a plain WSGI application needs none. */
import { tmpdir } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import type { Job, JobStep, Outcome } from '../../../src/experiments/run/protocol.ts';
import { runPlan } from '../../../src/experiments/run/wasm/run.ts';
import { request } from '../../../src/schemas/transcript.ts';

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

visits = 0

def application(environ, start_response):
    global visits
    visits += 1
    path, method = environ["PATH_INFO"], environ["REQUEST_METHOD"]
    body = environ["wsgi.input"].read().decode()
    if path == "/set":
        start_response("200 OK", [("Set-Cookie", "a=1; Path=/"), ("Set-Cookie", "b=2; Path=/; Secure")])
        return [b"token=12345"]
    if path in ("/301", "/308"):
        start_response(f"{path[1:]} Moved", [("Location", "/echo")])
        return []
    if path == "/broken":
        raise KeyError("broken")
    start_response("200 OK", [("Content-Type", "application/json")])
    names = ["QUERY_STRING", "CONTENT_TYPE", "HTTP_COOKIE", "HTTP_HOST", "HTTP_X_SENT", "wsgi.url_scheme"]
    return [json.dumps({"method": method, "path": path, "body": body, **{name: environ.get(name) for name in names}}).encode()]
`;

let index = 0;
const ask = (step: Partial<JobStep>): JobStep => ({ index: index++, capture: {}, ...step });
const send = (path: string, more: object = {}, capture: Record<string, string> = {}): JobStep =>
  ask({ request: request.parse({ path, ...more }), capture });
const script = (source: string): JobStep => ask({ python: `__import__("pyodide.code").code.run_js(${JSON.stringify(source)})` });
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

const ASGI = `
import asyncio

async def application(scope, receive, send):
    message = await receive()
    await asyncio.sleep(0.01)
    answer = await asyncio.to_thread(lambda: 42)
    await send({"type": "http.response.start", "status": 201, "headers": [(b"x-path", scope["path"].encode())]})
    await send({"type": "http.response.body", "body": message["body"], "more_body": True})
    await send({"type": "http.response.body", "body": f" {answer}".encode()})

async def stuck():
    await asyncio.get_running_loop().create_future()
`;

const jobs = [
  job('requests', [
    send('/echo', { query: { a: 'b c' }, headers: { Host: 'other.example', 'X-Sent': '1' } }),
    send('/echo', { method: 'POST', form: { a: 'ä' } }),
    send('/echo', { method: 'POST', json: { a: [1] } }),
    send('/echo', { method: 'POST', form: { a: '1' }, files: [{ field: 'f', name: 'n.txt', type: 'text/plain', text: 'inside' }] }),
  ]),
  job('state', [
    send('/set', {}, { token: 'token=(\\d+)' }),
    send('/echo'),
    send('/echo', { secure: true }),
    send('/echo', { cookies: false, headers: { 'X-Sent': '{{token}}' } }),
  ]),
  job('redirects', [
    send('/301', { method: 'POST', form: { a: '1' }, follow: true }),
    send('/308', { method: 'POST', form: { a: '1' }, follow: true }),
    send('/308'),
  ]),
  job('others', [ask({ python: 'visits' }), ask({ python: 'application' }), ask({ command: ['a', 'b'] }), send('/broken')]),
  job('hangs', [send('/echo'), ask({ python: 'all(True for _ in iter(int, 1))' })], { limit: 2 }),
  job('hangs at once', [send('/echo')], { limit: 2, files: { 'program.py': 'while True: pass' } }),
  job('broken', [send('/echo')], { files: { 'program.py': 'application =\n' } }),
  job('asynchronous', [send('/a%20b', { method: 'POST', form: { a: '1' } }), ask({ python: 'asyncio.run(stuck())' })], {
    files: { 'program.py': ASGI },
  }),
  job('reaches out', [
    script("process.getBuiltinModule('fs').readFileSync('/etc/hostname', 'utf8')"),
    script("process.getBuiltinModule('fs').writeFileSync('/tmp/from-a-program', '')"),
    script("process.getBuiltinModule('child_process').spawnSync('true').error?.code"),
    script("process.permission.has('net')"),
    ask({ python: '__import__("os").path.exists("/etc/hostname")' }),
  ]),
  job('dirties', [ask({ python: '[setattr(__import__("json"), "dumps", None), open("/program/left", "w").close()]' })]),
  job('comes after', [ask({ python: '[__import__("json").dumps([1]), __import__("os").listdir("/program")]' })]),
];

let outcomes: ReadonlyMap<string, Outcome>;
beforeAll(async () => {
  const sets = [{ key: 'plain', release: 'plain', wheels: [], adapter: ADAPTER, environment: {} }];
  const all = await runPlan({ sets, jobs, wheelDir: tmpdir(), parallel: 2 });
  outcomes = new Map(jobs.map(({ name }, position) => [name, all[position] as Outcome]));
});

const resultsOf = (name: string): Extract<Outcome, { kind: 'ran' }>['steps'] => {
  const outcome = outcomes.get(name);
  if (outcome?.kind !== 'ran') throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  return outcome.steps;
};

test('a request carries its query, headers, form, JSON and files', () => {
  expect(resultsOf('requests').map(({ json }) => json)).toEqual([
    expect.objectContaining({ QUERY_STRING: 'a=b+c', HTTP_HOST: 'other.example', HTTP_X_SENT: '1', 'wsgi.url_scheme': 'http' }),
    expect.objectContaining({ method: 'POST', body: 'a=%C3%A4', CONTENT_TYPE: 'application/x-www-form-urlencoded' }),
    expect.objectContaining({ body: '{"a": [1]}', CONTENT_TYPE: 'application/json' }),
    expect.objectContaining({
      body: expect.stringContaining('Content-Disposition: form-data; name="f"; filename="n.txt"\r\nContent-Type: text/plain\r\n\r\ninside'),
      CONTENT_TYPE: expect.stringMatching(/^multipart\/form-data; boundary=/),
    }),
  ]);
});

test('cookies are kept between steps, secure ones go over HTTPS alone, and a captured value can be sent', () => {
  const [, plain, secure, fresh] = resultsOf('state').map(({ json }) => json);
  expect(plain).toMatchObject({ HTTP_COOKIE: 'a=1' });
  expect(secure).toMatchObject({ HTTP_COOKIE: 'a=1; b=2', 'wsgi.url_scheme': 'https' });
  expect(fresh).toMatchObject({ HTTP_COOKIE: null, HTTP_X_SENT: '12345' });
});

test('redirects are followed as browsers do: 301 turns POST into GET, 308 keeps it', () => {
  const [moved, kept, unfollowed] = resultsOf('redirects');
  expect(moved?.json).toMatchObject({ method: 'GET', body: '' });
  expect(kept?.json).toMatchObject({ method: 'POST', body: 'a=1' });
  expect(unfollowed).toMatchObject({ status: 308 });
});

test('an expression, a command and an exception come back', () => {
  const [value, object, command, broken] = resultsOf('others');
  expect(value).toMatchObject({ body: '0', json: 0 });
  expect(object?.body).toMatch(/^<function application at /);
  expect(object).not.toHaveProperty('json');
  expect(command).toMatchObject({ status: 3, body: 'typed a b\n' });
  expect(broken).toMatchObject({ raises: "KeyError: 'broken'", trace: expect.stringContaining('program.py') });
});

test('an ASGI application is asked as ASGI says, and one that waits for nothing is an error', () => {
  const [answer, stuck] = resultsOf('asynchronous');
  expect(answer).toMatchObject({ status: 201, headers: [['x-path', '/a b']], body: 'a=1 42' });
  expect(stuck?.raises).toMatch(/^RuntimeError: the event loop has nothing left to wait for/);
});

test('a program that hangs is ended at its limit, and its step is named', () => {
  expect(outcomes.get('hangs')).toMatchObject({ kind: 'hung', step: jobs[4]?.steps[1]?.index });
  expect(outcomes.get('hangs at once')).toMatchObject({ kind: 'hung', step: undefined });
});

test('a program that cannot be started says why', () => {
  expect(outcomes.get('broken')).toMatchObject({ kind: 'failed', why: expect.stringContaining('SyntaxError: invalid syntax') });
});

test('a program reaches no file, process or network of this machine', () => {
  const [read, write, start, net, python] = resultsOf('reaches out');
  expect(read?.raises).toContain('Access to this API has been restricted');
  expect(write?.raises).toContain('Access to this API has been restricted');
  expect([start?.raises, start?.json].join()).toMatch(/restricted|ERR_ACCESS_DENIED/);
  expect(net?.json).toBe(false);
  expect(python?.json).toBe(false);
});

test('what one program leaves behind does not reach the next', () => {
  expect(resultsOf('comes after')[0]?.json).toEqual(['[1]', ['program.py']]);
});

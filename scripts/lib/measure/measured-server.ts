/** The servers that are measured, and the clients that send them requests. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { Misuse } from '../../../src/site/settings.ts';
import { Stopped } from '../faults.ts';
import { descendants } from './machine.ts';

/** Options for starting a server. */
export interface Order {
  readonly python: string;
  readonly arguments: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What is requested until it answers, and a part of the answer. */
  readonly path: string;
  readonly contains: string;
}

/** A server that has responded. */
export interface Server {
  readonly port: number;
  /** Milliseconds from the start of the process to the end of the first answer. */
  readonly startUp: number;
  /** The process and those that it started. */
  readonly pids: () => readonly number[];
  /** The process that runs the program. */
  readonly worker: () => number;
  readonly stop: () => Promise<void>;
}

/** The result of a run of requests. */
export interface Throughput {
  readonly requestsPerSecond: number;
  /** Milliseconds that half, 95 % and 99 % of the answers took at most. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const LONGEST_START = 20_000;
const WRK_REPORT = fileURLToPath(new URL('wrk-report.lua', import.meta.url));
/** The server runs on the first core, and the client on the second. */
const CORES = { server: '0', generator: '1' } as const;

/** Starts a server and waits until it answers as it should. Throws with what it wrote when it does not. */
export async function startServer(order: Order, pinned: boolean): Promise<Server> {
  const port = await getPort();
  const words = order.arguments.map((one) => one.replace('{port}', String(port)));
  const [command, ...rest] = [...(pinned ? ['taskset', '-c', CORES.server] : []), order.python, ...words];
  if (command === undefined) throw new Error('no command');
  const started = performance.now();
  const child = spawn(command, rest, {
    cwd: order.folder,
    env: { ...process.env, ...order.environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // Leave nothing running, however this process ends.
  process.once('exit', () => child.kill());
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors = (errors + text).slice(-4000);
  });
  const stop = (): Promise<void> => ended(child);
  for (;;) {
    const answer = await ask(port, order.path).catch(() => undefined);
    if (answer?.status === 200 && answer.body.includes(order.contains)) break;
    if (answer !== undefined || child.exitCode !== null || performance.now() - started > LONGEST_START) {
      await stop();
      throw new Stopped(
        `${order.folder}: expected "${order.contains}", found ${answer?.status ?? 'no answer'}\n${answer?.body ?? ''}\n${errors}`,
      );
    }
    await new Promise((done) => setTimeout(done, 2));
  }
  const startUp = performance.now() - started;
  const pid = child.pid ?? 0;
  return { port, startUp, stop, pids: () => [pid, ...descendants(pid)], worker: () => descendants(pid).at(-1) ?? pid };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(timer);
}

/** Sends requests one after another. Throws when one of them fails. */
export async function warmUp(port: number, path: string, times: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let index = 0; index < times; index++) {
      const { status } = await ask(port, path, agent);
      if (status !== 200) throw new Stopped(`${path}: expected status 200, found ${status}`);
    }
  } finally {
    agent.destroy();
  }
}

function ask(port: number, path: string, agent?: Agent): Promise<{ status: number; body: string }> {
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text) => {
        body += text;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, body }));
      response.on('error', fail);
    });
    sent.on('error', fail);
    sent.end();
  });
}

/** Lets wrk send requests for some seconds. Throws when one of them fails. `watch` is told the process. */
export async function sendRequests(
  address: string,
  { concurrency, seconds, pinned }: { concurrency: number; seconds: number; pinned: boolean },
  watch: (pid: number) => void,
): Promise<Throughput> {
  const words = generatorWords(concurrency, seconds, WRK_REPORT, address);
  const [command, ...rest] = [...(pinned ? ['taskset', '-c', CORES.generator] : []), ...words];
  if (command === undefined) throw new Error('no command');
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  watch(child.pid ?? 0);
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  await once(child, 'close');
  const line = /^\{.*\}$/m.exec(printed)?.[0];
  if (line === undefined) throw new Stopped(`wrk printed no result: ${printed}`);
  const found = JSON.parse(line) as { requests: number; microseconds: number; p50: number; p95: number; p99: number; failed: number };
  if (found.failed > 0) throw new Stopped(`${address}: ${found.failed} of ${found.requests} requests failed`);
  const milliseconds = (microseconds: number): number => microseconds / 1000;
  return {
    requestsPerSecond: Math.round((found.requests / found.microseconds) * 1e7) / 10,
    p50: milliseconds(found.p50),
    p95: milliseconds(found.p95),
    p99: milliseconds(found.p99),
  };
}

/** The command that sends requests. */
export const generatorWords = (concurrency: number | string, seconds: number, script: string, address: string): string[] => [
  'wrk',
  '--threads',
  '1',
  '--connections',
  String(concurrency),
  '--duration',
  `${seconds}s`,
  '--script',
  script,
  address,
];

/** The name and version of what sends requests. Throws `Misuse` when it is not there. */
export function generatorVersion(): string {
  const { stdout } = spawnSync('wrk', ['--version'], { encoding: 'utf8' });
  const version = /wrk (?:\w+\/)?(\d[\d.]*)/.exec(stdout ?? '')?.[1];
  if (version === undefined) throw new Misuse('expected wrk, which sends the requests, found none\n  tip: apt-get install wrk');
  return `wrk ${version}`;
}

/** Whether each of the two can have a core: there are two, and a command that gives them. */
export const canPin = (cores: number): boolean => cores >= 2 && spawnSync('taskset', ['--version']).status === 0;

/** How many milliseconds an import took in a new process. */
export async function timeImport(
  python: string,
  module: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  pinned: boolean,
): Promise<number> {
  const program = `import time; begin = time.perf_counter(); import ${module}; print((time.perf_counter() - begin) * 1000)`;
  const [command, ...rest] = [...(pinned ? ['taskset', '-c', CORES.server] : []), python, '-c', program];
  if (command === undefined) throw new Error('no command');
  const child = spawn(command, rest, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  await once(child, 'close');
  const milliseconds = Number(printed);
  if (!(milliseconds > 0)) throw new Stopped(`${folder}: the import of ${module} failed`);
  return milliseconds;
}

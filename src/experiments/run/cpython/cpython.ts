import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pMap from 'p-map';
import type { ServerSettings } from '../../../schemas/transcript.ts';
import { FOLDER, STEADY } from '../place.ts';
import type { DriverResult, Job, Outcome, PackageSet } from '../protocol.ts';

/** Packages that are installed together in a virtual environment, with the adapter that starts programs on them. */
export interface InstalledSet extends Pick<PackageSet, 'key' | 'adapter' | 'environment'> {
  /** Folder of the virtual environment. */
  readonly folder: string;
}

/** Everything to run on CPython. */
export interface CPythonPlan {
  readonly sets: readonly InstalledSet[];
  readonly jobs: readonly Job[];
  /** Python arguments that start the server for an interface; see the server schema. */
  readonly servers: Readonly<Record<ServerSettings['interface'], readonly string[]>>;
  /** How many programs run at once. */
  readonly parallel: number;
}

/** Our own modules that run there, by import name. */
const OURS = { client: './client.py', driver: '../driver.py', server: './server.py' };
/** A fixed `PATH` that reveals nothing about this machine, and the same time zone as in WebAssembly. */
const ENVIRONMENT = { ...STEADY, TZ: 'UTC', LANG: 'C.UTF-8', PATH: '/usr/bin:/bin' } as const;

/**
 * Runs all jobs of a plan on CPython, each under its own server, and returns their outcomes, in the same order.
 *
 * Unlike in WebAssembly, programs are not sandboxed here: they can do anything this process can do.
 */
export async function runOnCPython({ sets, jobs, servers, parallel }: CPythonPlan): Promise<Outcome[]> {
  return pMap(
    jobs,
    async (job) => {
      const set = sets.find(({ key }) => key === job.set);
      return set === undefined ? { kind: 'failed', why: 'its packages are not in the plan', milliseconds: 0 } : runJob(job, set, servers);
    },
    { concurrency: parallel },
  );
}

async function runJob(job: Job, set: InstalledSet, servers: CPythonPlan['servers']): Promise<Outcome> {
  const started = performance.now();
  const place = mkdtempSync(join(tmpdir(), 'evidence-'));
  try {
    const end = await ask(job, set, servers, place);
    const milliseconds = performance.now() - started;
    if (end.kind === 'limit') return { kind: 'hung', step: end.step, milliseconds };
    if (end.kind === 'error') return { kind: 'failed', why: end.why, milliseconds };
    const { failed, prefix, ...found } = JSON.parse(named(JSON.stringify(end.found), place, set.folder, end.found.prefix)) as Found;
    return failed === undefined ? { kind: 'ran', ...found, milliseconds } : { kind: 'failed', why: failed, milliseconds };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Replaces this machine's folders in results with their names in WebAssembly, or with a description of their contents. */
const named = (text: string, place: string, environment: string, prefix: string): string =>
  text
    .replaceAll(join(place, 'program'), FOLDER)
    .replaceAll(join(place, 'tmp'), '/tmp')
    .replaceAll(place, '')
    .replaceAll(environment, '/venv')
    .replaceAll(`${prefix}/lib/python`, '/python/lib/python');

/** What the client prints when it finishes. */
interface Found {
  readonly failed?: string;
  /** The folder in which Python is installed. */
  readonly prefix: string;
  readonly python: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly steps: readonly DriverResult[];
}

type End =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'error'; readonly why: string }
  | { readonly kind: 'limit'; readonly step: number | undefined };

/** Lets a client run a job in a process group of its own. The whole group has ended when this returns. */
async function ask(job: Job, set: InstalledSet, servers: CPythonPlan['servers'], place: string): Promise<End> {
  const ours = join(place, 'ours');
  const folder = join(place, 'program');
  const [home, temporary] = [join(place, 'home'), join(place, 'tmp')];
  for (const one of [ours, folder, home, temporary]) mkdirSync(one);
  for (const [name, file] of Object.entries(OURS)) copyFileSync(new URL(file, import.meta.url), join(ours, `evidence_${name}.py`));
  writeFileSync(join(ours, 'evidence_adapter.py'), set.adapter);
  for (const [path, text] of Object.entries(job.files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // In WebAssembly each program has its own /tmp.
    writeFileSync(join(folder, path), text.replaceAll(/(?<!\w)\/tmp\//g, `${temporary}/`));
  }
  const client = spawn(join(set.folder, 'bin/python'), [join(ours, 'evidence_client.py')], {
    cwd: place,
    detached: true,
    env: { ...ENVIRONMENT, ...set.environment, HOME: home, TMPDIR: temporary, PYTHONPATH: ours },
  });
  const stop = (): void => endGroup(client);
  process.once('exit', stop);
  let step: number | undefined;
  let errors = '';
  client.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  client.stdin.on('error', () => undefined);
  client.stdin.end(JSON.stringify({ ...job, servers, folder, log: join(place, 'server.log') }));
  let timer: NodeJS.Timeout | undefined;
  const end = await new Promise<End>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'limit', step }), job.limit * 1000);
    createInterface(client.stdout).on('line', (line) => {
      const message = JSON.parse(line) as { step: number } | { found: Found };
      if ('step' in message) step = message.step;
      else resolve({ kind: 'found', found: message.found });
    });
    client.once('error', ({ message }) => resolve({ kind: 'error', why: message }));
    client.once('close', (code) =>
      resolve({ kind: 'error', why: errors.trim().slice(-2000) || `the client ended with exit code ${code}` }),
    );
  });
  clearTimeout(timer);
  stop();
  process.off('exit', stop);
  return end;
}

/** Kills a process and everything it started. Ignores a group that no longer exists. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome, Plan, PoolMessage } from './protocol.ts';

/** What a run tells while it goes on. */
export interface Watcher {
  readonly prepared?: (set: string, milliseconds: number, bytes: number) => void;
  readonly done?: (job: number, outcome: Outcome) => void;
}

/** Runs all jobs of a plan and returns what became of each, in their order. */
export async function runPlan(plan: Plan, watcher: Watcher = {}): Promise<Outcome[]> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const pyodide = fileURLToPath(new URL('.', import.meta.resolve('pyodide')));
  const fflate = fileURLToPath(new URL('..', import.meta.resolve('fflate')));
  const readable = [here, pyodide, fflate, `${plan.wheelDir}/`].map((folder) => `--allow-fs-read=${folder}*`);
  const pool = fork(`${here}pool.ts`, {
    execArgv: ['--permission', '--allow-worker', ...readable, '--disable-warning=SecurityWarning'],
    serialization: 'advanced',
    env: {},
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  const outcomes = new Map<number, Outcome>();
  let errors = '';
  pool.stderr?.on('data', (text) => {
    errors += text;
  });
  pool.on('message', (message: PoolMessage) => {
    if (message.kind === 'prepared') return watcher.prepared?.(message.set, message.milliseconds, message.bytes);
    outcomes.set(message.job, message.outcome);
    watcher.done?.(message.job, message.outcome);
  });
  const stop = (): void => void pool.kill();
  process.once('exit', stop);
  pool.send(plan);
  await new Promise((resolve) => pool.once('close', resolve));
  process.off('exit', stop);
  return plan.jobs.map(({ name }, index) => {
    const outcome = outcomes.get(index);
    if (outcome === undefined) throw new Error(`${name} did not come back: ${errors.trim().slice(-2000) || 'no reason was given'}`);
    return outcome;
  });
}

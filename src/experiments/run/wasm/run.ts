import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome, Plan, PoolMessage } from '../protocol.ts';

/** Runs all jobs of a plan and returns their outcomes, in the same order. */
export async function runPlan(plan: Plan): Promise<Outcome[]> {
  const here = fileURLToPath(new URL('..', import.meta.url));
  const pyodide = fileURLToPath(new URL('.', import.meta.resolve('pyodide')));
  const fflate = fileURLToPath(new URL('..', import.meta.resolve('fflate')));
  const pMap = fileURLToPath(new URL('.', import.meta.resolve('p-map')));
  const readable = [here, pyodide, fflate, pMap, `${plan.wheelDir}/`].map((folder) => `--allow-fs-read=${folder}*`);
  const pool = fork(`${here}wasm/pool.ts`, {
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
  pool.on('message', ({ job, outcome }: PoolMessage) => void outcomes.set(job, outcome));
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

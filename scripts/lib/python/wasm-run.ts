/** Runs trials in WebAssembly. */
import type { Content } from '../../../src/content/content.ts';
import { ordersFor, runsInWasm, type Trial } from '../../../src/experiments/plan.ts';
import { runPlan } from '../../../src/experiments/run/wasm/run.ts';
import type { Ran } from '../evidence/ran.ts';
import { interpreter } from './interpreter.ts';
import { fetchWheels } from './pip.ts';
import { WHEELS, wheelsOf } from './run-here.ts';

/** Runs trials in WebAssembly, on the wheels of the lock. Those that need more are skipped. Throws `NoWheels` or `WrongWheel`. */
export async function runTrialsInWasm(wanted: readonly Trial[], content: Content, parallel: number): Promise<Ran> {
  const { sets, jobs, trials, findings } = ordersFor(wanted.filter(runsInWasm), content);
  await fetchWheels(wheelsOf(sets), interpreter(), WHEELS);
  const outcomes = await runPlan({ sets, jobs, wheelDir: WHEELS, parallel });
  const others = new Set(wanted.filter((one) => !runsInWasm(one)).map(({ example }) => example));
  const skipped = [...others].map((example) => `${example} runs on CPython alone: npm run evidence -- --cpython`);
  return { trials, outcomes, findings, skipped, runtimeOf: () => (python) => `CPython ${python} in ${interpreter().name}` };
}

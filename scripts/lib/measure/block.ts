/** Makes the runs of a block: imports and starts of each target, and then requests. */
import { join } from 'node:path';
import type { Block, Sample } from '../../../src/measurements/order.ts';
import type { Target } from '../../../src/schemas/measurement-plan.ts';
import { Misuse } from '../../../src/site/settings.ts';
import { type Bench, releaseOf } from './bench.ts';
import { quietMoment, residentMemory, underLoad } from './machine.ts';
import { type Order, type Server, sendRequests, startServer, timeImport, warmUp } from './measured-server.ts';

/** How many times a run is tried before one under foreign load is accepted: the one with the least load. */
const MOST_TRIES = 3;

/** Makes the runs of a block. */
export async function runBlock(bench: Bench, { program, threads, round, targets }: Block): Promise<Sample[]> {
  const { plan, pinned } = bench;
  const samples: Sample[] = [];
  const servers = new Map<Target, Server>();
  const note = (target: Target, found: Omit<Sample, 'target' | 'program' | 'threads' | 'round'>): number =>
    samples.push({ target: target.id, program: program.id, threads, round, ...found });
  try {
    for (const target of targets) {
      const order = orderFor(bench, program, target, threads);
      if (threads === Math.min(...plan.threads)) {
        const { value, load } = await quietest(plan.load_limit, () =>
          underLoad(
            () => [process.pid],
            () => timeImport(order.python, target.imports, order.folder, order.environment, pinned),
          ),
        );
        note(target, { quantity: 'import', value: rounded(value), load });
      }
      const { value: server, load } = await quietest(
        plan.load_limit,
        () =>
          underLoad(
            () => [process.pid],
            () => startServer(order, pinned),
          ),
        ({ value: slower }) => slower.stop(),
      );
      servers.set(target, server);
      await warmUp(server.port, program.path, plan.warm_up);
      note(target, { quantity: 'start-up', value: rounded(server.startUp), load });
      note(target, { quantity: 'memory', value: rounded(residentMemory(server.worker())), load });
    }
    for (const concurrency of plan.concurrencies)
      for (const [target, server] of servers) {
        const { value, load } = await quietest(plan.load_limit, () => {
          let generator = 0;
          return underLoad(
            () => [...server.pids(), generator],
            () =>
              sendRequests(`http://127.0.0.1:${server.port}${program.path}`, { concurrency, seconds: plan.seconds, pinned }, (pid) => {
                generator = pid;
              }),
          );
        });
        note(target, { quantity: 'requests-per-second', concurrency, value: value.requestsPerSecond, load });
        note(target, { quantity: 'latency-p50', concurrency, value: value.p50, load });
        note(target, { quantity: 'latency-p95', concurrency, value: value.p95, load });
        note(target, { quantity: 'latency-p99', concurrency, value: value.p99, load });
      }
    return samples;
  } finally {
    for (const server of servers.values()) await server.stop();
  }
}

/**
 * Waits for a quiet moment and makes a run; makes it again while there is more foreign load than the plan allows, and takes the
 * one with the least.
 *
 * @param discard is given each run that is not taken
 */
async function quietest<Run extends { readonly load: number }>(
  limit: number,
  run: () => Promise<Run>,
  discard: (run: Run) => Promise<void> | void = () => {},
): Promise<Run> {
  await quietMoment(limit);
  let best = await run();
  for (let tries = 1; tries < MOST_TRIES && best.load > limit; tries++) {
    await quietMoment(limit);
    const next = await run();
    const [taken, other] = next.load < best.load ? [next, best] : [best, next];
    best = taken;
    await discard(other);
  }
  return best;
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Options for starting the server of a target. */
function orderFor({ plan, pythons, folderOf }: Bench, program: Block['program'], target: Target, threads: number): Order {
  const folder = folderOf(program.id, target.framework);
  const release = releaseOf(target.framework, target.version);
  const python = pythons.get(release);
  if (python === undefined) throw new Misuse(`plan.yaml: expected packages for ${release}, found none`);
  const words = { workers: plan.workers, threads };
  const filled = plan.server.arguments.map((one) =>
    one.replace(/\{(workers|threads)\}/, (_, name: keyof typeof words) => String(words[name])),
  );
  const database: Record<string, string> = program.database === undefined ? {} : { DATABASE: join(folder, '../measured.sqlite3') };
  const environment = { ...target.environment, ...database, PYTHONPATH: folder };
  return { python, arguments: [...filled, target.application], folder, environment, path: program.path, contains: program.contains };
}

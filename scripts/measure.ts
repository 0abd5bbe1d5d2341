/** `npm run measure`: runs the measurements that `content/measurements/plan.yaml` lists. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourcesOf } from '../src/content/content.ts';
import { blockName, blocksLeft, type Sample, samplesOf } from '../src/measurements/order.ts';
import { measurementFrom } from '../src/measurements/results.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { Misuse, today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { environmentOf, prepare, STATE } from './lib/measure/bench.ts';
import { runBlock } from './lib/measure/block.ts';
import { hurry, tellsOfProcesses } from './lib/measure/machine.ts';
import { generatorVersion } from './lib/measure/measured-server.ts';

export const command = defineCommand({
  name: 'measure',
  summary:
    'Measures what content/measurements/plan.yaml says. A whole run takes about 50 minutes on a machine that does nothing else; a call goes ' +
    'on where the last one stopped. It needs Linux, the Python of the plan, and wrk.',
  options: {
    minutes: { type: 'number', description: 'Stop after about this time' },
    anew: { type: 'boolean', description: 'Forget what was measured before' },
    write: { type: 'boolean', description: 'Measure nothing, and write the results of what there is' },
  },
  variables: ['CONTENT_DIR', 'PYTHON'],
  output: 'A line for each block on standard output; what was measured so far in .cache/measurements/; results in content/measurements/.',
  examples: ['npm run measure', 'npm run measure -- --minutes 4', 'npm run measure -- --anew'],
  run: async ({ minutes, anew, write }) => {
    const deadline = minutes === undefined ? Number.POSITIVE_INFINITY : performance.now() + minutes * 60_000;
    if (!tellsOfProcesses()) throw new Misuse(`npm run measure: expected Linux, whose /proc it reads, found ${process.platform}`);
    const settings = settingsWithContent(process.env);
    const day = today(process.env);
    const { content } = readContentFolder(settings, day);
    const plan = sourcesOf(content, 'measurement-plan')[0]?.value;
    if (plan === undefined)
      throw new Misuse(`${settings.contentName}/measurements/plan.yaml: expected a plan, found none that is valid\n  tip: npm run check`);
    generatorVersion();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
    process.setMaxListeners(0);
    hurry();
    const bench = await prepare(plan, settings.contentDir);
    const state = join(STATE, 'samples.json');
    if (anew) rmSync(state, { force: true });
    const samples = existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')) as Sample[]) : [];
    const left = blocksLeft(plan, samples);
    if (write && left.length > 0) console.log(`${counted(left.length, 'block')} left. npm run measure goes on.`);
    for (const [index, block] of write ? [] : left.entries()) {
      if (performance.now() >= deadline) return console.log(`${counted(left.length - index, 'block')} left. npm run measure goes on.`);
      samples.push(...(await runBlock(bench, block)));
      writeFileSync(state, JSON.stringify(samples));
      const loads = samplesOf(block, samples).map(({ load }) => load);
      console.log(`${blockName(block)}: foreign load ${Math.min(...loads)} to ${Math.max(...loads)}`);
    }
    const environment = environmentOf(bench, content, day);
    for (const measurement of plan.measurements) {
      const file = join(settings.contentDir, 'measurements', `${measurement.id}.json`);
      writeFileSync(file, `${JSON.stringify(measurementFrom(plan, measurement, samples, environment), undefined, 2)}\n`);
      console.log(file);
    }
  },
});

if (import.meta.main) await command.main();

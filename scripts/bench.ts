/** `npm run bench`: how long this generator takes to build a made-up corpus, and how long others take for the same Markdown. */
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { type CorpusPage, corpusOf, withWord } from './lib/bench/corpus.ts';
import { BENCH_OPTIONS, inRange, type Options } from './lib/bench/options.ts';
import { take } from './lib/bench/processes.ts';
import { type Machine, machineInWords, type Run, report } from './lib/bench/report.ts';
import { type Step, stepsOf } from './lib/bench/steps.ts';
import {
  BENCH,
  builtPage,
  installStarlight,
  plainAstro,
  remove,
  type System,
  sizeOf,
  starlight,
  thisGenerator,
  writePage,
  writeSystem,
} from './lib/bench/systems.ts';
import { defineCommand } from './lib/command/command.ts';
import { tellsOfProcesses, thisMachine } from './lib/measure/machine.ts';

const LOGS = join(BENCH, 'logs');

/** Runs the build of a step, and checks that an edit shows up in the site. */
async function run(step: Step, system: System, edited: CorpusPage): Promise<Run> {
  // No earlier benchmark used this word, so no cache contains it.
  const word = `w${Math.round(performance.timeOrigin).toString(36)}r${step.round}`;
  if (step.phase === 'cold') remove(system.kept);
  if (step.phase === 'edit') writePage(system, withWord(edited, word));
  const log = join(LOGS, `${step.round}-${step.phase}-${system.name.toLowerCase().replaceAll(' ', '-')}.log`);
  // Keeps Astro and npm from making network requests, whose time would be measured too.
  const environment = { ...process.env, ...system.environment, ASTRO_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' };
  const taken = await take(['npm', 'run', 'build'], { folder: system.folder, environment, log });
  const place = `${step.round === 0 ? 'Preparing' : `Round ${step.round}`}, ${step.phase}, ${system.name}`;
  if (taken.exitCode !== 0) {
    console.error(`${place}: the build failed; see ${relative('.', log)}`);
    return { ...step, ...taken };
  }
  if (step.phase === 'edit' && !builtPage(system, edited).includes(word))
    throw new Error(`${system.name}: expected the edited page to have the word ${word}, found it without; see ${relative('.', log)}`);
  console.error(`${place}: ${taken.wall.toFixed(1)} s`);
  return { ...step, ...taken, ...sizeOf(system) };
}

/** Runs all builds. A system whose build failed is skipped from then on: its next build would start from an unknown state. */
async function runAll(systems: readonly System[], { phases, rounds }: Options, edited: CorpusPage): Promise<Run[]> {
  const runs: Run[] = [];
  const names = systems.map(({ name }) => name);
  for (const step of stepsOf(names, phases, rounds)) {
    const system = systems.find(({ name }) => name === step.system);
    if (system === undefined || runs.some((one) => one.system === step.system && one.exitCode !== 0)) continue;
    runs.push(await run(step, system, edited));
  }
  return runs;
}

const thisMachineNow = (): Machine => {
  const { cpu, cores, memory } = thisMachine();
  return { cpu, cores, memory, node: process.version, load: loadavg()[0] ?? 0 };
};

export const command = defineCommand({
  name: 'bench',
  summary:
    'Measures builds of this generator and of a plain Astro site with the same Markdown, in turn: without caches, with nothing changed, and ' +
    'with one word changed. This generator does more: it checks the content, draws answers and a matrix, and writes data files and policies; ' +
    'scripts/lib/bench/plain-files.ts says what is equal. CPU seconds and memory need Linux.',
  options: BENCH_OPTIONS,
  output:
    'A table on standard output. Corpus, sites and logs are in .cache/bench/, which may be removed. The caches of the corpus and the packages ' +
    'that Vite has bundled are cleared before a cold build; dist/ and the caches of your content stay. Exit code 1 when a build failed.',
  examples: ['npm run bench', 'npm run bench -- --pages 3000 --rounds 1 --only cold', 'npm run bench -- --with starlight'],
  run: async ({ json, ...typed }) => {
    const options = inRange(typed);
    const machine = thisMachineNow();
    const pages = corpusOf(options.pages, options.seed);
    const edited = pages[Math.floor(pages.length / 2)];
    if (edited === undefined) throw new Error('no pages');
    const systems = [thisGenerator(pages), plainAstro(pages), ...(options.starlight ? [starlight(pages, installStarlight())] : [])];
    mkdirSync(LOGS, { recursive: true });
    for (const system of systems) writeSystem(system);
    try {
      const runs = await runAll(systems, options, edited);
      if (runs.some(({ exitCode }) => exitCode !== 0)) process.exitCode = 1;
      if (json) return console.log(JSON.stringify({ pages: options.pages, seed: options.seed, machine, runs }, null, 2));
      console.log(`\n${options.pages} pages, seed ${options.seed}. ${machineInWords(machine)}\n\n${report(runs)}`);
      if (!tellsOfProcesses()) console.log('\nCPU and memory are not measured: this system has no /proc.');
    } finally {
      for (const { outside } of systems) remove(outside);
    }
  },
});

if (import.meta.main) await command.main();

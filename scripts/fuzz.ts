/** `npm run fuzz`: damages files of the content, and checks each time. */
import { availableParallelism } from 'node:os';
import { readFiles } from '../src/content/files.ts';
import { today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { brokenByBuild } from './lib/fuzz/builds.ts';
import { damages, type Failure, fuzz } from './lib/fuzz/fuzz.ts';

/** Broken promises of one run that are printed. */
const MOST_LINES = 5;

const inWords = ({ run, damage, broken }: Failure): string =>
  [
    `run ${run}: ${damage.path}`,
    ...broken.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(broken.length > MOST_LINES ? [`  and ${broken.length - MOST_LINES} more`] : []),
    `  damage: ${JSON.stringify(damage)}`,
  ].join('\n');

export const command = defineCommand({
  name: 'fuzz',
  summary:
    'Damages files of the content, as editors, merges and malice do, and checks each time. Each damage has to end in findings or in a valid guide.',
  options: {
    runs: { type: 'number', default: 1000, description: 'How many damages to try' },
    seed: { type: 'number', description: 'Try the damages of an earlier call, which printed its seed' },
    only: { type: 'number', value: 'run', description: 'Repeat one run of a seed' },
    build: { type: 'number', default: 0, description: 'How many of the damages to build as well, evenly drawn from all' },
  },
  variables: ['CONTENT_DIR'],
  output:
    'What came of the runs on standard output, and each failure on standard error. Nothing is written. Exit code 1 when there is a failure.',
  examples: [
    'npm run fuzz',
    'npm run fuzz -- --runs 5000 --seed 7',
    'npm run fuzz -- --seed 7 --only 17',
    'npm run fuzz -- --runs 2000 --build 20',
  ],
  run: async ({ runs, seed = Date.now() % 1_000_000, only, build }) => {
    const { contentDir: folder } = settingsWithContent(process.env);
    const files = readFiles(folder);
    const all = damages([...files.keys()], only === undefined ? runs : only + 1, seed).slice(only);
    const started = performance.now();
    const outcome = await fuzz({ folder, today: today(process.env) }, all, Math.min(availableParallelism(), 4));
    for (const failure of outcome.failures) console.error(`${inWords({ ...failure, run: failure.run + (only ?? 0) })}\n`);
    const drawn = Array.from({ length: Math.min(build, all.length) }, (_, index) => Math.floor((index * all.length) / build));
    const unbuilt = drawn.flatMap((run): Failure[] => {
      const damage = all[run];
      const broken = damage === undefined ? [] : brokenByBuild(folder, damage);
      return damage === undefined || broken.length === 0 ? [] : [{ run, damage, broken }];
    });
    for (const failure of unbuilt) console.error(`built, ${inWords({ ...failure, run: failure.run + (only ?? 0) })}\n`);
    const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
    console.log(
      `${counted(all.length, 'run')} with seed ${seed} over ${files.size} files: ${outcome.withFindings} ended in findings, ${outcome.valid} in a valid guide, ` +
        `${outcome.failures.length} otherwise. ${seconds(performance.now() - started)} s, the longest run ${seconds(outcome.longest)} s.`,
    );
    if (drawn.length > 0) console.log(`${counted(drawn.length, 'run')} built as well: ${unbuilt.length} otherwise.`);
    process.exitCode = outcome.failures.length + unbuilt.length > 0 ? 1 : 0;
  },
});

if (import.meta.main) await command.main();

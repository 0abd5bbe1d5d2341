/**
 * `npm run fuzz -- --runs 5000 --seed 1`: damages files of the content, as editors, merges and malice do, and checks each time.
 * Exit code 1 when a damage was not received with findings or a valid guide. `--only 17` repeats one run of a seed.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { readFiles } from '../src/content/files.ts';
import { Misuse, readSettings, today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { damages, type Failure, fuzz } from './lib/fuzz/fuzz.ts';
import { main } from './lib/main.ts';

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Misuse(`--${name}: expected a whole number, found "${text}"`);
  return Number(text);
}

/** Broken promises of one run that are printed. */
const MOST_LINES = 5;

const failureInWords = ({ run, damage, broken }: Failure): string =>
  [
    `run ${run}: ${damage.path}`,
    ...broken.slice(0, MOST_LINES).map((line) => `  ${line}`),
    ...(broken.length > MOST_LINES ? [`  and ${broken.length - MOST_LINES} more`] : []),
    `  damage: ${JSON.stringify(damage)}`,
  ].join('\n');

await main(async () => {
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' }, only: { type: 'string' } },
  });
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : wholeNumber('seed', values.seed);
  const only = values.only === undefined ? undefined : wholeNumber('only', values.only);
  const runs = only === undefined ? wholeNumber('runs', values.runs) : only + 1;
  const { contentDir: folder } = readSettings(process.env);
  const files = readFiles(folder);
  const all = damages([...files.keys()], runs, seed);
  const started = performance.now();
  const start = { folder, today: today(process.env) };
  const outcome = await fuzz(start, only === undefined ? all : all.slice(only), Math.min(availableParallelism(), 4));
  for (const failure of outcome.failures) console.error(`${failureInWords({ ...failure, run: failure.run + (only ?? 0) })}\n`);
  const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);
  console.log(
    `${counted(all.length - (only ?? 0), 'run')} with seed ${seed} over ${files.size} files: ${outcome.withFindings} ended in findings, ${outcome.valid} in a valid guide, ` +
      `${outcome.failures.length} otherwise. ${seconds(performance.now() - started)} s, the longest run ${seconds(outcome.longest)} s.`,
  );
  process.exitCode = outcome.failures.length > 0 ? 1 : 0;
});

/** `npm run evidence`: runs every program of the examples and experiments on every release that the guide compares. */
import { WrongWheel } from '../src/experiments/run/wasm/wheels.ts';
import { differencesTable, table, totals } from '../src/experiments/table.ts';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { type Settings, today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { proveBlocks } from './lib/evidence/blocks.ts';
import { evidence, refuseUnknownPrograms } from './lib/evidence/evidence.ts';
import { type Locked, lock } from './lib/evidence/lock.ts';
import { Stopped } from './lib/faults.ts';
import { NoWheels } from './lib/python/pip.ts';
import { WHEELS } from './lib/python/run-here.ts';

export const command = defineCommand({
  name: 'evidence',
  summary:
    'Runs every program of the examples and experiments on every release that the guide compares, in WebAssembly, and says where what comes ' +
    'back is not what must come back, or not what was recorded.',
  options: {
    only: { type: 'string', value: 'id', multiple: true, description: 'Run one example or experiment' },
    record: { type: 'boolean', description: 'Write down what came back' },
    lock: { type: 'boolean', description: 'First choose wheels for programs that have none; without --only, run these programs alone' },
    upgrade: { type: 'boolean', description: 'First choose all wheels again, and say which versions moved' },
    blocks: { type: 'boolean', description: 'Run and read only the blocks of code on pages; with --record, those that are new or changed' },
    cpython: { type: 'boolean', description: "Run on this machine's Python, each under a production server, and compare with WebAssembly" },
  },
  variables: ['CONTENT_DIR', 'PYTHON'],
  output:
    'A table of the programs and findings on standard output; with --record, recorded.json next to each program, recorded-cpython.json, or blocks.json. ' +
    'Exit code 1 when there is an error.',
  examples: [
    'npm run evidence',
    'npm run evidence -- --only <id> --lock --record',
    'npm run evidence -- --blocks --record',
    'npm run evidence -- --cpython',
  ],
  run: async ({ only: named, record, lock: addsWheels, upgrade, blocks, cpython }) => {
    const settings = settingsWithContent(process.env);
    const day = today(process.env);
    refuseUnknownPrograms(settings, day, named);
    try {
      if (blocks) return await runBlocks(settings, day, record);
      const locked = addsWheels || upgrade ? await lock(settings, day, { only: named, anew: upgrade }) : undefined;
      if (locked !== undefined) console.log(lockedInWords(locked));
      const only = addsWheels && !upgrade && named.length === 0 ? (locked?.examples ?? []) : named;
      if (locked !== undefined && only.length === 0 && !upgrade) return;
      const { findings, rows, skipped, differences, milliseconds } = await evidence(settings, day, { only, record, cpython });
      console.log(table(rows));
      if (differences.size > 0) console.log(differencesTable(differences));
      console.log(totals(rows, skipped));
      console.log(report(findings, 'text', { what: `${counted(rows.length, 'program')} run`, milliseconds }));
      process.exitCode = hasErrors(findings) ? 1 : 0;
    } catch (cause) {
      if (cause instanceof NoWheels) throw new Stopped(`expected the wheels of the lock, found no way to fetch them: ${cause.message}`);
      if (cause instanceof WrongWheel) throw new Stopped(`${cause.message}\n  tip: remove the file from ${WHEELS}; nothing was run`);
      throw cause;
    }
  },
});

/** Runs the blocks of code on pages and prints what came of them. */
async function runBlocks(settings: Settings, day: string, record: boolean): Promise<void> {
  const { findings, blocks, skipped, milliseconds } = await proveBlocks(settings, day, { record });
  for (const sentence of skipped) console.log(sentence);
  console.log(report(findings, 'text', { what: `${counted(blocks, 'block')} of code run or read`, milliseconds }));
  process.exitCode = hasErrors(findings) ? 1 : 0;
}

/** What was locked, for the terminal. */
function lockedInWords({ chosen, moved, unloadable }: Locked): string {
  const unloadableLines =
    unloadable.length === 0
      ? []
      : ['No wheel for WebAssembly has the compiled modules of these. A program that cannot do without them fails there:', ...unloadable];
  return [
    `${counted(chosen.length, 'set')} of wheels locked${chosen.length === 0 ? ': none was missing' : ''}.`,
    ...moved,
    ...unloadableLines,
  ].join('\n');
}

if (import.meta.main) await command.main();

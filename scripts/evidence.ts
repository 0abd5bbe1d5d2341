/** `npm run evidence`: runs every program of the examples and experiments on every release that the guide compares. */
import { WrongWheel } from '../src/experiments/run/wasm/wheels.ts';
import { differencesTable, table, totals } from '../src/experiments/table.ts';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { settingsWithContent } from './lib/content.ts';
import { evidence, refuseUnknownPrograms } from './lib/evidence/evidence.ts';
import { lock } from './lib/evidence/lock.ts';
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
    lock: { type: 'boolean', description: 'Choose the wheels again first, and write content/runtimes/lock.json' },
    cpython: { type: 'boolean', description: "Run on this machine's Python, each under a production server, and compare with WebAssembly" },
  },
  variables: ['CONTENT_DIR', 'PYTHON'],
  output:
    'A table of the programs and findings on standard output; with --record, recorded.json next to each program, or recorded-cpython.json. ' +
    'Exit code 1 when there is an error.',
  examples: ['npm run evidence', 'npm run evidence -- --only <id> --record', 'npm run evidence -- --cpython'],
  run: async ({ only, record, lock: choosesWheels, cpython }) => {
    const settings = settingsWithContent(process.env);
    const day = today(process.env);
    refuseUnknownPrograms(settings, day, only);
    try {
      if (choosesWheels) console.log(`${counted(lock(settings, day), 'set')} of wheels locked.`);
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

if (import.meta.main) await command.main();

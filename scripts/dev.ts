/** `npm run dev`: serves the guide while you edit it. */
import { dev } from 'astro';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { publish } from '../src/site/published.ts';
import { latestDay, projectFolder, readSettings, today } from '../src/site/settings.ts';
import { defineCommand } from './lib/command/command.ts';
import { check } from './lib/content.ts';
import { Stopped } from './lib/faults.ts';

export const command = defineCommand({
  name: 'dev',
  summary:
    'Shows the guide while it is written, and checks it after each change. Search and "Run in your browser" work with what the last build made. ' +
    'It does not start while there are errors: a page made from them would mislead.',
  variables: ['CONTENT_DIR', 'OUT_DIR', 'BASE'],
  output: 'The address of the guide, and then findings, on standard output. Nothing is written but caches.',
  examples: ['npm run dev'],
  run: async () => {
    const { findings, read, ...checked } = check(readSettings(process.env), today(process.env), latestDay(process.env));
    publish(read);
    console.log(report(findings, 'text', checked));
    if (hasErrors(findings))
      throw new Stopped(
        '\nThe guide is not shown while there are errors. Fix them and start again; once it runs, mistakes are shown on the page.',
      );
    await dev({ root: projectFolder() });
  },
});

if (import.meta.main) await command.main();

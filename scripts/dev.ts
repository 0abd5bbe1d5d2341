/** `npm run dev`: shows the guide while it is written. Content with errors is told and not shown: a page of it would mislead. */
import { dev } from 'astro';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { publish } from '../src/site/published.ts';
import { latestDay, projectFolder, readSettings, today } from '../src/site/settings.ts';
import { check } from './check.ts';
import { main } from './lib/main.ts';

await main(async () => {
  const { findings, read, ...checked } = check(readSettings(process.env), today(process.env), latestDay(process.env));
  publish(read);
  console.log(report(findings, 'text', checked));
  if (!hasErrors(findings)) return void (await dev({ root: projectFolder() }));
  console.log('\nThe guide is not shown while there are errors. Mend them and start again; once it runs, mistakes are shown on the page.');
  process.exitCode = 1;
});

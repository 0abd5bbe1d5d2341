/** `npm run links`: checks that every cited page still exists and still says what it is cited for. */
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { FORMAT } from './lib/command/options.ts';
import { settingsWithContent } from './lib/content.ts';
import { KEPT_DAYS, links } from './lib/links/links.ts';

export const command = defineCommand({
  name: 'links',
  summary:
    'Looks whether every cited page is still there and still says what it is cited for, and whether each exception of links.yaml is needed. ' +
    'It is slow on purpose: one request at a time to each host.',
  options: {
    fresh: { type: 'boolean', description: `Also look at pages that were fine in the last ${KEPT_DAYS} days` },
    only: { type: 'string', value: 'host', description: 'Look at the pages of one host' },
    format: FORMAT,
  },
  variables: ['CONTENT_DIR'],
  output: 'Findings on standard output; what was fine in .cache/links.json. Exit code 1 when a page is gone or no longer says it.',
  examples: ['npm run links', 'npm run links -- --only docs.example.org --fresh'],
  run: async ({ fresh, only, format }) => {
    const { findings, addresses, asked, milliseconds } = await links(settingsWithContent(process.env), today(process.env), { fresh, only });
    const what = `${counted(addresses, 'link')} looked at (${asked} of them requested now)`;
    console.log(report(findings, format, { what, milliseconds }));
    process.exitCode = hasErrors(findings) ? 1 : 0;
  },
});

if (import.meta.main) await command.main();

/** `npm run advisories`: known vulnerabilities in the packages of the lock file. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readYaml } from '../src/content/front-matter.ts';
import { report } from '../src/findings/report.ts';
import { Misuse, today } from '../src/site/settings.ts';
import { advisoriesIn, advisoryFindings } from '../src/upkeep/advisories.ts';
import { defineCommand } from './lib/command/command.ts';

const EXCEPTIONS = '.github/advisories.yaml';

export const command = defineCommand({
  name: 'advisories',
  summary: `Names known weaknesses of the packages of the lock file, without those that have a reason and a day in ${EXCEPTIONS}.`,
  output: 'Findings on standard output. Exit code 1 when there is one, 2 when the package index has no such list.',
  examples: ['npm run advisories'],
  run: () => {
    const started = performance.now();
    const { stdout, stderr } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    const advisories = advisoriesIn(stdout);
    if (advisories === undefined) {
      const why = stderr.split('\n').find((line) => /\b(error|audit)\b/.test(line) && !line.includes('Unknown')) ?? 'nothing';
      throw new Misuse(`npm audit: expected a list of known weaknesses from the package index, found ${why.trim()}`);
    }
    const findings = advisoryFindings(advisories, readYaml(EXCEPTIONS, readFileSync(EXCEPTIONS, 'utf8')), EXCEPTIONS, today(process.env));
    console.log(report(findings, 'text', { files: 1, milliseconds: performance.now() - started }));
    process.exitCode = findings.length > 0 ? 1 : 0;
  },
});

if (import.meta.main) await command.main();

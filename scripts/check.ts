/** `npm run check`: reports every error in the content in one run, without building. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { countBlocks, countsInWords } from '../src/blocks/blocks.ts';
import { disagreementsInWords, disagreementsOf } from '../src/check/disagreements.ts';
import type { Content } from '../src/content/content.ts';
import { coverageTable } from '../src/evidence/coverage.ts';
import { hasErrors } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { topicsFrom } from '../src/guide/guide-from.ts';
import { keptFile } from '../src/site/content-folder.ts';
import { latestDay, readSettings, today } from '../src/site/settings.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { FORMAT } from './lib/command/options.ts';
import { check, correct } from './lib/content.ts';
import { misspelt, spellElsewhere } from './lib/spelling.ts';

export const command = defineCommand({
  name: 'check',
  summary: 'Finds every mistake in the content, in one run, without building. Each has a place, what is expected, and something to type.',
  options: {
    format: FORMAT,
    fix: {
      type: 'boolean',
      description:
        'First correct what has one answer: a term, the name of a product, a word that is spelt otherwise in this country, a blank before %, a block of code that has a file',
    },
  },
  variables: ['CONTENT_DIR'],
  output: 'Findings, and a table of what rests on what, on standard output. Exit code 1 when there is an error.',
  examples: ['npm run check', 'npm run check -- --format json'],
  run: async ({ format, fix }) => {
    const started = performance.now();
    const settings = readSettings(process.env);
    const keptIn = keptFile(settings, 'spelling');
    const spellingOf = async (content: Content) => (await misspelt(content, keptIn)).findings;
    if (fix) {
      const { places, files: written } = await correct(settings, today(process.env), latestDay(process.env), spellingOf);
      if (format === 'text') console.log(`${counted(places, 'place')} corrected in ${counted(written, 'file')}.\n`);
    }
    // Where nothing is kept all words are new, and the dictionaries take as long to read as half of the content.
    const elsewhere = existsSync(keptIn) || availableParallelism() === 1 ? undefined : spellElsewhere();
    let spelled: ReturnType<typeof misspelt> | undefined;
    const {
      content,
      findings: found,
      files,
    } = check(settings, today(process.env), latestDay(process.env), (read) => {
      spelled = misspelt(read, keptIn, elsewhere);
    });
    const spelling = await (spelled ?? misspelt(content, keptIn));
    const findings = [...found, ...spelling.findings];
    console.log(report(findings, format, { files, milliseconds: performance.now() - started }));
    process.exitCode = hasErrors(findings) ? 1 : 0;
    if (format !== 'text') return;
    if (spelling.unchecked !== undefined) console.log(`\n${spelling.unchecked}`);
    const topics = hasErrors(findings) ? undefined : topicsFrom(content);
    if (topics !== undefined) console.log(`\n${coverageTable({ topics })}`);
    console.log(`\n${countsInWords(countBlocks(content))}`);
    const disagreements = disagreementsInWords(disagreementsOf(content));
    if (disagreements !== '') console.log(`\n${disagreements}`);
  },
});

if (import.meta.main) await command.main();

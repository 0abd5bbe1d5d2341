/** `npm run check`: every mistake in the content, in one run, without building. Exit code 1 when there is an error. */
import { parseArgs } from 'node:util';
import { ruleFindings } from '../src/check/check.ts';
import { disagreementsInWords, disagreementsOf } from '../src/check/disagreements.ts';
import { everyFileIsRead } from '../src/check/files.ts';
import type { Content } from '../src/content/content.ts';
import { coverageTable } from '../src/evidence/coverage.ts';
import { type Finding, hasErrors } from '../src/findings/finding.ts';
import { FORMATS, type Format, report } from '../src/findings/report.ts';
import { guideFrom } from '../src/guide/guide-from.ts';
import { keptFile, type ReadFolder, readContentFolder } from '../src/site/content-folder.ts';
import { latestDay, Misuse, readSettings, type Settings, today } from '../src/site/settings.ts';
import { main } from './lib/main.ts';
import { misspelt } from './lib/spelling.ts';

/** What a check found, and what it looked at. */
interface Outcome {
  readonly content: Content;
  /** What was read, to be published to Astro. */
  readonly read: ReadFolder;
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly milliseconds: number;
}

/**
 * Checks the content folder of the settings, spelling aside. Throws `Misuse` when there is none.
 *
 * @param day today in UTC, YYYY-MM-DD
 * @param latest the latest day that has begun anywhere on Earth
 */
export function check(settings: Settings, day: string, latest = day): Outcome {
  const started = performance.now();
  const read = readContentFolder(settings, day);
  const { content, folder } = read;
  return {
    content,
    read,
    findings: [...everyFileIsRead(folder, settings.contentName), ...read.findings, ...ruleFindings(content, latest)],
    files: folder.files.size,
    milliseconds: performance.now() - started,
  };
}

if (import.meta.main)
  await main(async () => {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
    const format = FORMATS.find((one): one is Format => one === values.format);
    if (format === undefined) throw new Misuse(`--format: expected one of ${FORMATS.join(', ')}, found "${values.format}"`);
    const started = performance.now();
    const settings = readSettings(process.env);
    const { content, findings: found, files } = check(settings, today(process.env), latestDay(process.env));
    const spelling = await misspelt(content, keptFile(settings, 'spelling'));
    const findings = [...found, ...spelling.findings];
    console.log(report(findings, format, { files, milliseconds: performance.now() - started }));
    if (format === 'text' && spelling.unchecked !== undefined) console.log(`\n${spelling.unchecked}`);
    const guide = guideFrom(content);
    if (format === 'text' && guide !== undefined && !hasErrors(findings)) console.log(`\n${coverageTable(guide)}`);
    const disagreements = disagreementsInWords(disagreementsOf(content));
    if (format === 'text' && disagreements !== '') console.log(`\n${disagreements}`);
    process.exitCode = hasErrors(findings) ? 1 : 0;
  });

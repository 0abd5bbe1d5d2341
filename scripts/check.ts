/** `npm run check`: every mistake in the content, in one run, without building. Exit code 1 when there is an error. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check.ts';
import { readFiles } from '../src/content/files.ts';
import { type Finding, hasErrors } from '../src/findings/finding.ts';
import { FORMATS, type Format, report } from '../src/findings/report.ts';
import { Misuse, readSettings, type Settings, today } from '../src/settings/settings.ts';
import { main } from './lib/main.ts';

/** Checks the content folder of the settings. Throws `Misuse` when there is none. */
export function check(settings: Settings, day: string): { findings: Finding[]; files: number; milliseconds: number } {
  const started = performance.now();
  if (!existsSync(settings.contentDir))
    throw new Misuse(`CONTENT_DIR: expected a folder with a guide.yaml, found nothing at ${settings.contentDir}`);
  const files = readFiles(settings.contentDir);
  const findings = checkContent(files, settings.contentName, day);
  return { findings, files: files.size, milliseconds: performance.now() - started };
}

if (import.meta.main)
  await main(() => {
    const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
    const format = FORMATS.find((one): one is Format => one === values.format);
    if (format === undefined) throw new Misuse(`--format: expected one of ${FORMATS.join(', ')}, found "${values.format}"`);
    const { findings, ...checked } = check(readSettings(process.env), today(process.env));
    console.log(report(findings, format, checked));
    process.exitCode = hasErrors(findings) ? 1 : 0;
  });

/** `npm run check`: every mistake in the content, in one run, without building. Exit code 1 when there is an error. */
import { parseArgs } from 'node:util';
import { checkContent } from '../src/check/check.ts';
import { readFiles } from '../src/content/files.ts';
import { type Finding, hasErrors } from '../src/findings/finding.ts';
import { FORMATS, type Format, report } from '../src/findings/report.ts';
import { readSettings, type Settings, today } from '../src/settings/settings.ts';

/** Checks the content folder of the settings. */
export function check(settings: Settings, day: string): { findings: Finding[]; files: number; milliseconds: number } {
  const started = performance.now();
  const files = readFiles(settings.contentDir);
  const findings = checkContent(files, settings.contentName, day);
  return { findings, files: files.size, milliseconds: performance.now() - started };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const format = FORMATS.find((one): one is Format => one === values.format);
  if (format === undefined) {
    console.error(`--format: expected one of ${FORMATS.join(', ')}, found "${values.format}"`);
    process.exitCode = 2;
  } else {
    const { findings, ...checked } = check(readSettings(process.env), today(process.env));
    console.log(report(findings, format, checked));
    process.exitCode = hasErrors(findings) ? 1 : 0;
  }
}

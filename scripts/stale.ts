/**
 * `npm run stale`: what time did to the guide: answers past their time, verified against or run on an older version than the
 * newest. `--ask` asks the package index for versions that came out since; `--write` writes those down, so that
 * `npm run evidence -- --lock --record` runs everything on them and `npm run diff -- HEAD` says what changed.
 *
 * Exit code 1 when there is something to do.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Content, sourcesOf } from '../src/content/content.ts';
import { withText } from '../src/content/edit.ts';
import type { Finding } from '../src/findings/finding.ts';
import { FORMATS, type Format, report } from '../src/findings/report.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { Misuse, readSettings, type Settings, today } from '../src/site/settings.ts';
import { newVersions, staleIn } from '../src/upkeep/stale.ts';
import { main } from './lib/main.ts';
import { NoWheels, versionsOf } from './lib/python/pip.ts';

/** What is asked on the command line. */
export interface Options {
  /** Tells all versions of a package; nothing when nobody is asked. */
  readonly ask?: ((name: string) => readonly string[]) | undefined;
  /** Whether to write down versions that came out. */
  readonly write?: boolean | undefined;
}

/** What time did to the content of the settings. */
export function stale(
  settings: Settings,
  day: string,
  { ask, write }: Options = {},
): { readonly findings: Finding[]; readonly files: number } {
  const read = (): Content => readContentFolder(settings, day).content;
  const content = read();
  const available = new Map(
    ask === undefined ? [] : sourcesOf(content, 'runtime').map(({ role, value }) => [role.id, ask(value.package)] as const),
  );
  const came = newVersions(content, available);
  const written = write ? came.filter(({ index }) => index !== undefined) : [];
  for (const { path, index = 0, version } of written) {
    const file = join(settings.contentDir, path);
    writeFileSync(file, withText(readFileSync(file, 'utf8'), ['releases', index, 'latest'], version));
  }
  const now = written.length === 0 ? content : read();
  const rest = came.filter((one) => !written.includes(one));
  return { findings: [...rest.map(({ finding }) => finding), ...staleIn(now)], files: content.sources.length };
}

if (import.meta.main)
  await main(() => {
    const { values } = parseArgs({
      options: { ask: { type: 'boolean' }, write: { type: 'boolean' }, format: { type: 'string', default: 'text' } },
    });
    const format = FORMATS.find((one): one is Format => one === values.format);
    if (format === undefined) throw new Misuse(`--format: expected one of ${FORMATS.join(', ')}, found "${values.format}"`);
    const started = performance.now();
    try {
      const ask = values.ask || values.write ? versionsOf : undefined;
      const { findings, files } = stale(readSettings(process.env), today(process.env), { ask, write: values.write });
      console.log(report(findings, format, { files, milliseconds: performance.now() - started }));
      process.exitCode = findings.length > 0 ? 1 : 0;
    } catch (cause) {
      if (!(cause instanceof NoWheels)) throw cause;
      throw new Misuse(`npm run stale -- --ask: expected an answer of the package index, found ${cause.message}`);
    }
  });

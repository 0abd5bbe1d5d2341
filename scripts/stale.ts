/** `npm run stale`: which answers need a review. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, sourcesOf } from '../src/content/content.ts';
import { withText } from '../src/content/edit.ts';
import type { Finding } from '../src/findings/finding.ts';
import { report } from '../src/findings/report.ts';
import { readContentFolder } from '../src/site/content-folder.ts';
import { Misuse, type Settings, today } from '../src/site/settings.ts';
import { newVersions, staleIn } from '../src/upkeep/stale.ts';
import { defineCommand } from './lib/command/command.ts';
import { FORMAT } from './lib/command/options.ts';
import { settingsWithContent } from './lib/content.ts';
import { NoWheels, versionsOf } from './lib/python/pip.ts';

/** Options from the command line. */
export interface Options {
  /** Returns all versions of a package; undefined to skip the package index. */
  readonly ask?: ((name: string) => readonly string[]) | undefined;
  /** Whether to record newly released versions. */
  readonly write?: boolean | undefined;
}

/** Returns what has become out of date in the content of the settings. */
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

export const command = defineCommand({
  name: 'stale',
  summary: 'Lists what needs a review: answers that are due, or that were checked with or run on a version that is no longer the newest.',
  options: {
    ask: { type: 'boolean', description: 'Ask the package index for versions that came out since' },
    write: { type: 'boolean', description: 'Ask, and write those versions into the content' },
    format: FORMAT,
  },
  variables: ['CONTENT_DIR', 'PYTHON'],
  output: 'Findings on standard output; with --write, content/frameworks/. Exit code 1 when there is something to do.',
  examples: ['npm run stale', 'npm run stale -- --ask', 'npm run stale -- --write && npm run evidence -- --lock --record'],
  run: ({ ask, write, format }) => {
    const started = performance.now();
    try {
      const asked = ask || write ? versionsOf : undefined;
      const { findings, files } = stale(settingsWithContent(process.env), today(process.env), { ask: asked, write });
      console.log(report(findings, format, { files, milliseconds: performance.now() - started }));
      process.exitCode = findings.length > 0 ? 1 : 0;
    } catch (cause) {
      if (!(cause instanceof NoWheels)) throw cause;
      throw new Misuse(`npm run stale -- --ask: expected an answer of the package index, found ${cause.message}`);
    }
  },
});

if (import.meta.main) await command.main();

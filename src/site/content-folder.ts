/** Connects the content reader to a folder on disk and its cache. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Content, type Kept, readContent } from '../content/content.ts';
import { type Folder, readFolder } from '../content/files.ts';
import { fingerprintOf, openKeptContent } from '../content/kept.ts';
import type { Parsed } from '../content/parse.ts';
import type { Finding } from '../findings/finding.ts';
import { Misuse, type Settings } from './settings.ts';

/** A content folder after reading. */
export interface ReadFolder {
  readonly folder: Folder;
  readonly content: Content;
  /** Findings about individual files. */
  readonly findings: readonly Finding[];
  /** Parse results, kept so that only changed files are parsed again. */
  readonly kept: Kept;
}

/** Where data about a content folder is cached between commands. Not in git. */
export const keptFile = ({ contentDir }: Pick<Settings, 'contentDir'>, what: string): string =>
  resolve('.cache', what, `${fingerprintOf(contentDir).slice(0, 16)}.json`);

/** Parse results for the lifetime of the process; falls back to `kept`. */
export function inMemory(kept: Kept): Kept {
  const known = new Map<string, readonly [text: string, parsed: Parsed]>();
  return {
    get: (file, text) => {
      const [before, parsed] = known.get(file) ?? [];
      if (before === text) return parsed;
      const found = kept.get(file, text);
      if (found !== undefined) known.set(file, [text, found]);
      return found;
    },
    set: (file, text, parsed) => {
      known.set(file, [text, parsed]);
      kept.set(file, text, parsed);
    },
  };
}

/**
 * Reads the content folder of the settings; only files added or changed since the last command are parsed.
 *
 * @param day today, YYYY-MM-DD
 * @throws Misuse when there is no such folder
 */
export function readContentFolder(settings: Pick<Settings, 'contentDir' | 'contentName'>, day: string): ReadFolder {
  const { contentDir, contentName } = settings;
  if (!existsSync(contentDir))
    throw new Misuse(`CONTENT_DIR: expected a folder, found nothing at ${contentDir}\n  tip: CONTENT_DIR=content npm run check`);
  const folder = readFolder(contentDir);
  const onDisk = openKeptContent(keptFile(settings, 'content'));
  const kept = inMemory(onDisk);
  const read = readContent(folder.files, contentName, day, kept);
  onDisk.save();
  return { folder, kept, ...read };
}

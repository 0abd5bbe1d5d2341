/** Binds the reader of content to a folder on disk and to what was kept of it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Content, type Kept, readContent } from '../content/content.ts';
import { type Folder, readFolder } from '../content/files.ts';
import { fingerprintOf, openKeptContent } from '../content/kept.ts';
import type { Parsed } from '../content/parse.ts';
import type { Finding } from '../findings/finding.ts';
import { Misuse, type Settings } from './settings.ts';

/** A content folder that was read. */
export interface ReadFolder {
  readonly folder: Folder;
  readonly content: Content;
  /** What is wrong with its files, each by itself. */
  readonly findings: readonly Finding[];
  /** What was made of the files, so that only those that change are parsed again. */
  readonly kept: Kept;
}

/** Where something is kept of a content folder between commands. Outside git. */
export const keptFile = ({ contentDir }: Pick<Settings, 'contentDir'>, what: string): string =>
  resolve('.cache', what, `${fingerprintOf(contentDir).slice(0, 16)}.json`);

/** What was made of files, for as long as a process runs; what it does not know it takes from `kept`. */
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
 * Reads the content folder of the settings; only files that are new or changed since the last command are parsed.
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

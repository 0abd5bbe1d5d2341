/** Binds the reader of content to a folder on disk and to what was kept of it. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Content, readContent } from '../content/content.ts';
import { type Folder, readFolder } from '../content/files.ts';
import { fingerprintOf, openKeptContent } from '../content/kept.ts';
import type { Finding } from '../findings/finding.ts';
import { Misuse, type Settings } from './settings.ts';

/** A content folder that was read. */
export interface ReadFolder {
  readonly folder: Folder;
  readonly content: Content;
  /** What is wrong with its files, each by itself. */
  readonly findings: readonly Finding[];
}

/** Where something is kept of a content folder between commands. Outside git. */
export const keptFile = ({ contentDir }: Pick<Settings, 'contentDir'>, what: string): string =>
  resolve('.cache', what, `${fingerprintOf(contentDir).slice(0, 16)}.json`);

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
  const kept = openKeptContent(keptFile(settings, 'content'));
  const read = readContent(folder.files, contentName, day, kept);
  kept.save();
  return { folder, ...read };
}

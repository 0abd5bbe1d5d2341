/** The content folder that a command works on. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleFindings } from '../../src/check/check.ts';
import { everyFileIsRead } from '../../src/check/files.ts';
import { fixed } from '../../src/check/fix.ts';
import { openPassed } from '../../src/check/passed.ts';
import type { Content } from '../../src/content/content.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { keptFile, type ReadFolder, readContentFolder } from '../../src/site/content-folder.ts';
import { Misuse, readSettings, type Settings } from '../../src/site/settings.ts';

/** What a check found, and what it looked at. */
export interface Outcome {
  readonly content: Content;
  /** The content that was read, to be published to Astro. */
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
 * @param whenRead called with the content before the rules are applied
 */
export function check(settings: Settings, day: string, latest = day, whenRead: (content: Content) => void = () => undefined): Outcome {
  const started = performance.now();
  refuseNoFolder(settings);
  const read = readContentFolder(settings, day);
  const { content, folder } = read;
  whenRead(content);
  const passed = openPassed(content, keptFile(settings, 'passed'));
  const ruled = ruleFindings(content, latest, passed);
  passed.save();
  return {
    content,
    read,
    findings: [...everyFileIsRead(folder, settings.contentName), ...read.findings, ...ruled],
    files: folder.files.size,
    milliseconds: performance.now() - started,
  };
}

/** How often content is corrected and checked again: a finding may name the first of several places, and what overlaps has to wait. */
const MOST_ROUNDS = 10;

/**
 * Corrects what has one answer in the content folder of the settings. Takes the same parameters as `check`.
 *
 * @param more further findings, with their corrections
 */
export async function correct(
  settings: Settings,
  day: string,
  latest = day,
  more: (content: Content) => Promise<readonly Finding[]> = async () => [],
): Promise<{ readonly places: number; readonly files: number }> {
  let places = 0;
  const files = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = places;
    const { content, findings, read } = check(settings, day, latest);
    const byFile = Map.groupBy([...findings, ...(await more(content))], ({ file }) => file);
    for (const [path, text] of read.folder.files) {
      const { text: now, count } = fixed(text, byFile.get(`${settings.contentName}/${path}`) ?? []);
      if (count === 0) continue;
      writeFileSync(join(settings.contentDir, path), now);
      places += count;
      files.add(path);
    }
    if (places === before) break;
  }
  return { places, files: files.size };
}

/** The settings of a command that reads content. Throws `Misuse` when the content folder is not there or holds no guide. */
export function settingsWithContent(environment: Readonly<Record<string, string | undefined>>): Settings {
  const settings = readSettings(environment);
  refuseNoFolder(settings);
  if (!existsSync(join(settings.contentDir, 'guide.yaml'))) throw noGuide(`none in ${settings.contentDir}`);
  return settings;
}

function refuseNoFolder({ contentDir }: Settings): void {
  const stats = statSync(contentDir, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return;
  throw noGuide(stats === undefined ? `nothing at ${contentDir}` : `a file at ${contentDir}`);
}

const noGuide = (found: string): Misuse =>
  new Misuse(`CONTENT_DIR: expected a folder with a guide.yaml, found ${found}\n  tip: CONTENT_DIR=content`);

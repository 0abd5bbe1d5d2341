import { fileURLToPath } from 'node:url';
import { ruleFindings } from '../../src/check/check.ts';
import { type Kept, readContent } from '../../src/content/content.ts';
import { readFiles } from '../../src/content/files.ts';
import { compareFindings, type Finding } from '../../src/findings/finding.ts';

/** Folder of the made-up guide: three frameworks, and a fourth that is joining and whose name has what HTML and addresses read otherwise. */
export const FIXTURE = fileURLToPath(new URL('../fixtures/editors', import.meta.url));

const FILES: ReadonlyMap<string, string> = readFiles(FIXTURE);

/** A change of one file: a text to replace and its replacement, or the whole text of a new file. */
export type Change = readonly [find: string | RegExp, replace: string] | string;

/** The files of the made-up guide, some of them changed. A text that should be replaced and is not there is an error of the test. */
export function fixture(changes: Readonly<Record<string, Change>> = {}): Map<string, string> {
  const files = new Map(FILES);
  for (const [path, change] of Object.entries(changes)) {
    const text = files.get(path) ?? '';
    const changed = typeof change === 'string' ? change : text.replace(change[0], change[1]);
    if (changed === text) throw new Error(`${path}: nothing was changed`);
    files.set(path, changed);
  }
  return files;
}

/** Whether a finding is what the joining framework of the made-up guide owes. */
export const isOwed = ({ file, actual }: Finding): boolean => file.endsWith('/frameworks/dog.md') && actual.startsWith('one that owes ');

/** What was parsed without a finding. A change touches one file of more than thirty: the others need not be parsed for each test again. */
const parsed = new Map<string, NonNullable<ReturnType<Kept['get']>>>();
const KEPT: Kept = {
  get: (file, text) => parsed.get(`${file}\n${text}`),
  set: (file, text, one) => void parsed.set(`${file}\n${text}`, one),
};

/** The made-up guide, read after some changes. Parameters and result are those of `readContent`. */
export const readFixture = (changes: Readonly<Record<string, Change>> = {}, today = '2026-11-21'): ReturnType<typeof readContent> =>
  readContent(fixture(changes), 'content', today, KEPT);

/** What a check finds in the made-up guide after some changes, beside what the joining framework owes, as `file:line:column level message: expected …, found … (tip)`. */
export function findIn(changes: Readonly<Record<string, Change>>, today = '2026-11-21', latestDay = today): string[] {
  const { content, findings } = readFixture(changes, today);
  return inWords([...findings, ...ruleFindings(content, latestDay)].filter((finding) => !isOwed(finding)));
}

/** Findings as lines, sorted by place. */
export const inWords = (findings: readonly Finding[]): string[] =>
  [...findings]
    .sort(compareFindings)
    .map(
      ({ level, file, line, column, message, expected, actual, tip }) =>
        `${file}:${line}:${column} ${level} ${message}: expected ${expected}, found ${actual} (${tip})`,
    );

/** Creates a topic, aspect or other entry of the content: writes its files, and lists what is left to fill in. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Content, idsOf, sourcesOf } from '../../../src/content/content.ts';
import { withEntry } from '../../../src/content/edit.ts';
import { roleOf } from '../../../src/content/kinds.ts';
import { owedBy, owedInWords } from '../../../src/content/owed.ts';
import { compareFindings, type Finding } from '../../../src/findings/finding.ts';
import { nearest } from '../../../src/findings/nearest.ts';
import { report } from '../../../src/findings/report.ts';
import { readContentFolder } from '../../../src/site/content-folder.ts';
import { Misuse, type Settings } from '../../../src/site/settings.ts';
import {
  type Draft,
  draftOf,
  type Kind,
  QUESTIONS,
  type Question,
  type Surroundings,
  type Values,
} from '../../../src/upkeep/drafts/draft.ts';
import { idFrom } from '../../../src/words/id.ts';
import { check } from '../content.ts';

/** Answers one question; undefined when there is no terminal to ask in, or no answer. */
export type Ask = (question: Question, suggestion: string | undefined) => Promise<string | undefined>;

/** The result: which files were created and what is left to do. */
export interface Begun {
  /** Paths of the files that were written, as findings call them. */
  readonly files: readonly string[];
  /** The file whose list now includes it. */
  readonly listed: string | undefined;
  /** What a person must fill in. */
  readonly blanks: readonly Finding[];
  /** What is still missing for a framework, in lines. */
  readonly owed: string;
}

/** Writes the new files into the content folder and lists what is left to fill in. Throws `Misuse` before anything is written. */
export async function begin(settings: Settings, day: string, kind: Kind, given: Values, ask: Ask): Promise<Begun> {
  const { content } = readContentFolder(settings, day);
  const values = await answered(kind, given, ask);
  const id = values['id'] ?? '';
  refuseNames(kind, id, values, content);
  const draft = draftOf(kind, id, values, surroundingsOf(content));
  for (const path of draft.files.keys())
    if (existsSync(join(settings.contentDir, path)))
      throw new Misuse(`--id: expected the id of nothing that exists, found "${id}"\n  tip: edit ${settings.contentName}/${path}`);
  write(settings.contentDir, draft, id);
  const files = [...draft.files.keys()].map((path) => `${settings.contentName}/${path}`);
  const after = check(settings, day);
  const blanks = after.findings.filter(({ file }) => files.includes(file)).sort(compareFindings);
  const owed = kind === 'framework' ? owedInWords(owedBy(after.content, id)) : '';
  return { files, listed: draft.list === undefined ? undefined : `${settings.contentName}/${draft.list.file}`, blanks, owed };
}

async function answered(kind: Kind, given: Values, ask: Ask): Promise<Values> {
  const values: Record<string, string | undefined> = { ...given };
  for (const question of QUESTIONS[kind]) {
    if (values[question.name] !== undefined) continue;
    const suggestion = question.name === 'id' ? idFrom(values['title'] ?? values['name'] ?? '') || undefined : undefined;
    values[question.name] = (await ask(question, suggestion)) ?? suggestion;
  }
  return values;
}

function refuseNames(kind: Kind, id: string, { topic, source }: Values, content: Content): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const found = id === '' ? 'nothing' : `"${id}"`;
    throw new Misuse(
      `--id: expected lower-case letters, digits and hyphens, found ${found}\n  tip: --id ${idFrom(id) || 'the-name'}, or --title, from which an id is made`,
    );
  }
  const refuse = (flag: string, what: string, found: string | undefined, known: readonly string[]): void => {
    if (found !== undefined && known.includes(found)) return;
    const tip = nearest(found ?? '', known) ?? known.join(', ');
    throw new Misuse(`--${flag}: expected the id of ${what}, found ${found === undefined ? 'nothing' : `"${found}"`}\n  tip: ${tip}`);
  };
  if (kind === 'aspect')
    refuse(
      'topic',
      'a topic that exists',
      topic,
      idsOf(content, 'topic').map((one) => one.id),
    );
  if (kind === 'claim' && source !== undefined)
    refuse(
      'source',
      'a publication that exists',
      source,
      idsOf(content, 'source').map((one) => one.id),
    );
}

function surroundingsOf(content: Content): Surroundings {
  const order = sourcesOf(content, 'guide')[0]?.value.frameworks ?? idsOf(content, 'framework').map(({ id }) => id);
  const known = new Map(sourcesOf(content, 'framework').map(({ role, value }) => [role.id, value]));
  return {
    frameworks: order.map((id) => ({
      id,
      versions: known.get(id)?.releases.flatMap(({ compared, latest }) => (compared ? [latest] : [])) ?? [],
      hue: known.get(id)?.hue,
    })),
  };
}

function write(contentDir: string, { files, list }: Draft, id: string): void {
  const changed = list === undefined ? undefined : withEntry(readFileSync(join(contentDir, list.file), 'utf8'), list.key, id);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text, { flag: 'wx' });
  }
  if (list !== undefined && changed !== undefined) writeFileSync(join(contentDir, list.file), changed);
}

/** Describes the result for people. */
export function begunInWords({ files, listed, blanks, owed }: Begun): string {
  const program = files.some((file) => roleOf(file.replace(/^.*?\//, ''))?.kind === 'transcript');
  return [
    `Written: ${files.join(', ')}${listed === undefined ? '' : `. Named in ${listed}`}.`,
    `To fill in:\n\n${report(blanks, 'text')}`,
    ...(program ? ['The programs go into one folder for each framework, beside the transcript.'] : []),
    ...(owed === '' ? [] : [`It still owes the following; until then the pages say "unknown":\n\n${owed}`]),
    `npm run check says what is left. To undo it, remove what was written${listed === undefined ? '' : ` and its name in ${listed}`}.`,
  ].join('\n\n');
}

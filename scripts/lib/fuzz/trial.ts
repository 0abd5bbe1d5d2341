import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as wordsOf } from 'hast-util-to-string';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { ruleFindings } from '../../../src/check/check.ts';
import { everyFileIsRead } from '../../../src/check/files.ts';
import { type Kept, readContent, readSource, type Source } from '../../../src/content/content.ts';
import { textOf } from '../../../src/content/files.ts';
import { type Kind, pageOf, syntaxOf } from '../../../src/content/kinds.ts';
import { strings } from '../../../src/content/walk-values.ts';
import { type Finding, hasErrors } from '../../../src/findings/finding.ts';
import { FORMATS, report } from '../../../src/findings/report.ts';
import { guideFrom } from '../../../src/guide/guide-from.ts';
import type { Guide } from '../../../src/guide/model.ts';
import { renderInline } from '../../../src/markdown/inline.ts';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/plugins.ts';
import { readBody } from '../../../src/markdown/read.ts';
import { Stopped } from '../faults.ts';
import { type Damage, damaged, KEPT } from './mutations.ts';

/** A content folder without errors, each file read once. */
export interface Base {
  /** Text by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly today: string;
}

/** How the check handled a damaged folder. */
export interface Trial {
  /** Whether the damage was found, or the content is valid all the same. */
  readonly outcome: 'findings' | 'valid';
  /** What was promised and did not happen; empty when all is well. */
  readonly broken: readonly string[];
}

const FOLDER = 'content';

/**
 * Reads the files of a folder. Throws `Stopped` with the report if the content has errors.
 *
 * @param kept what an earlier command parsed, if anything
 */
export function baseOf(files: ReadonlyMap<string, string>, today: string, kept?: Kept): Base {
  const read = readContent(files, FOLDER, today, kept);
  const { content } = read;
  const findings = [...read.findings, ...ruleFindings(content)];
  if (hasErrors(findings)) throw new Stopped(`${report(findings, 'text')}\n\nOnly content without mistakes can be damaged on purpose.`);
  return { files, sources: new Map(content.sources.map((source) => [source.path, source])), today };
}

/**
 * Damages one file of a folder and checks the folder. Promised is: no exception; findings that lie within their files and can be
 * printed in each format; and, where nothing is wrong, a guide that holds a page for each file that has one, with the data that the
 * build will read, without anything that a browser would run, and with every sentence that was typed.
 */
export async function tried(base: Base, damage: Damage): Promise<Trial> {
  const text = base.files.get(damage.path) ?? '';
  const { path, bytes } = damaged(text, damage);
  const sources = new Map(base.sources);
  const files = new Map(base.files);
  if (damage.move !== 'is copied') {
    sources.delete(damage.path);
    files.delete(damage.path);
  }
  const findings: Finding[] = [];
  let changed: Source | undefined;
  if (bytes !== undefined) {
    const read = textOf(path, bytes);
    if (typeof read === 'string') {
      files.set(path, read);
      const one = readSource(path, read, FOLDER, base.today);
      findings.push(...one.findings);
      changed = one.source;
      if (changed !== undefined) sources.set(path, changed);
    } else findings.push(...everyFileIsRead({ refused: [{ path, why: read.why }] }, FOLDER));
  }
  const content = { sources: [...sources.values()], today: base.today, folder: FOLDER };
  findings.push(...ruleFindings(content));
  const broken = findings.flatMap((finding) => misplaced(finding, files));
  for (const format of FORMATS) report(findings, format);
  const guide = guideFrom(content);
  if (hasErrors(findings)) return { outcome: 'findings', broken };
  if (guide === undefined) broken.push('nothing is wrong, and there is no guide');
  else broken.push(...missing(guide, content.sources));
  if (changed !== undefined) {
    const drawn = await draw(changed);
    broken.push(...unsafe(changed, drawn));
    // A warning says that something is read otherwise than it may have been meant.
    if (!findings.some(({ file }) => file === `${FOLDER}/${changed?.path}`)) broken.push(...lost(changed, drawn));
  }
  return { outcome: 'valid', broken };
}

/** A finding has a place: one that exists, unless the file itself is what is missing or was not read. */
function misplaced({ file, line, column, message, expected, actual, tip }: Finding, files: ReadonlyMap<string, string>): string[] {
  const words = [message, expected, actual, tip];
  const wrong = words.some((one) => one.trim() === '') ? [`a finding without words: ${JSON.stringify(words)}`] : [];
  const text = files.get(file.slice(FOLDER.length + 1));
  // YAML ends lines at \n, Markdown at a lone \r too: a file with one is refused, and either way of counting will do.
  const inside = [/\n/, /\r\n|\n|\r/].some((end) => {
    const lines = text?.split(end) ?? [''];
    return line >= 1 && column >= 1 && line <= lines.length && column <= (lines[line - 1]?.length ?? 0) + 1;
  });
  return inside ? wrong : [...wrong, `a place outside the file: ${file}:${line}:${column} (${message})`];
}

/** Kinds without a page of their own that have a place on one. */
const PLACED: readonly Kind[] = ['series', 'measurement'];

/** Files that have a page of their own, or a place on one, and are not in the guide. */
function missing(guide: Guide, sources: readonly Source[]): string[] {
  const { frameworks, topics, examples, experiments, claims, cases, series, pages } = guide;
  const held = new Set(
    [
      ...[frameworks, topics, topics.flatMap(({ aspects }) => aspects), examples, experiments],
      ...[claims, guide.sources, cases, series, guide.measurements, pages],
    ].flatMap((entries) => entries.map(({ file }) => file)),
  );
  return sources.flatMap(({ role, path }) =>
    (pageOf(role) !== undefined || PLACED.includes(role.kind)) && role.kind !== 'guide' && !held.has(path)
      ? [`${path} is nowhere in the guide`]
      : [],
  );
}

/** Characters of the longest text of front matter that is drawn as Markdown; the schemas refuse longer ones. */
const LONGEST_SENTENCE = 1000;

/** What a page draws of a file: its sentences, and its body if it has one that is drawn here. */
interface Drawn {
  readonly sentences: readonly Root[];
  readonly body: Root | undefined;
}

/** Draws the sentences and the body of a file as its page does. Bodies in MDX are left to the build. */
async function draw({ path, body, bodyText, value }: Source): Promise<Drawn> {
  const sentences = [...strings(value)]
    .filter(({ text }) => text.length <= LONGEST_SENTENCE)
    .map(({ text }) => fromHtml(renderInline(text, '/'), { fragment: true }));
  if (body === undefined || !path.endsWith('.md')) return { sentences, body: undefined };
  const pipeline = unified()
    .use(remarkPlugins)
    .use(remarkRehype)
    .use(rehypePlugins({ base: '/', frameworks: () => new Map() }));
  return { sentences, body: await pipeline.run(readBody(bodyText)) };
}

/** What a browser would run of a file. */
const unsafe = ({ path }: Source, { sentences, body }: Drawn): string[] =>
  [...sentences, ...(body === undefined ? [] : [body])].flatMap(running).map((one) => `${path} would run ${one}`);

/** Sentences that stand in a file and that its page does not show: in its text, or in what replaces a picture. Comments in YAML are none. */
function lost({ path, role, text, body: outline, placeInBody }: Source, { sentences, body }: Drawn): string[] {
  // A program is shown as it is, and the build draws MDX.
  if (syntaxOf(role.kind, path) === 'text' || (body === undefined && path.endsWith('.mdx'))) return [];
  const shown = [...sentences, ...(body === undefined ? [] : [body])].map(textIn).join('\n').replace(/\s+/g, ' ');
  const bodyLine = outline === undefined ? Number.POSITIVE_INFINITY : placeInBody({ line: 1, column: 1 }).line;
  return text
    .split('\n')
    .filter((line, index) => index + 1 >= bodyLine || !/^\s*#/.test(line))
    .flatMap((line) => [...line.matchAll(new RegExp(`${KEPT} \\d+`, 'g'))])
    .filter(([sentence]) => !shown.includes(sentence))
    .map(([sentence]) => `${path} does not show “${sentence}”`);
}

/** The text of a tree, with the texts of its pictures. */
export function textIn(tree: Root): string {
  const pictures: string[] = [];
  visit(tree, 'element', ({ properties }) => {
    pictures.push(...[properties['alt'], properties['title']].filter((one) => typeof one === 'string'));
  });
  return [wordsOf(tree), ...pictures].join(' ');
}

/** HTML tags that run code, or load something that does. */
export function running(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'element', ({ tagName, properties }) => {
    const runs = ['script', 'iframe', 'object', 'embed', 'base', 'style'].includes(tagName);
    const handles = Object.keys(properties).some((name) => /^on/i.test(name));
    const leads = [properties['href'], properties['src']].some(
      (address) => typeof address === 'string' && /^[\s\p{Cc}]*[a-z][a-z0-9+.-]*:/iu.test(address) && !/^(?:https?|mailto):/i.test(address),
    );
    if (runs || handles || leads) found.push(`<${tagName} ${JSON.stringify(properties)}>`);
  });
  return found;
}

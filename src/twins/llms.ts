/** `llms.txt`, which lists the pages of a guide, and `llms-full.txt`, which contains them. */
import type { Guide } from '../guide/model.ts';
import { SHELVES } from '../guide/shelves.ts';
import { areListed } from '../matrix/bounds.ts';
import { dataPaths, llmsPart, twinOf } from '../urls/files.ts';
import { paths } from '../urls/urls.ts';
import { compare as wordsOfCompare } from '../words/en/compare.ts';
import { cases as wordsOfCases, changes as wordsOfChanges, terms as wordsOfTerms, topics as wordsOfTopics } from '../words/en/pages.ts';
import { frame as wordsOfFrame } from '../words/en/parts.ts';
import { llms as words } from '../words/en/twins.ts';
import { type Address, asParagraph, blocks, heading, inLine, linked, list, plain, sentenceOf } from './markdown.ts';
import type { Twin } from './twins.ts';

/** A line of `llms.txt`. */
interface Line {
  readonly title: string;
  readonly path: string;
  readonly more: string;
}

/**
 * The list of pages, as llmstxt.org proposes it. With too many questions it lists topics alone, whose pages list theirs.
 *
 * @param pages paths of the pages that have Markdown
 * @param address the URL of a path
 */
export function llmsTxt(guide: Guide, pages: ReadonlySet<string>, address: Address): string {
  const { settings, topics, frameworks, cases, claims, measurements } = guide;
  const to: Address = (path) => address(pages.has(path) ? twinOf(path) : path);
  const section = (title: string, lines: readonly Line[]): string | undefined => {
    const shown = lines.filter(({ path }) => pages.has(path) || !path.endsWith('/'));
    return shown.length === 0
      ? undefined
      : blocks(heading(2, title), list(shown.map(({ title: name, path, more }) => `${linked(name, to(path))}: ${more}`)));
  };
  const isLong = !areListed(guide.topics);
  return `${blocks(
    heading(1, settings.title),
    `> ${sentenceOf(settings.description, to).replace(/\s*\n\s*/g, ' ')}`,
    ...settings.answer.map((text) => asParagraph(sentenceOf(text, to))),
    [words.about, words.full(address(paths.llmsFull)), words.data(address(dataPaths.index))].map(plain).join('\n\n'),
    section(words.start, [
      { title: wordsOfFrame.topics, path: paths.topics, more: inLine(wordsOfTopics.description) },
      { title: wordsOfFrame.matrix, path: paths.matrix, more: inLine(frameworks.map(({ data }) => data.name).join(', ')) },
      ...frameworks.map(({ id, data }) => ({ title: data.name, path: paths.framework(id), more: sentenceOf(data.summary, to) })),
      { title: wordsOfTerms.title, path: paths.terms, more: inLine(wordsOfTerms.listLead) },
      { title: wordsOfCompare.title, path: paths.compare, more: inLine(wordsOfCompare.lead) },
      { title: wordsOfChanges.title, path: paths.changes, more: inLine(wordsOfChanges.description) },
    ]),
    ...topics.map(({ id, data, aspects }) =>
      section(data.title, [
        { title: data.title, path: paths.topic(id), more: sentenceOf(data.verdict, to) },
        ...(isLong
          ? []
          : aspects.map((aspect) => ({
              title: aspect.data.title,
              path: paths.aspect(id, aspect.id),
              more: [aspect.data.question, ...(aspect.data.aliases.length === 0 ? [] : [`(${aspect.data.aliases.join(', ')})`])]
                .map(inLine)
                .join(' '),
            }))),
      ]),
    ),
    section(
      words.cases,
      cases.map(({ id, data }) => ({ title: wordsOfCases.entry(data.title), path: paths.case(id), more: sentenceOf(data.summary, to) })),
    ),
    section(
      words.examples,
      guide.examples.map(({ id, data }) => ({ title: data.title, path: paths.example(id), more: sentenceOf(data.summary, to) })),
    ),
    section(
      words.pages,
      guide.pages.map(({ id, data }) => ({ title: data.title, path: paths.page(id), more: sentenceOf(data.summary, to) })),
    ),
    section(words.files, [
      { title: wordsOfFrame.data, path: paths.data, more: inLine(words.index) },
      { title: words.whole, path: dataPaths.guide, more: 'JSON' },
      { title: words.releases, path: dataPaths.releases, more: 'JSON' },
      { title: words.claims, path: dataPaths.claims, more: 'JSON' },
      { title: words.experiments, path: dataPaths.experiments, more: 'JSON' },
    ]),
    section(words.optional, [
      ...(measurements.length === 0
        ? []
        : [
            {
              title: wordsOfFrame.measurements,
              path: paths.measurements,
              more: inLine(measurements.map(({ planned }) => planned.title).join(', ')),
            },
          ]),
      ...SHELVES.filter(({ id }) => id === 'experiments' && guide[id].length > 0).map(({ title, path, about }) => ({
        title,
        path,
        more: inLine(about),
      })),
      ...(claims.length === 0 ? [] : [{ title: wordsOfFrame.claims, path: paths.claims, more: inLine(words.verdicts(claims.length)) }]),
    ]),
  )}\n`;
}

/** The largest size of `llms-full.txt`, in bytes, and of each part of it. */
export const LLMS_LIMIT = 1_000_000;

/** A page for `llms-full.txt`. */
export interface WrittenTwin extends Pick<Twin, 'path' | 'part'> {
  readonly text: string;
}

/**
 * All pages in one file. Above the limit, the file lists parts instead: one for each topic and section, and more where one of them is too
 * long itself. A page is never divided, so a part with a single page may be longer.
 *
 * @returns the text of each file by its path
 */
export function llmsFull(guide: Guide, twins: readonly WrittenTwin[], address: Address, limit = LLMS_LIMIT): Map<string, string> {
  const whole = twins.map(({ text }) => text).join(BETWEEN);
  if (sizeOf(whole) <= limit) return new Map([[paths.llmsFull, whole]]);
  const titles = new Map(guide.topics.map(({ id, data }) => [id, data.title]));
  const parts = [...Map.groupBy(twins, ({ part }) => part)].flatMap(([part, own]) =>
    inPieces(own, limit).map((pages, index) => ({
      path: llmsPart(index === 0 ? part : `${part}-${index + 1}`),
      title: [titles.get(part) ?? words.parts[part] ?? part, ...(index === 0 ? [] : [String(index + 1)])].join(' '),
      text: pages.map(({ text }) => text).join(BETWEEN),
    })),
  );
  const list_ = list(parts.map(({ path, title, text }) => `${linked(title, address(path))}: ${inLine(words.size(sizeOf(text)))}`));
  const index = `${blocks(heading(1, guide.settings.title), plain(words.inParts), list_)}\n`;
  return new Map([[paths.llmsFull, index], ...parts.map(({ path, text }): [string, string] => [path, text])]);
}

/** Between two pages. */
const BETWEEN = '\n\n';

const sizeOf = (text: string): number => Buffer.byteLength(text);

function inPieces(twins: readonly WrittenTwin[], limit: number): WrittenTwin[][] {
  const pieces: WrittenTwin[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const twin of twins) {
    const own = sizeOf(twin.text) + BETWEEN.length;
    if (size + own > limit) {
      pieces.push([]);
      size = 0;
    }
    pieces.at(-1)?.push(twin);
    size += own;
  }
  return pieces;
}

/** The files that search loads, made from the guide. The full text is indexed when the pages are built. */

import type { Guide } from '../guide/model.ts';
import { inParts } from '../lists/parts.ts';
import { inRepository } from '../urls/repository.ts';
import { pageKinds, rulings } from '../words/en/terms.ts';
import { type BesidesTheGuide, type Document, type DocumentKind, documentsOf } from './documents.ts';
import { type Late, lateFile, PER_FILE, type Says, saysFile } from './says.ts';
import { headOf, rowOf, type Titles, type TitlesPart, titlesOf } from './titles.ts';

/** Bytes, packed, of each part of the index of titles. With the code that reads it, a first search loads less than 50 KB. */
export const PART_BYTES = 33_900;

/** Kinds of which there are many and that few queries mean: only the full text finds them. */
const LATE: ReadonlySet<DocumentKind> = new Set(['experiment', 'claim', 'article']);

/** What a page says, in the order of the frameworks. */
const saysOf = (frameworks: readonly string[], { says, answers }: Document): string[] =>
  answers.length === 0 ? [says] : frameworks.map((id) => answers.find(({ framework }) => framework === id)?.text ?? '');

/** Things in files of the same number, by the name of the file of a place. */
const inFiles = <Thing>(things: readonly Thing[], nameOf: (place: number) => string): [string, readonly Thing[]][] =>
  inParts(things, PER_FILE).map((some, part) => [nameOf(part * PER_FILE), some]);

/** What a file has. */
export type SearchFile = Titles | TitlesPart | Says | Late;

/**
 * The files below `search/` by their names, without `.json`.
 *
 * @param weigh the bytes of a text as it is sent
 * @param hasFullText whether there will be an index of the full text; without one the titles have every page
 */
export function searchFiles(
  guide: Guide,
  besides: BesidesTheGuide,
  weigh: (text: string) => number,
  hasFullText: boolean,
): Map<string, SearchFile> {
  const documents = documentsOf(guide, besides);
  const head = headOf(documents, {
    kinds: pageKinds,
    frameworks: guide.frameworks.map(({ id, data }) => [id, data.name] as const),
    rulings: Object.fromEntries([...new Set(guide.claims.map(({ data }) => data.ruling))].map((ruling) => [ruling, rulings[ruling].word])),
    ask: inRepository(guide.settings.repository, 'issues/new?template=aspect.yml&question='),
  });
  const isLate = ({ kind }: Document): boolean => hasFullText && LATE.has(kind);
  const named = documents.filter((document) => !isLate(document));
  const frameworks = head.frameworks.map(([id]) => id);
  return new Map<string, SearchFile>([
    ...titlesOf(named, head, PART_BYTES, weigh).map(({ name, part }) => [name, part] as const),
    ...inFiles<Says[number]>(
      named.map((document) => saysOf(frameworks, document)),
      saysFile,
    ),
    ...inFiles<Late[number]>(
      documents.filter(isLate).map((document) => [rowOf(document, head), document.says] as const),
      lateFile,
    ),
  ]);
}

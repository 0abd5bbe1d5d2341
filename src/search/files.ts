/** The files that search loads, made from the guide. The full text is indexed when the pages are built. */
import type { Guide } from '../guide/model.ts';
import { inRepository } from '../urls/repository.ts';
import { pageKinds, rulings } from '../words/en/terms.ts';
import { type Document, documentsOf, type Section } from './documents.ts';
import { PER_FILE, type Says, saysFile } from './says.ts';
import { type Titles, type TitlesPart, titlesOf } from './titles.ts';

/** Bytes, packed, of each part of the index of titles. With the code that reads it, a first search loads less than 60 KB. */
export const PART_BYTES = 36_000;

/** What a page says, in the order of the frameworks. */
const saysOf = (frameworks: readonly string[], { says, answers }: Document): string[] =>
  answers.length === 0 ? [says] : frameworks.map((id) => answers.find(({ framework }) => framework === id)?.text ?? '');

/**
 * The files below `search/` by their names, without `.json`.
 *
 * @param sections the sections of a prose page by its id
 * @param weigh the bytes of a text as it is sent
 */
export function searchFiles(
  guide: Guide,
  sections: (page: string) => readonly Section[],
  weigh: (text: string) => number,
): Map<string, Titles | TitlesPart | Says> {
  const documents = documentsOf(guide, sections);
  const head = {
    kinds: pageKinds,
    frameworks: guide.frameworks.map(({ id, data }) => [id, data.name] as const),
    rulings: Object.fromEntries([...new Set(guide.claims.map(({ data }) => data.ruling))].map((ruling) => [ruling, rulings[ruling].word])),
    ask: inRepository(guide.settings.repository, 'issues/new?template=aspect.yml&question='),
  };
  const says = documents.map((document) =>
    saysOf(
      head.frameworks.map(([id]) => id),
      document,
    ),
  );
  return new Map<string, Titles | TitlesPart | Says>([
    ...titlesOf(documents, head, PART_BYTES, weigh).map(({ name, part }) => [name, part] as const),
    ...says.flatMap((_, place) => (place % PER_FILE === 0 ? [[saysFile(place), says.slice(place, place + PER_FILE)] as const] : [])),
  ]);
}

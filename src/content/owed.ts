import type { Place } from '../findings/finding.ts';
import { type Content, sourcesOf } from './content.ts';

/** Content that a framework still lacks, and where it belongs. */
export interface Owed {
  readonly place: Place;
  /** What kind of thing, in the singular. */
  readonly kind: 'answer' | 'reason' | 'program' | 'case';
  /** What is missing, as a noun phrase. */
  readonly what: string;
}

/** What a framework still lacks: answers to questions, when to choose it, programs for examples, parts of cases. */
export function owedBy(content: Content, framework: string): Owed[] {
  const owed = (kind: Owed['kind'], place: Place, what: string): Owed[] => [{ place, kind, what }];
  return [
    ...sourcesOf(content, 'aspect').flatMap(({ data, value }) =>
      framework in value.answers ? [] : owed('answer', data.placeOfKey(['answers']), `an answer: ${value.question}`),
    ),
    ...sourcesOf(content, 'topic').flatMap(({ data, value }) =>
      framework in value.choose ? [] : owed('reason', data.placeOfKey(['choose']), `when to choose it: ${value.title}`),
    ),
    ...sourcesOf(content, 'transcript').flatMap(({ data, value, role }) =>
      framework in value.programs ? [] : owed('program', data.placeOfKey(['programs']), `a program: ${role.example}`),
    ),
    ...sourcesOf(content, 'case').flatMap(({ data, value }) =>
      framework in value.sides ? [] : owed('case', data.placeOfKey(['sides']), `what it means to build ${value.title} with it`),
    ),
  ];
}

/** Formats the missing content as a list. @example 'content/topics/a/b.md:6  an answer: Is there a b?' */
export const owedInWords = (owed: readonly Owed[]): string =>
  owed.map(({ place: { file, line }, what }) => `${file}:${line}  ${what}`).join('\n');

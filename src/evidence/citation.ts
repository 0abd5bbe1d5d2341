import type { Aspect, Framework } from '../guide/model.ts';
import { plainInline } from '../markdown/inline.ts';
import { termInWords } from '../matrix/levels.ts';
import { citation as words } from '../words/en/parts.ts';

/** An aspect's answers with versions, date and URL, for quoting elsewhere. */
export function citationOf(guide: string, { answers, data }: Pick<Aspect, 'answers' | 'data'>, address: string): string {
  const sentences = answers.map(({ framework, current }) => {
    return words.answer(withVersions(framework, data.verified, ', '), plainInline(termInWords(current)), plainInline(current.summary));
  });
  return `${data.question}\n${sentences.join('\n')}\n${words.from(data.title, guide, data.verified.date, address)}\n`;
}

/**
 * A framework with the versions that an aspect was verified against, such as "Ant 2.0.1, 1.0.9"; none if its answer is missing.
 *
 * @param between separator between two versions
 */
export const withVersions = ({ id, data }: Framework, { against }: Aspect['data']['verified'], between: string): string =>
  [data.name, against[id]?.join(between) ?? []].flat().join(' ');

/** All frameworks in order, with the versions that an aspect was verified against. Leaves out frameworks without an answer. */
export const allVersions = ({ answers, data }: Pick<Aspect, 'answers' | 'data'>, between: string): string[] =>
  answers
    .filter(({ framework }) => data.verified.against[framework.id] !== undefined)
    .map(({ framework }) => withVersions(framework, data.verified, between));

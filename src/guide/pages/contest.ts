import { allVersions } from '../../evidence/citation.ts';
import { termInWords } from '../../matrix/levels.ts';
import type { Evidence } from '../../schemas/answer.ts';
import { inRepository } from '../../urls/repository.ts';
import { contest as words } from '../../words/en/parts.ts';
import type { Aspect } from '../model.ts';

/** Longest URL, in characters, that servers and browsers accept; evidence that would exceed it is left out. */
const LONGEST = 6_000;

/**
 * The URL of an issue form for contesting the answers of an aspect, with the answers, their versions and their
 * evidence filled in. The field names match `.github/ISSUE_TEMPLATE/contest.yml`.
 *
 * @param page the URL of the page
 */
export function contestAddress(repository: string, aspect: Pick<Aspect, 'answers' | 'data'>, page: string): string {
  const { answers, data } = aspect;
  const lines = (write: (answer: Aspect['answers'][number]) => string): string => answers.map(write).join('\n');
  const fields = {
    template: 'contest.yml',
    title: words.title(data.title),
    page,
    answer: lines(({ framework, current }) => words.answer(framework.data.name, termInWords(current), current.summary)),
    version: [...allVersions(aspect, ', '), words.verified(data.verified.date)].join('\n'),
    evidence: lines(({ framework, current }) => [`${framework.data.name}:`, ...current.evidence.map(evidenceLine)].join('\n')),
  };
  const address = addressWith(repository, fields);
  return address.length <= LONGEST ? address : addressWith(repository, { ...fields, evidence: words.evidenceAt(`${page}#evidence`) });
}

const addressWith = (repository: string, fields: Readonly<Record<string, string>>): string =>
  inRepository(repository, `issues/new?${new URLSearchParams(fields)}`);

const evidenceLine = (piece: Evidence): string =>
  `- ${piece.kind} ${'url' in piece ? piece.url : piece.id}${'step' in piece && piece.step !== undefined ? words.step(piece.step) : ''}`;

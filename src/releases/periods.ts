import type { Answer } from '../schemas/answer.ts';
import type { Release } from '../schemas/framework.ts';
import { periods } from '../words/en/terms.ts';
import { compareVersions } from './versions.ts';

/** Whether an answer applies to a release: it starts no later than the release's newest version and does not end before the release. */
export function holdsFor(answer: Pick<Answer, 'since' | 'until'>, release: Pick<Release, 'version' | 'latest'>): boolean {
  const begun = answer.since === undefined || compareVersions(answer.since, release.latest) <= 0;
  const over = answer.until !== undefined && compareVersions(release.version, answer.until) > 0;
  return begun && !over;
}

/** The answer whose period covers a release; undefined if there is none. */
export function answerFor<Period extends Pick<Answer, 'since' | 'until'>>(
  answers: readonly Period[],
  release: Pick<Release, 'version' | 'latest'>,
): Period | undefined {
  return answers.find((answer) => holdsFor(answer, release));
}

/** A mistake in the periods of one framework's answers. */
export interface PeriodProblem {
  /** Index of the wrong answer. */
  readonly index: number;
  /** The field to fix. */
  readonly field: 'since' | 'until';
  readonly expected: string;
  readonly actual: string;
}

/** Periods that overlap, are in the wrong order, or leave a compared release without an answer. */
export function periodProblems(answers: readonly Answer[], releases: readonly Release[]): PeriodProblem[] {
  const problems: PeriodProblem[] = [];
  for (const [index, { since, until }] of answers.entries()) {
    const next = answers[index + 1];
    if (since !== undefined && until !== undefined && compareVersions(since, until) > 0)
      problems.push({ index, field: 'until', expected: `a release not before ${since}`, actual: until });
    if (next === undefined) continue;
    if (until === undefined)
      problems.push({ index, field: 'until', expected: 'the last release of this period, because another follows', actual: 'nothing' });
    else if (next.since === undefined)
      problems.push({ index: index + 1, field: 'since', expected: `the first release after ${until}`, actual: 'nothing' });
    else if (compareVersions(next.since, until) <= 0)
      problems.push({ index: index + 1, field: 'since', expected: `a release after ${until}`, actual: next.since });
  }
  if (problems.length > 0) return problems;
  for (const release of releases.filter(({ compared }) => compared)) {
    if (answerFor(answers, release) !== undefined) continue;
    const before = answers.findLastIndex(({ until }) => until !== undefined && compareVersions(until, release.version) < 0);
    problems.push(
      before === -1
        ? { index: 0, field: 'since', expected: `a period that covers ${release.version}`, actual: answers[0]?.since ?? 'nothing' }
        : {
            index: before,
            field: 'until',
            expected: `a period that covers ${release.version}`,
            actual: answers[before]?.until ?? 'nothing',
          },
    );
  }
  return problems;
}

/** "since 3.0", "3.0 to 5.2", "until 5.2"; empty if the period is open on both sides. */
export function periodInWords({ since, until }: Pick<Answer, 'since' | 'until'>): string {
  if (since !== undefined && until !== undefined) return since === until ? periods.only(since) : periods.between(since, until);
  if (since !== undefined) return periods.since(since);
  return until === undefined ? '' : periods.until(until);
}

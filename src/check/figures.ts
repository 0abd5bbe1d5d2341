import { answersOf } from '../content/answers-of.ts';
import { type Content, sourcesOf } from '../content/content.ts';
import { fieldName } from '../content/validate.ts';
import { error, type Finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { spreadOf } from '../measurements/statistics.ts';
import { holdsFor } from '../releases/periods.ts';
import type { Answer, Figure } from '../schemas/answer.ts';
import type { Release } from '../schemas/framework.ts';
import type { MeasuredResult } from '../schemas/measurement.ts';

/** Significant digits of a quoted number: fewer would hide a difference, more would suggest false precision. */
const DIGITS = [2, 3];

/** Each number that an answer quotes from a measurement is its median, for a release that the answer applies to. */
export function quotedFiguresHold(content: Content): Finding[] {
  const measured = new Map(sourcesOf(content, 'measurement').map(({ role, value }) => [role.id, value]));
  const releases = new Map(sourcesOf(content, 'framework').map(({ role, value }) => [role.id, value.releases]));
  return answersOf(content).flatMap(({ framework, answer, data, path }) =>
    answer.evidence.flatMap((evidence, number): Finding[] => {
      const source = evidence.kind === 'measurement' ? measured.get(evidence.id) : undefined;
      if (evidence.kind !== 'measurement' || source === undefined) return [];
      const own = source.results.filter((result) => result.framework === framework && isOf(answer, result, releases.get(framework)));
      return evidence.figures.flatMap((figure, index) => {
        const wrong = mistakeOf(figure, answer, own);
        if (wrong === undefined) return [];
        const at = [...path, 'evidence', number, 'figures', index, wrong.key];
        return [error(data.placeOf(at), fieldName(at), wrong.expected, wrong.found, wrong.tip)];
      });
    }),
  );
}

/** Whether an answer applies to the release that was measured. */
function isOf(answer: Answer, { version }: MeasuredResult, releases: readonly Release[] = []): boolean {
  const release = releases.find((one) => version === one.version || version.startsWith(`${one.version}.`));
  return release !== undefined && holdsFor(answer, release);
}

/** What is wrong with a quoted number, if anything. @param results the results for the answer's framework and releases */
function mistakeOf(
  figure: Figure,
  { value = '', summary }: Answer,
  results: readonly MeasuredResult[],
): { readonly key: 'target' | 'median'; readonly expected: string; readonly found: string; readonly tip: string } | undefined {
  const { median, quantity = results[0]?.quantity, ...keys } = figure;
  const [first, second] = results.filter(
    (result) =>
      result.target === keys.target &&
      result.quantity === quantity &&
      (keys.program === undefined || result.program === keys.program) &&
      (keys.threads === undefined || result.threads === keys.threads) &&
      (keys.concurrency === undefined || result.concurrency === keys.concurrency),
  );
  if (first === undefined) {
    const known = [...new Set(results.map(({ target }) => target))];
    const tip = nearest(keys.target, known) ?? (known.length > 0 ? `one of ${known.join(', ')}` : 'npm run measure');
    return { key: 'target', expected: 'a result of this framework, for a release of this answer', found: 'none that is picked', tip };
  }
  if (second !== undefined) {
    const differ = (['program', 'threads', 'concurrency'] as const).filter((key) => first[key] !== second[key]);
    return { key: 'target', expected: 'one result', found: 'several', tip: `add ${differ.join(', ')}` };
  }
  const exact = spreadOf(first.runs.map((run) => run.value)).median;
  const rounded = DIGITS.map((digits) => Number(exact.toPrecision(digits)));
  if (!rounded.includes(median))
    return { key: 'median', expected: 'the median that was measured, rounded', found: String(median), tip: `median: ${rounded.at(-1)}` };
  // A formatter of our own for each takes longer than all else here.
  const quoted = median.toLocaleString('en');
  if ([value, summary].some((text) => numbersIn(text).includes(quoted))) return undefined;
  return { key: 'median', expected: 'a number that value or summary quotes', found: quoted, tip: `write ${quoted}, or remove the figure` };
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

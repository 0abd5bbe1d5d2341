/** Compares what a program returns with what was recorded, line by line. */
import { diffArrays } from 'diff';
import { normalise, type Rule } from '../../experiments/normalise.ts';
import type { DriverResult } from '../../experiments/run/protocol.ts';
import type { RecordedResult } from '../../run-here/runnable.ts';

/** A line of both results. A line that is only in one of them has no other half; halves that differ stand beside each other. */
export interface ComparedLine {
  readonly recorded: string | undefined;
  readonly returned: string | undefined;
  readonly isSame: boolean;
}

/** Number of edits after which the rest counts as different: comparing takes time that grows with their square. */
const MOST_EDITS = 2000;

/** A placeholder in a recording. @example '<csrf-token>' */
const PLACEHOLDER = /<[\w-]+>/;

/**
 * The returned result as it would have been recorded: with placeholders for what differs from run to run.
 *
 * @param captured what the steps so far have captured: names with values
 */
export function asRecorded(
  { status, headers, body, raises }: DriverResult,
  rules: readonly Rule[],
  captured: readonly (readonly [name: string, value: string])[],
): RecordedResult {
  const result = {
    ...(status === undefined ? {} : { status }),
    ...(headers === undefined ? {} : { headers: headers.map(([name, value]): [string, string] => [name, value]) }),
    ...(body === undefined ? {} : { body }),
    ...(raises === undefined ? {} : { raises }),
  };
  return normalise(result, rules, captured);
}

/**
 * Compares two results.
 *
 * @param titleOf the first line, such as "Response 200"
 * @param names names of all values that the steps capture: their placeholders in the recording stand for any text
 */
export function compared(
  recorded: RecordedResult,
  returned: RecordedResult,
  titleOf: (result: RecordedResult) => string,
  names: readonly string[],
): ComparedLine[] {
  const linesOf = (result: RecordedResult): string[] => [
    titleOf(result),
    ...(result.headers ?? []).map((header) => header.join(': ')),
    ...bodyOf(result),
  ];
  const isSame = (before: string, after: string): boolean => before === after || standsFor(before, after, names);
  const [before, after] = [linesOf(recorded), linesOf(returned)];
  const parts = diffArrays(before, after, { comparator: isSame, maxEditLength: MOST_EDITS });
  if (parts === undefined) return beside(before, after);
  const lines: ComparedLine[] = [];
  let position = 0;
  for (const [index, { value, added, removed }] of parts.entries()) {
    // Of equal lines, the library returns those of the second list.
    if (!added && !removed)
      lines.push(...value.map((line, offset) => ({ recorded: before[position + offset], returned: line, isSame: true })));
    if (!added) position += value.length;
    if (removed) lines.push(...beside(value, parts[index + 1]?.added ? (parts[index + 1]?.value ?? []) : []));
    if (added && !parts[index - 1]?.removed) lines.push(...beside([], value));
  }
  return lines;
}

/** Number of lines that differ. */
export const differing = (lines: readonly ComparedLine[]): number => lines.filter(({ isSame }) => !isSame).length;

/** An empty line, and what came back as text. */
function bodyOf({ body = '', raises }: RecordedResult): string[] {
  const text = raises ?? body;
  return text === '' ? [] : ['', ...text.replace(/\r?\n$/, '').split('\n')];
}

const beside = (before: readonly string[], after: readonly string[]): ComparedLine[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    ...{ recorded: before[index], returned: after[index], isSame: false },
  }));

/** Whether a recorded line with placeholders for captured values matches a returned one. */
function standsFor(recorded: string, returned: string, names: readonly string[]): boolean {
  if (!PLACEHOLDER.test(recorded)) return false;
  const pattern = recorded
    .split(/(<[\w-]+>)/)
    .map((part) => (PLACEHOLDER.test(part) && names.includes(part.slice(1, -1)) ? '.+' : part.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return new RegExp(`^${pattern}$`, 's').test(returned);
}

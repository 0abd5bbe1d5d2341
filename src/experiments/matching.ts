import type { Expectation, HeaderExpectation, Result, TextExpectation } from '../schemas/transcript.ts';
import { batchesInWords } from '../words/en/terms.ts';

/** One mismatch between a result and its expectation. */
export interface Mismatch {
  /** Path of the violated rule within the expectation, such as `['headers', 'Location', 'equals']`. */
  readonly path: readonly string[];
  /** Completes "expected …". */
  readonly expected: string;
  /** Completes "found …". */
  readonly actual: string;
}

/** All mismatches between a result and its expectation; empty if it matches. */
export function mismatches(expected: Expectation, result: Omit<Result, 'asked'>): Mismatch[] {
  const found: Mismatch[] = [];
  const { status, headers, body, json, raises, batches } = expected;
  if (raises === undefined && result.raises !== undefined)
    return [{ path: [], expected: 'an answer', actual: `the exception ${quoted(result.raises)}` }];
  if (raises !== undefined) found.push(...textMismatches(['raises'], raises, result.raises));
  if (status !== undefined && status !== result.status)
    found.push({ path: ['status'], expected: `${status}`, actual: `${result.status ?? 'no status'}` });
  for (const [name, rule] of Object.entries(headers)) {
    const values = (result.headers ?? []).filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
    found.push(...headerMismatches(['headers', name], rule, values));
  }
  if (body !== undefined) found.push(...textMismatches(['body'], body, result.body));
  if (batches !== undefined && batches !== result.batches)
    found.push({
      path: ['batches'],
      expected: batchesInWords(batches),
      actual: result.batches === undefined ? 'a single response' : batchesInWords(result.batches),
    });
  if (json !== undefined && !isSame(json, result.json))
    found.push({
      path: ['json'],
      expected: JSON.stringify(json),
      actual: result.json === undefined ? 'no JSON' : JSON.stringify(result.json),
    });
  return found;
}

/** A header may occur several times: one matching value is enough. */
function headerMismatches(path: readonly string[], { absent, ...rule }: HeaderExpectation, values: readonly string[]): Mismatch[] {
  if (absent) return values.length === 0 ? [] : [{ path, expected: 'no such header', actual: quoted(values.join(', ')) }];
  if (values.length === 0) return [{ path, expected: 'the header', actual: 'no such header' }];
  const attempts = values.map((value) => textMismatches(path, { ...rule, absent: [] }, value));
  return attempts.some((one) => one.length === 0) ? [] : (attempts[0] ?? []);
}

function textMismatches(path: readonly string[], rule: TextExpectation, value: string | undefined): Mismatch[] {
  if (value === undefined) return [{ path, expected: 'a text', actual: 'nothing' }];
  const found: Mismatch[] = [];
  const fail = (key: string, expected: string): number => found.push({ path: [...path, key], expected, actual: quoted(value) });
  if (rule.equals !== undefined && withoutLastLineEnd(rule.equals) !== withoutLastLineEnd(value)) fail('equals', quoted(rule.equals));
  for (const piece of rule.contains) if (!value.includes(piece)) fail('contains', `a text with ${quoted(piece)}`);
  if (rule.matches !== undefined && !new RegExp(rule.matches, 's').test(value)) fail('matches', `a text like ${rule.matches}`);
  for (const piece of rule.absent) if (value.includes(piece)) fail('absent', `a text without ${quoted(piece)}`);
  return found;
}

/** Whether two values are the same JSON. The order of keys does not matter. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSame(own(a, key), own(b, key)));
}

/** Only the object's own properties, which come from the JSON, not inherited ones. */
const own = (value: object, key: string): unknown => (Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined);

const withoutLastLineEnd = (text: string): string => text.replace(/\r?\n$/, '');

/** A quoted string, truncated to one line. */
function quoted(text: string): string {
  return JSON.stringify(text.length > 300 ? `${text.slice(0, 280)}… (${text.length} characters)` : text);
}

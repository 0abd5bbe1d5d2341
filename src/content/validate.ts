import { z } from 'astro/zod';
import { error, type Finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { idFrom } from '../words/id.ts';
import { type Expectation, expectationAt } from './expectation.ts';
import type { Data } from './front-matter.ts';

/** Data that was validated with a schema. */
export interface Validated<Output> {
  /**
   * The data in its stored form; undefined when it is not valid. If only keys are misspelt, they are corrected, so that
   * the other rules can report further mistakes in the same run. A value here does not mean that there were no findings.
   */
  readonly value: Output | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Validates data against a schema and describes each mistake, with its location.
 *
 * @param today YYYY-MM-DD: the date that a tip suggests where one is expected
 */
export function validate<Schema extends z.ZodType>(schema: Schema, data: Data, today: string): Validated<z.output<Schema>> {
  if (data.findings.length > 0) return { value: undefined, findings: data.findings };
  const result = schema.safeParse(data.value ?? {});
  if (result.success) return { value: result.data, findings: [] };
  const { issues } = result.error;
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, schema, data)));
  // Report a misspelt key once, although the correct key is missing too.
  const told = issues.filter((issue) => !meant.has(fieldName(plainPath(issue))));
  const own = told.flatMap((issue) => findingsOf(issue, schema, data, today));
  if (!issues.some(({ code }) => code === 'unrecognized_keys')) return { value: undefined, findings: own };
  const corrected = withKeysAsMeant(data.value, issues, schema, data);
  const again = schema.safeParse(corrected);
  if (again.success) return { value: again.data, findings: own };
  const names = new Set(told.map((issue) => fieldName(plainPath(issue))));
  const hidden = again.error.issues.filter((issue) => issue.code !== 'unrecognized_keys' && !names.has(fieldName(plainPath(issue))));
  return {
    value: undefined,
    findings: [...own, ...hidden.flatMap((issue) => findingsOf(issue, schema, { ...data, value: corrected }, today))],
  };
}

/** A copy of data with misspelt keys corrected and other unknown keys removed. */
function withKeysAsMeant(value: unknown, issues: readonly z.core.$ZodIssue[], schema: z.ZodType, data: Data): unknown {
  const copy: unknown = structuredClone(value);
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const holder = valueAt(copy, plainPath(issue)) as Record<string, unknown>;
    const { keys } = expectationAt(schema, plainPath(issue), data.value);
    for (const key of issue.keys) {
      const near = nearest(key, keys);
      if (near !== undefined && !Object.hasOwn(holder, near)) holder[near] = holder[key];
      delete holder[key];
    }
  }
  return copy;
}

const plainPath = (issue: z.core.$ZodIssue): (string | number)[] =>
  issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));

/** Names of the fields that the unknown keys of an issue resemble. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType, data: Data): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = plainPath(issue);
  const { keys } = expectationAt(schema, path, data.value);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, keys);
    return near === undefined ? [] : [fieldName([...path, near])];
  });
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: Data, today: string): Finding[] {
  const path = plainPath(issue);
  const name = fieldName(path);
  const found = valueAt(data.value, path);
  const expectation = expectationAt(schema, path, data.value);
  const { keys, expected, tip } = expectation;
  const field = String(path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const at = [...path, key];
      const near = nearest(key, keys);
      const value = valueAt(data.value, at);
      const corrected =
        near === undefined ? 'remove the line' : `${near}: ${(typeof value === 'number' && data.typedAt(at)) || typed(value)}`;
      const wants = near === undefined ? `one of ${keys.join(', ')}` : `the key "${near}"`;
      return error(data.placeOfKey(at), fieldName(at), wants, `the unknown key "${key}"`, corrected);
    });
  if (issue.code === 'invalid_key') {
    const own = issue.issues.map(ownExpectation).find((one) => one !== undefined);
    const right = own === undefined ? idFrom(field) : field.trim();
    const wants = own ?? 'an id of lower-case letters, digits and hyphens';
    return [error(data.placeOfKey(path), name, wants, valueInWords(field, undefined), right || '…')];
  }
  const place = data.placeOf(path);
  const source = data.typedAt(path);
  const options = optionsOf(issue);
  if (options.length > 0 && found !== undefined) {
    const near = nearest(String(found), options) ?? options[0] ?? '';
    return [error(place, name, `one of ${options.join(', ')}`, valueInWords(found, source), `${field}: ${near}`)];
  }
  if (issue.code === 'too_big') return [error(place, name, expectedByZod(issue), sizeInWords(found), 'shorten it')];
  const wants = ownExpectation(issue) ?? expected ?? expectedByZod(issue);
  const right = typed(rightInstead(found, source, issue, expectation, today));
  const item = data.isInBrackets(path.slice(0, -1)) ? right : `- ${right}`;
  const toType = ownTip(issue) ?? tip ?? (typeof path.at(-1) === 'number' ? item : `${field}: ${right}`);
  return [error(place, name, wants, valueInWords(found, source), toType)];
}

/** The probable intended value for a wrong one, or else a valid example; nothing if only the writer can know. */
function rightInstead(
  found: unknown,
  source: string | undefined,
  issue: z.core.$ZodIssue,
  { expected, example, time, isList }: Expectation,
  today: string,
): unknown {
  if (time === 'day') return dayMeant(found) ?? today;
  const wanted = issue.code === 'invalid_type' ? issue.expected : undefined;
  // YAML read an unquoted version as a number: suggest the same text in quotes.
  if (typeof found === 'number' && expected?.includes('quotes')) return source;
  if (typeof found === 'string' && found.trim() !== '') {
    if (isList) return found.split(',').map((one) => one.trim());
    if (found.trim() !== found) return found.trim();
    if (wanted === 'number' && Number.isFinite(Number(found))) return Number(found);
  }
  return example ?? (wanted === 'string' && source !== '' ? source : undefined);
}

/** The intended date for one without leading zeros, with other separators, or with a time. @example '2026-9-1' is 2026-09-01 */
function dayMeant(found: unknown): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(String(found)) ?? [];
  return z.iso.date().safeParse(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`).data;
}

/** A rule that spans several fields states what it expects and what to type. */
function ownExpectation(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' && typeof issue.params?.['expected'] === 'string' ? issue.params['expected'] : undefined;
}

function ownTip(issue: z.core.$ZodIssue): string | undefined {
  return issue.code === 'custom' && typeof issue.params?.['tip'] === 'string' ? issue.params['tip'] : undefined;
}

function optionsOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function expectedByZod(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return TYPES[issue.expected] ?? issue.expected;
  if (issue.code === 'too_big') return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
  if (issue.code === 'too_small') return issue.origin === 'array' ? 'a list that is not empty' : `at least ${issue.minimum}`;
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with keys',
  record: 'an object with keys',
};

/** A path as findings write it. @example fieldName(['answers', 'a', 0, 'since']) // 'answers.a[0].since' */
export function fieldName(path: readonly (string | number)[]): string {
  const name = path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    const key = step.trim() === '' ? JSON.stringify(step) : step;
    return text === '' ? key : `${text}.${key}`;
  }, '');
  return name === '' ? 'front matter' : name;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined),
    value,
  );
}

/** Strings that need no quotes in YAML. */
const PLAIN = /^\d{4}-\d{2}-\d{2}$|^(?!(?:true|false|null)$)[a-z][\w /-]*$/i;

/** A value as typed in YAML; `…` for one that only the writer knows. */
function typed(value: unknown): string {
  if (value === undefined || value === null) return '…';
  if (typeof value === 'string') return PLAIN.test(value) ? value : JSON.stringify(value);
  if (typeof value === 'object') return Array.isArray(value) ? `[${value.map(typed).join(', ')}]` : '{ … }';
  return String(value);
}

function sizeInWords(value: unknown): string {
  if (typeof value === 'string') return `${value.length} characters`;
  return Array.isArray(value) ? `${value.length} items` : valueInWords(value, undefined);
}

/** Plain strings that a YAML parser could read as a number or a date. */
const LIKE_A_NUMBER = /^[-+.]?\d.{0,39}$/;

/**
 * A value as a writer would recognise it, cut to a line.
 *
 * @param source the source text, if it is a single unquoted value
 */
function valueInWords(value: unknown, source: string | undefined): string {
  if (value === undefined || value === null) return source || 'nothing';
  if (typeof value === 'number') return `the number ${source ?? value}`;
  if (typeof value === 'boolean') return source ?? String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : typeof value[0] === 'object' ? 'a list' : `[${value.join(', ')}]`;
  if (typeof value === 'object') return 'an object';
  if (source !== undefined && LIKE_A_NUMBER.test(source)) return source;
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 80)}…" (${String(value).length} characters)` : text;
}

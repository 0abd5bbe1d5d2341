import type { z } from 'astro/zod';
import { error, type Finding } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { idFrom } from '../words/id.ts';
import { expectationAt } from './expectation.ts';
import type { Data } from './front-matter.ts';

/** What became of data that was held against a schema. */
export interface Validated<Output> {
  /**
   * The data in its stored form; undefined when it is not valid. Where only keys are misspelt, they are read as they were meant, so that
   * the other rules find what else is wrong in the same run: a value does not say that there was no finding.
   */
  readonly value: Output | undefined;
  readonly findings: readonly Finding[];
}

/** Holds data against a schema and puts each mistake into words, with its place. */
export function validate<Schema extends z.ZodType>(schema: Schema, data: Data): Validated<z.output<Schema>> {
  if (data.findings.length > 0) return { value: undefined, findings: data.findings };
  const result = schema.safeParse(data.value ?? {});
  if (result.success) return { value: result.data, findings: [] };
  const { issues } = result.error;
  const meant = new Set(issues.flatMap((issue) => meantKeys(issue, schema, data)));
  // A misspelt key is one mistake, although the right one is missing because of it.
  const told = issues.filter((issue) => !meant.has(fieldName(plainPath(issue))));
  const own = told.flatMap((issue) => findingsOf(issue, schema, data));
  if (!issues.some(({ code }) => code === 'unrecognized_keys')) return { value: undefined, findings: own };
  const mended = withKeysAsMeant(data.value, issues, schema, data);
  const again = schema.safeParse(mended);
  if (again.success) return { value: again.data, findings: own };
  const names = new Set(told.map((issue) => fieldName(plainPath(issue))));
  const hidden = again.error.issues.filter((issue) => issue.code !== 'unrecognized_keys' && !names.has(fieldName(plainPath(issue))));
  return { value: undefined, findings: [...own, ...hidden.flatMap((issue) => findingsOf(issue, schema, { ...data, value: mended }))] };
}

/** A copy of data in which misspelt keys have the name that was meant, and other unknown ones are left out. */
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

/** Names of the fields that the unknown keys of an issue are near to. */
function meantKeys(issue: z.core.$ZodIssue, schema: z.ZodType, data: Data): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = plainPath(issue);
  const { keys } = expectationAt(schema, path, data.value);
  return issue.keys.flatMap((key) => {
    const near = nearest(key, keys);
    return near === undefined ? [] : [fieldName([...path, near])];
  });
}

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: Data): Finding[] {
  const path = plainPath(issue);
  const name = fieldName(path);
  const found = valueAt(data.value, path);
  const { keys, expected, example, tip } = expectationAt(schema, path, data.value);
  const field = String(path.at(-1) ?? '');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const near = nearest(key, keys);
      const mended = near === undefined ? 'remove the line' : `${near}: ${typed(valueAt(data.value, [...path, key]))}`;
      const wants = near === undefined ? `one of ${keys.join(', ')}` : `the key "${near}"`;
      return error(data.placeOfKey([...path, key]), fieldName([...path, key]), wants, `the unknown key "${key}"`, mended);
    });
  if (found === undefined) {
    const wants = ownExpectation(issue) ?? expected ?? expectedByZod(issue);
    return [error(data.placeOf(path), name, wants, 'nothing', ownTip(issue) ?? tip ?? `${field}: ${typed(example)}`)];
  }
  if (issue.code === 'invalid_key') {
    return [
      error(data.placeOfKey(path), name, 'an id of lower-case letters, digits and hyphens', valueInWords(field), idFrom(field) || '…'),
    ];
  }
  const options = optionsOf(issue);
  if (options.length > 0) {
    const near = nearest(String(found), options) ?? options[0] ?? '';
    return [error(data.placeOf(path), name, `one of ${options.join(', ')}`, valueInWords(found), `${field}: ${near}`)];
  }
  if (issue.code === 'too_big') return [error(data.placeOf(path), name, expectedByZod(issue), sizeInWords(found), 'shorten it')];
  if (found instanceof Date && issue.code === 'invalid_type' && issue.expected === 'string') {
    const text = data.typedAt(path) ?? found.toISOString().slice(0, 10);
    return [error(data.placeOf(path), name, 'text', `the day ${text} without quotes`, `"${text}"`)];
  }
  const source = typeof found === 'number' ? (data.typedAt(path) ?? String(found)) : undefined;
  // A version without quotes has become a number: what was typed is nearly right and can be shown in quotes.
  const right = source !== undefined && expected?.includes('quotes') ? source : example;
  const toType = ownTip(issue) ?? tip ?? `${typeof path.at(-1) === 'number' ? '-' : `${field}:`} ${typed(right)}`;
  const actual = source === undefined ? valueInWords(found) : `the number ${source}`;
  return [error(data.placeOf(path), name, ownExpectation(issue) ?? expected ?? expectedByZod(issue), actual, toType)];
}

/** A rule that spans fields says itself what it expects and what to type. */
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

/** A value as it is typed in YAML; `…` for one that only the writer knows. */
function typed(value: unknown): string {
  if (value === undefined || value === null) return '…';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '…' : value.toISOString().slice(0, 10);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$|^[a-zA-Z][\w /-]*$/.test(value) ? value : JSON.stringify(value);
  if (typeof value === 'object') return Array.isArray(value) ? `[${value.map(typed).join(', ')}]` : '{ … }';
  return String(value);
}

function sizeInWords(value: unknown): string {
  if (typeof value === 'string') return `${value.length} characters`;
  return Array.isArray(value) ? `${value.length} items` : valueInWords(value);
}

/** A value as a writer would recognise it, cut to a line. */
function valueInWords(value: unknown): string {
  if (value === undefined) return '…';
  if (value === null) return 'nothing';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : typeof value[0] === 'object' ? 'a list' : `[${value.join(', ')}]`;
  if (typeof value === 'object') return 'an object';
  const text = JSON.stringify(value);
  return text.length > 90 ? `${text.slice(0, 80)}…" (${String(value).length} characters)` : text;
}

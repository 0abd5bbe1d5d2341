import type { CPythonData } from '../schemas/runtime.ts';
import type { RecordedRun, Result } from '../schemas/transcript.ts';
import { isSame } from './matching.ts';
import { asked, type IndexedStep } from './steps.ts';

/** A part of what came back that is not the same in WebAssembly and on CPython. */
export interface Difference {
  /** Index of the step in the transcript. */
  readonly index: number;
  /** What was asked in the step, in one line. */
  readonly asked: string;
  /** What differs. @example "header Vary" */
  readonly what: string;
  /** As text; undefined where there was nothing. */
  readonly wasm: string | undefined;
  readonly cpython: string | undefined;
  /** Why, where that is stated. */
  readonly because: string | undefined;
}

type Known = CPythonData['differs'][number];

const FIELDS = ['status', 'headers', 'body', 'json', 'raises'] as const;

/**
 * How two runs of one program on one release differ. Versions, days and runtimes do not count, nor does anything beside
 * an exception that left the program in both.
 *
 * @param steps those that the release was asked
 * @param known differences that are stated, with their reasons
 */
export function differencesBetween(
  example: string,
  steps: readonly IndexedStep[],
  wasm: Pick<RecordedRun, 'steps'>,
  cpython: Pick<RecordedRun, 'steps'>,
  known: readonly Known[],
): Difference[] {
  return steps.flatMap((step, position) => {
    const [one, other] = [wasm.steps[position], cpython.steps[position]];
    if (one === undefined || other === undefined) return [];
    return FIELDS.flatMap((field) => (field === 'headers' ? headerParts(one, other) : fieldPart(field, one, other))).map((part) => ({
      index: step.index,
      asked: asked(step),
      what: part.header === undefined ? part.field : `header ${part.header}`,
      wasm: part.wasm,
      cpython: part.cpython,
      because: known.find((reason) => covers(reason, example, step, part))?.because,
    }));
  });
}

interface Part {
  readonly field: (typeof FIELDS)[number];
  readonly header?: string;
  readonly wasm: string | undefined;
  readonly cpython: string | undefined;
}

function fieldPart(field: Exclude<(typeof FIELDS)[number], 'headers'>, one: Result, other: Result): Part[] {
  const [wasm, cpython] = [one[field], other[field]];
  return isSame(wasm, cpython) ? [] : [{ field, wasm: asText(wasm), cpython: asText(cpython) }];
}

/** Headers that are a set of names: their order means nothing, and where a program keeps them in one, it differs between interpreters. */
const SETS = new Set(['allow', 'vary']);

/**
 * Names of headers have no case, white space around a value means nothing in HTTP, and the order of different headers does
 * not count; that of equal ones does.
 */
function headerParts(one: Result, other: Result): Part[] {
  const valuesOf = ({ headers = [] }: Result): Map<string, string> => {
    const groups = Map.groupBy(headers, ([name]) => name.toLowerCase());
    return new Map([...groups].map(([name, pairs]) => [name, pairs.map(([, value]) => plain(name, value)).join('\n')]));
  };
  const [before, after] = [valuesOf(one), valuesOf(other)];
  const names = [...new Map([...(one.headers ?? []), ...(other.headers ?? [])].map(([name]) => [name.toLowerCase(), name]))];
  return names.flatMap(([key, name]) => {
    const [wasm, cpython] = [before.get(key), after.get(key)];
    return wasm === cpython ? [] : [{ field: 'headers' as const, header: name, wasm, cpython }];
  });
}

const plain = (name: string, value: string): string =>
  SETS.has(name)
    ? value
        .split(',')
        .map((part) => part.trim())
        .sort()
        .join(', ')
    : value.trim();

function covers(known: Known, example: string, step: IndexedStep, part: Part): boolean {
  return (
    (known.experiment === undefined || known.experiment === example) &&
    (known.step === undefined || known.step === step.id) &&
    (known.method === undefined || known.method === step.request?.method) &&
    (known.field === undefined || known.field === part.field) &&
    (known.header === undefined || known.header.toLowerCase() === part.header?.toLowerCase())
  );
}

const asText = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);

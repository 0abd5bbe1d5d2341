import type { CPythonData } from '../schemas/runtime.ts';
import type { RecordedRun, Result } from '../schemas/transcript.ts';
import { isSame } from './matching.ts';
import { asked, type IndexedStep } from './steps.ts';

/** A part of a step's result that differs between WebAssembly and CPython. */
export interface Difference {
  /** Index of the step in the transcript. */
  readonly index: number;
  /** The step's request in one line. */
  readonly asked: string;
  /** What differs. @example "header Vary" */
  readonly what: string;
  /** As text; undefined if there is no value. */
  readonly wasm: string | undefined;
  readonly cpython: string | undefined;
  /** The stated reason, if there is one. */
  readonly because: string | undefined;
}

type Known = CPythonData['differs'][number];

const FIELDS = ['status', 'headers', 'body', 'json', 'raises'] as const;

/**
 * How two runs of one program on one release differ. Ignores versions, dates and runtimes, and everything except the exception if
 * the program raised an uncaught one in both runs.
 *
 * @param steps the steps that apply to the release
 * @param known documented differences, with their reasons
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

/** Headers whose value is a set of names. The order has no meaning, and varies by interpreter if the program keeps them in a set. */
const SETS = new Set(['allow', 'vary']);

/**
 * Header names are case-insensitive, whitespace around a value has no meaning in HTTP, and the order of different headers does
 * not matter; the order of headers with the same name does.
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

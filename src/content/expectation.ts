import { z } from 'astro/zod';
import { innerOf, isObject, timeOf } from './schema-parts.ts';

/** What a schema says about one place in the data. */
export interface Expectation {
  /** Keys that an object may have; empty for anything that is not a strict object. */
  readonly keys: readonly string[];
  /** Completes "expected …", if the schema specifies it. */
  readonly expected: string | undefined;
  /** A valid value, if the schema has an example; for a list, one with a single item. */
  readonly example: unknown;
  /** What to type, if the schema specifies it. */
  readonly tip: string | undefined;
  /** Whether the value is a full date, or one that may also be just a month or a year. */
  readonly time: 'day' | 'moment' | undefined;
  /** Whether the value is a list. */
  readonly isList: boolean;
}

function optionOf(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined {
  const key = union.def.discriminator;
  const wanted = isObject(value) ? value[key] : undefined;
  const option = union.options.find(
    (one) => one instanceof z.ZodObject && (one.shape[key] as z.ZodType | undefined)?.safeParse(wanted).success === true,
  );
  return option instanceof z.ZodObject ? option : undefined;
}

const NOTHING: Expectation = {
  keys: [],
  expected: undefined,
  example: undefined,
  tip: undefined,
  time: undefined,
  isList: false,
};

/**
 * What is expected at a path of data that is checked by a schema.
 *
 * Wrappers (optional, default, transform) are removed, and in a discriminated union the option is selected by the
 * value of its key.
 */
export function expectationAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): Expectation {
  let expected: string | undefined;
  let example: unknown;
  let tip: string | undefined;
  let current: z.ZodType | undefined = schema;
  const note = (part: z.ZodType): void => {
    // Zod types `examples` by the schema's output, which is not known here.
    const meta = part.meta() as { expected?: string; examples?: readonly unknown[]; tip?: string } | undefined;
    expected ??= meta?.expected;
    example ??= meta?.examples?.[0];
    tip ??= meta?.tip;
  };
  const unwrap = (part: z.ZodType, inner: unknown): z.ZodType => {
    note(part);
    const wrapped = innerOf(part);
    if (wrapped !== undefined) return unwrap(wrapped, inner);
    if (part instanceof z.ZodDiscriminatedUnion) return optionOf(part, inner) ?? part;
    return part;
  };
  let inner = value;
  current = unwrap(current, inner);
  for (const step of path) {
    expected = undefined;
    example = undefined;
    tip = undefined;
    if (current instanceof z.ZodObject)
      current = Object.hasOwn(current.shape, step) ? (current.shape[String(step)] as z.ZodType) : undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodRecord) current = current.valueType as z.ZodType;
    else current = undefined;
    inner = isObject(inner) || Array.isArray(inner) ? (inner as Record<PropertyKey, unknown>)[step] : undefined;
    if (current === undefined) return NOTHING;
    current = unwrap(current, inner);
  }
  const item = current instanceof z.ZodArray ? expectationAt(current.element as z.ZodType, [], undefined) : undefined;
  return {
    keys: current instanceof z.ZodObject ? Object.keys(current.shape) : [],
    expected,
    example: example ?? (item === undefined ? undefined : [item.keys.length > 0 ? {} : item.example]),
    tip,
    time: timeOf(current),
    isList: item !== undefined,
  };
}

import { z } from 'astro/zod';

/** What a schema says about one place in the data. */
export interface Expectation {
  /** Keys that an object may have; empty for anything that is not a strict object. */
  readonly keys: readonly string[];
  /** Completes "expected …", where the schema says it. */
  readonly expected: string | undefined;
  /** A value that would be right, where the schema gives one. */
  readonly example: unknown;
  /** What to type, where the schema says it. */
  readonly tip: string | undefined;
  /** Whether the value is inline Markdown. */
  readonly markdown: boolean;
  /** Whether the value is an address on the web. */
  readonly address: boolean;
}

/**
 * What is expected at a path of data that is checked by a schema.
 *
 * Wrappers (optional, default, transform) are looked through, and a union that is told apart by a key is entered by the
 * value of that key.
 */
export function expectationAt(schema: z.ZodType, path: readonly PropertyKey[], value: unknown): Expectation {
  let expected: string | undefined;
  let example: unknown;
  let tip: string | undefined;
  let markdown = false;
  let current: z.ZodType | undefined = schema;
  const note = (part: z.ZodType): void => {
    // Zod types `examples` by the schema's output, which is not known here.
    const meta = part.meta() as { expected?: string; examples?: readonly unknown[]; tip?: string; markdown?: boolean } | undefined;
    expected ??= meta?.expected;
    example ??= meta?.examples?.[0];
    tip ??= meta?.tip;
    markdown ||= meta?.markdown === true;
  };
  const unwrap = (part: z.ZodType, inner: unknown): z.ZodType => {
    note(part);
    if (part instanceof z.ZodOptional || part instanceof z.ZodDefault) return unwrap(part.unwrap() as z.ZodType, inner);
    if (part instanceof z.ZodPipe) {
      const { in: from, out } = part.def;
      return unwrap((from instanceof z.ZodTransform ? out : from) as z.ZodType, inner);
    }
    if (part instanceof z.ZodDiscriminatedUnion) {
      const key = part.def.discriminator;
      const wanted = isObject(inner) ? inner[key] : undefined;
      const option = part.options.find(
        (one) => one instanceof z.ZodObject && (one.shape[key] as z.ZodType | undefined)?.safeParse(wanted).success === true,
      );
      return option instanceof z.ZodObject ? option : part;
    }
    return part;
  };
  let inner = value;
  current = unwrap(current, inner);
  for (const step of path) {
    expected = undefined;
    example = undefined;
    tip = undefined;
    markdown = false;
    if (current instanceof z.ZodObject)
      current = Object.hasOwn(current.shape, step) ? (current.shape[String(step)] as z.ZodType) : undefined;
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType;
    else if (current instanceof z.ZodRecord) current = current.valueType as z.ZodType;
    else current = undefined;
    inner = isObject(inner) || Array.isArray(inner) ? (inner as Record<PropertyKey, unknown>)[step] : undefined;
    if (current === undefined)
      return { keys: [], expected: undefined, example: undefined, tip: undefined, markdown: false, address: false };
    current = unwrap(current, inner);
  }
  const address = current instanceof z.ZodURL;
  return { keys: current instanceof z.ZodObject ? Object.keys(current.shape) : [], expected, example, tip, markdown, address };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

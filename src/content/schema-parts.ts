/** What a schema of Zod consists of, as far as content needs it. */
import { z } from 'astro/zod';

/** The schema inside a wrapper: one that makes it optional, gives it a default or transforms its value. Undefined for one that wraps nothing. */
export function innerOf(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  if (!(schema instanceof z.ZodPipe)) return undefined;
  const { in: from, out } = schema.def;
  return (from instanceof z.ZodTransform ? out : from) as z.ZodType;
}

/** Whether a schema wants a full date, or one that may also be just a month or a year; undefined for any other. */
export function timeOf(schema: z.ZodType): 'day' | 'moment' | undefined {
  if (schema instanceof z.ZodISODate) return 'day';
  return schema instanceof z.ZodUnion && schema.options.some((one) => one instanceof z.ZodISODate) ? 'moment' : undefined;
}

/** Whether a value has keys of its own: not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

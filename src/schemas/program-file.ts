import { z } from 'astro/zod';
import { id } from './fields.ts';

/** A file of a program: `content/examples/<example>/<framework>/<name>`, or the same under `experiments`. */
export const programFileSchema = z.strictObject({
  shelf: z.enum(['examples', 'experiments']),
  example: id,
  framework: id,
  /** Path below the folder of the framework. */
  name: z.string().min(1),
  text: z.string(),
});

/** A file of a program that is measured: `content/measurements/programs/<program>/<name>`. */
export const measuredFileSchema = z.strictObject({
  program: id,
  /** Path below the folder of the program. */
  name: z.string().min(1),
  text: z.string(),
});

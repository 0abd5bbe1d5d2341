import { z } from 'astro/zod';
import { id } from './fields.ts';

/** A file of a program: `content/examples/<example>/<framework>/<name>`, or the same under `experiments`. */
export const programFileSchema = z.strictObject({
  example: id,
  framework: id,
  /** Path below the folder of the framework. */
  name: z.string().min(1),
  text: z.string(),
});

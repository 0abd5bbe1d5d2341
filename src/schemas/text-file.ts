import { z } from 'astro/zod';

/** A file that is kept as it is: a program, an adapter, a list of words. */
export const textFileSchema = z.strictObject({ text: z.string() });

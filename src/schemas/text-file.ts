import { z } from 'astro/zod';

/** A file that is used verbatim: a program, an adapter, a list of words. */
export const textFileSchema = z.strictObject({ text: z.string() });

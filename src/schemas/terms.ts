import { z } from 'astro/zod';
import { words } from './fields.ts';

/** `content/terms.yaml`: style rules of the guide: words to avoid, and limits that keep sentences readable. */
export const termsSchema = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        not: z.array(words).min(1).describe('Words that are not written, each in all its forms. Case does not count.'),
        write: words.describe(
          'What to write instead. `npm run check -- --fix` writes it if `not` names one word, and this is not a choice.',
        ),
      }),
    )
    .default([])
    .describe('Words that are not written, and what to write instead.'),
  products: z
    .array(words)
    .default([])
    .describe('Names of products, each as it is written. The same name with other capitals, blanks or hyphens is an error.'),
  limits: z
    .strictObject({
      question: z.int().min(1).optional().describe('Most words of a question.'),
      summary: z.int().min(1).optional().describe('Most words of a sentence of an answer; an answer has at most two sentences.'),
      how: z.int().min(1).optional().describe('Most words of what one has to do for an answer.'),
      sentence: z.int().min(1).optional().describe('Most words of any other sentence.'),
      links: z.int().min(1).optional().describe('Most links in a sentence.'),
    })
    .default({})
    .describe('Limits for texts. A limit that is not set is not checked.'),
});
/** The content of `terms.yaml`, in its stored form. */
export type TermsData = z.output<typeof termsSchema>;

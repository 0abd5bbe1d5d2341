import { z } from 'astro/zod';
import { day, sentence, webAddress, words } from './fields.ts';

/** `content/sources/<source>.yaml`: a publication that makes claims. */
export const sourceSchema = z
  .strictObject({
    title: words.max(120),
    publisher: words,
    author: words.optional(),
    published: day.optional().describe('The day on which it was published, where it says so.'),
    dated: sentence.optional().describe('What shows its age, if it has no date.'),
    url: webAddress.optional().describe('Its address, where it is known.'),
    read: day.describe('The day on which it was read for this guide.'),
    about: sentence.describe('What it is and what it covers, in one sentence.'),
    gets_right: sentence.describe('What it gets right.'),
  })
  .superRefine((value, context) => {
    if (value.published !== undefined || value.dated !== undefined) return;
    const expected = 'published, or dated, which says what shows its age';
    context.addIssue({ code: 'custom', path: ['published'], message: expected, params: { expected, tip: 'dated: "…"' } });
  });
/** A publication. */
export type SourceData = z.output<typeof sourceSchema>;

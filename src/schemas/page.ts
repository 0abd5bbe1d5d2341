import { z } from 'astro/zod';
import { aliases, idOf, renamedHeadings, sentence, words } from './fields.ts';

/** `content/pages/<page>.mdx`: prose. */
export const pageSchema = z.strictObject({
  title: words.max(48),
  summary: sentence.describe('What the page says, in one sentence.'),
  parent: idOf('page').optional().describe('The page from which it is reached. Without it: every page links to it.'),
  aliases,
  renamed_headings: renamedHeadings,
});
/** Front matter of a prose page. */
export type PageData = z.output<typeof pageSchema>;

import { z } from 'astro/zod';
import { words } from './fields.ts';
import { pagePath } from './queries.ts';

/**
 * `content/asked/<asked>.yaml`: how people ask for pages, and for sections of prose pages, in words that these do not have. Search loads it after
 * the names of all pages.
 */
export const askedSchema = z.record(
  pagePath,
  z
    .array(words.max(100))
    .min(1)
    .meta({
      description: 'What people type who look for this page.',
      expected: 'a list of phrases',
      examples: [['log out after a while']],
    }),
);

import { z } from 'astro/zod';
import { isLanguage, languageMeant } from '../words/language.ts';
import { id, sentence, webAddress, words } from './fields.ts';

/** A path of the site, without the base. */
const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)+$/)
  .meta({ expected: 'a path of the site that starts and ends with a slash', examples: ['/topics/security/csrf/'] });

/** A language tag, as typed. */
const language = z
  .string()
  .superRefine((tag, context) => {
    const expected = 'a BCP 47 language tag';
    if (!isLanguage(tag))
      context.addIssue({ code: 'custom', message: expected, params: { expected, tip: `language: ${languageMeant(tag)}` } });
  })
  .meta({ expected: 'a BCP 47 language tag', examples: ['en'] });

/** `content/guide.yaml`: what the guide is called, and the order of its parts. */
export const guideSchema = z.strictObject({
  title: words.max(48).describe('The name of the guide.'),
  description: sentence.describe('What the guide is, for search engines and feeds.'),
  answer: z.array(sentence).min(1).max(4).describe('The short answer: the first sentences of the home page.'),
  repository: webAddress
    .refine((address) => !/[?#]/.test(address), { params: { expected: 'the address of a repository, without ? and #' } })
    .meta({ examples: ['https://example.org/me/guide'] })
    .describe('Where the content is kept; "edit this page" leads there.'),
  branch: words.default('main').describe('The branch that is edited.'),
  licence: z
    .strictObject({ name: words, url: webAddress })
    .optional()
    .describe('The licence of the text and the data, which may differ from that of the code.'),
  language: language.default('en').describe('The language of the content, as a BCP 47 tag.'),
  frameworks: z.array(id).min(1).describe('The frameworks, in the order in which they are always listed.'),
  topics: z.array(id).min(1).describe('The topics, in reading order.'),
  examples: z.array(id).default([]).describe('The examples, in reading order.'),
  experiments: z.array(id).default([]).describe('The experiments, in reading order.'),
  cases: z.array(id).default([]).describe('What people build, in the order of "I am building …".'),
  aspect_words: z
    .tuple([z.int().min(0), z.int().min(1)])
    .meta({ expected: 'two whole numbers', examples: [[120, 400]] })
    .optional()
    .describe('The fewest and the most words of the text of an aspect, code not counted.'),
  loaded_words: z.array(words).default([]).describe('Words that praise or blame. Each needs a link in the same paragraph, or evidence.'),
  moved: z
    .record(sitePath, sitePath)
    .default({})
    .describe('Paths of pages that moved, each with its new path: the old path always redirects.'),
  pages: z.array(id).default([]).describe('The prose pages that the foot of every page lists.'),
});
/** The settings of a guide. */
export type GuideData = z.output<typeof guideSchema>;

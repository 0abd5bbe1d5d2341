/**
 * The fields that several collections share.
 *
 * Each carries `meta`: `description` is the help a writer sees in an editor, `expected` completes the sentence
 * "expected …, found …" in a finding, and `examples[0]` is what the finding's tip tells the writer to type.
 */
import { z } from 'astro/zod';

declare module 'zod/v4' {
  interface GlobalMeta {
    /** Completes "expected …" in a finding. */
    expected?: string;
    /** What to type instead, where an example does not say it. */
    tip?: string;
    /** Whether the text is inline Markdown. */
    markdown?: boolean;
    /** The type of what may be typed instead of the stored form. Editors have to know it; the preprocessing turns it into the stored form. */
    short?: 'string' | 'boolean';
  }
}

/**
 * A calendar day, stored as `YYYY-MM-DD`.
 *
 * One YAML reader hands over a `Date` for an unquoted day and the other a string; both become the string.
 */
export const day = z
  .preprocess((value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value), z.iso.date())
  .meta({ description: 'A day, YYYY-MM-DD.', expected: 'a day as YYYY-MM-DD', examples: ['2026-11-21'] });

/** When something held or happened: a day, a month or a year, as exact as its source is. Stored as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const moment = z
  .preprocess(
    (value) => (value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString().slice(0, 10) : value),
    z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/),
  )
  .meta({ description: 'A year, month or day; a year in quotes.', expected: 'a year, month or day, in quotes', examples: ['2024'] });

/** A version such as "3.1" or "6.1.3". Quoted in YAML, because 5.10 without quotes is the number 5.1. */
export const version = z
  .string()
  .regex(/^\d+(\.\d+)*[a-z0-9.]*$/)
  .meta({ description: 'A version, always in quotes.', expected: 'a version in quotes', examples: ['3.1'] });

/** An id: the name of a file or folder, as it stands in the address of the page. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({
    description: 'An id: lower-case words joined by hyphens.',
    expected: 'an id of lower-case letters, digits and hyphens',
    examples: ['path-converters'],
  });

/** `topic/aspect`. */
export const aspectRef = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .meta({ description: 'An aspect, as topic/aspect.', expected: 'topic/aspect', examples: ['security/csrf'] });

/** An address on the web. Internal links are written in Markdown, never here. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .meta({ description: 'A web address.', expected: 'a web address', examples: ['https://example.org/docs/'] });

/** Plain words without Markdown: titles, labels. */
export const words = z.string().trim().min(1).meta({ expected: 'text' });

/** One sentence (or two) of inline Markdown: code, emphasis and links, no blocks. */
export const sentence = z
  .string()
  .trim()
  .min(1)
  .max(400)
  .meta({ description: 'A sentence of inline Markdown.', expected: 'a sentence of at most 400 characters', markdown: true });

/** What people type to find the page: synonyms, abbreviations, identifiers. */
export const aliases = z
  .array(words)
  .default([])
  .meta({ description: 'Words and identifiers that people search for.', expected: 'a list of words', examples: [['xsrf']] });

/**
 * Headings that were renamed: the id of the old heading, and the id of the heading that replaced it. Links to the old id keep working.
 */
export const renamedHeadings = z
  .record(z.string().min(1), z.string().min(1))
  .default({})
  .meta({
    description: 'Renamed headings: the old id of each, and the id of the heading that replaced it.',
    expected: 'an object of old and new heading ids',
    examples: [{ traps: 'pitfalls' }],
  });

/**
 * The fields that several collections share.
 *
 * Each has `meta`: `description` is the help a writer sees in an editor, `expected` completes the sentence
 * "expected …, found …" in a finding, and `examples[0]` is what the finding's tip tells the writer to type.
 */
import { z } from 'astro/zod';

declare module 'zod/v4' {
  interface GlobalMeta {
    /** Completes "expected …" in a finding. */
    expected?: string;
    /** What to type instead, if an example does not show it. */
    tip?: string;
    /** Whether the text is inline Markdown. */
    markdown?: boolean;
    /** The kind that an id refers to: an item of this kind has to exist. */
    refers?: Reference;
    /** The type of the short form that may be typed. Editors need to know it; the preprocessing converts it to the stored form. */
    short?: 'string' | 'boolean';
  }
}

/** A calendar date, `YYYY-MM-DD`, as typed. A finding's tip suggests today's date. */
export const day = z.iso.date().meta({ description: 'A day, YYYY-MM-DD.', expected: 'a day as YYYY-MM-DD' });

/** When something was true or happened: a day, a month or a year, as precise as its source: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export const moment = z.union([z.iso.date(), z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)]).meta({
  description: 'A year, month or day; a year in quotes.',
  expected: 'a year in quotes, a month or a day',
  examples: ['2024'],
});

/** A version such as "3.1" or "6.1.3". Quoted in YAML, because 5.10 without quotes is the number 5.1. */
export const version = z
  .string()
  .regex(/^\d+(\.\d+)*[a-z0-9.]*$/)
  .meta({ description: 'A version, always in quotes.', expected: 'a version in quotes', examples: ['3.1'] });

/**
 * The name of a package, in the form of the Python package index ("Names and normalization"): readers copy it into a command, so it must
 * not contain a space or `;`, or start with `-`.
 */
export const packageName = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/)
  .meta({
    description: 'The name of a package.',
    expected: 'the name of a package, of letters, digits, ".", "_" and "-"',
    examples: ['Pillow'],
  });

/** A package to install: its name, with extras and an exact version if needed. The format follows "Dependency specifiers". */
export const requirement = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:\[[a-z0-9._-]+(?:,[a-z0-9._-]+)*\])?(?:==\d[A-Za-z0-9.]*)?$/)
  .meta({
    description: 'A package, as it is given to an installer.',
    expected: 'a package, with extras in brackets and an exact version if needed',
    examples: ['Pillow'],
  });

/** An id: the name of a file or folder, as it appears in the URL of the page. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .meta({
    description: 'An id: lower-case words joined by hyphens.',
    expected: 'an id of lower-case letters, digits and hyphens',
    examples: ['path-converters'],
  });

/** The kinds that ids can refer to. `choice` is a framework or `either`, `program` an example or experiment. */
export type Reference = 'framework' | 'choice' | 'topic' | 'aspect' | 'program' | 'measurement' | 'page' | 'source' | 'statement';

/** An id that refers to an item of a kind; the check reports ids that do not exist. */
export const idOf = (refers: Reference): typeof id => id.meta({ refers });

/** `topic/aspect`. */
export const aspectRef = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/)
  .meta({ description: 'An aspect, as topic/aspect.', expected: 'topic/aspect', refers: 'aspect', examples: ['security/csrf'] });

/**
 * A web URL. Internal links are written in Markdown, never here. `z.url` is not used because it would strip spaces and line ends
 * from the input.
 */
export const webAddress = z
  .string()
  .refine((text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text))
  .meta({ format: 'uri', description: 'A web address.', expected: 'a web address', examples: ['https://example.org/docs/'] });

const isTrimmed = [
  (text: string): boolean => text === text.trim(),
  { params: { expected: 'text that does not begin or end with a blank' } },
] as const;

/** Removes the trailing newline that a YAML block (`|` or `>`) adds. */
const withoutLineEnd = (text: string): string => text.replace(/\n$/, '');

/** Plain words without Markdown: titles, labels. */
export const words = z
  .string()
  .overwrite(withoutLineEnd)
  .min(1)
  .refine(...isTrimmed)
  .meta({ expected: 'text' });

/** One sentence (or two) of inline Markdown: code, emphasis and links, no blocks. */
export const sentence = z
  .string()
  .overwrite(withoutLineEnd)
  .min(1)
  .max(400)
  .refine(...isTrimmed)
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

import type { Plugin } from 'vite';
import { readMarkdown } from '../content/front-matter.ts';

/**
 * Astro compiles `.mdx` from the file itself and reads its front matter with a YAML library of its own, which reads some of it
 * otherwise than ours. It gets empty lines instead: the data of a page comes from the collection, and lines keep their numbers.
 */
export const withoutFrontMatterInMdx = (): Plugin => ({
  name: 'without-front-matter-in-mdx',
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (code) => ({ code: blankFrontMatter(code), map: null }),
  },
});

/** A file whose front matter is empty lines. @example blankFrontMatter('---\na: 1\n---\nText') // '\n\n\nText' */
export function blankFrontMatter(text: string): string {
  const { body, bodyLine } = readMarkdown('', text);
  return '\n'.repeat(bodyLine - 1) + body;
}

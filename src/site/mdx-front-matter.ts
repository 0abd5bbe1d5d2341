import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { readMarkdown } from '../content/front-matter.ts';
import { roleOf } from '../content/kinds.ts';
import { asFrontMatter } from '../markdown/page-of-body.ts';

/**
 * Astro compiles `.mdx` from the file itself and parses its front matter with its own YAML library, which parses some of it
 * differently from ours. So Astro only gets the fields that the plugins need: the data of a page comes from the collection.
 *
 * @param contentDir the content folder; the path of a file relative to it determines its kind
 */
export const ownFrontMatterInMdx = (contentDir: string): Plugin => ({
  name: 'own-front-matter-in-mdx',
  enforce: 'pre',
  transform: {
    filter: { id: /\.mdx$/ },
    handler: (code, id) => ({ code: withOwnFrontMatter(code, relative(contentDir, id).replaceAll('\\', '/')), map: null }),
  },
});

/**
 * Reduces front matter to what the plugins need, keeping line numbers. An invalid file without front matter is left unchanged.
 *
 * @example withOwnFrontMatter('---\na: 1\nb: 2\n---\nText', 'pages/x.mdx') // '---\n{"kind":"page","renamed":{}}\n---\n\nText'
 */
export function withOwnFrontMatter(text: string, path: string): string {
  const { data, body, bodyLine } = readMarkdown('', text);
  const own = asFrontMatter(roleOf(path)?.kind ?? '', data.value);
  const lines = own.split('\n').length;
  return bodyLine <= lines ? text : own + '\n'.repeat(bodyLine - lines) + body;
}

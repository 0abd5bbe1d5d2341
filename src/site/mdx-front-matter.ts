import { relative } from 'node:path';
import type { Plugin } from 'vite';
import { readMarkdown } from '../content/front-matter.ts';
import { roleOf } from '../content/kinds.ts';
import { asFrontMatter } from '../markdown/page-of-body.ts';

/**
 * Astro compiles `.mdx` from the file itself and reads its front matter with a YAML library of its own, which reads some of it
 * otherwise than ours. It gets what the plugins need instead: the data of a page comes from the collection.
 *
 * @param contentDir the content folder, from which the path of a file says its kind
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
 * A file whose front matter holds what the plugins need; lines keep their numbers. One without front matter has mistakes and stays.
 *
 * @example withOwnFrontMatter('---\na: 1\nb: 2\n---\nText', 'pages/x.mdx') // '---\n{"kind":"page","renamed":{}}\n---\n\nText'
 */
export function withOwnFrontMatter(text: string, path: string): string {
  const { data, body, bodyLine } = readMarkdown('', text);
  const own = asFrontMatter(roleOf(path)?.kind ?? '', data.value);
  const lines = own.split('\n').length;
  return bodyLine <= lines ? text : own + '\n'.repeat(bodyLine - lines) + body;
}

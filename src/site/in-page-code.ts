/** The part of the content that is in the code of pages: pages in MDX, which Astro compiles. */
import { type Content, filesOf } from '../content/content.ts';
import { roleOf } from '../content/kinds.ts';
import { isMdx, saltsOf } from './render-bodies.ts';

/** Everything of the content that the code of pages is made from, as one text. */
export function inPageCode(content: Content): string {
  const saltOf = saltsOf(content);
  const pages = filesOf(content, 'page').filter(({ path }) => isMdx(path));
  return JSON.stringify(pages.map((source) => [source.path, source.text, saltOf(source)]));
}

/**
 * The files from which `inPageCode` gives the same text as from all: pages in MDX, the names of frameworks, and programs that blocks of
 * these pages name, with the proofs that they ran.
 *
 * @param files text by path
 */
export function filesForPageCode(files: ReadonlyMap<string, string>): Map<string, string> {
  const pages = [...files].filter(([path]) => isMdx(path)).map(([, text]) => text);
  const isNamed = (path: string): boolean => pages.some((text) => text.includes(`${path.split('/').slice(0, 2).join('/')}/`));
  return new Map([...files].filter(([path]) => isMdx(path) || ['framework', 'blocks'].includes(roleOf(path)?.kind ?? '') || isNamed(path)));
}

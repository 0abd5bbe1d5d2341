/**
 * The bodies in MDX as modules. Astro's collections would name them in a file of the project, which builds of several guides at the same time
 * write in turn.
 */
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Content } from '../content/content.ts';
import { collectionOf } from '../content/kinds.ts';
import { idOf, isMdx } from './render-bodies.ts';

const NAME = 'virtual:mdx-pages';
const RESOLVED = `\0${NAME}`;

/**
 * Makes the module `virtual:mdx-pages`, whose `mdxPages` has a function for each body that loads it.
 *
 * @param content called when the module is made: it may change while writing
 */
export const mdxPages = (contentDir: string, content: () => Content): Plugin => ({
  name: 'mdx-pages',
  resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: () => RESOLVED },
  load: { filter: { id: new RegExp(`^${RESOLVED}$`) }, handler: () => moduleOf(contentDir, content()) },
  configureServer: ({ watcher, environments }) => {
    watcher.on('all', (event, file) => {
      if (event === 'change' || !isMdx(file)) return;
      for (const { moduleGraph } of Object.values(environments)) {
        const made = moduleGraph.getModuleById(RESOLVED);
        if (made !== undefined) moduleGraph.invalidateModule(made);
      }
    });
  },
});

/** The code of the module. @example moduleOf('/guide', content) // 'export const mdxPages = {\n  "pages/about": () => import("/guide/pages/about.mdx"),\n};\n' */
export function moduleOf(contentDir: string, { sources }: Content): string {
  const lines = sources
    .filter(({ path, value }) => isMdx(path) && value !== undefined)
    .map(({ path, role }) => [`${collectionOf(role)}/${idOf(role, path)}`, join(contentDir, path).replaceAll('\\', '/')])
    .map(([name, file]) => `  ${JSON.stringify(name)}: () => import(${JSON.stringify(file)}),\n`);
  return `export const mdxPages = {\n${lines.join('')}};\n`;
}

/** The plugins of this project as the plain Astro site uses them: its configuration imports this module. */
import remarkGfm from 'remark-gfm';
import { rehypePlugins, remarkPlugins } from '../../../src/markdown/plugins.ts';
import { TOOLS } from './guide-files.ts';

export const plugins = {
  remarkPlugins: [remarkGfm, ...remarkPlugins],
  rehypePlugins: rehypePlugins({ base: '/', frameworks: () => TOOLS }),
};

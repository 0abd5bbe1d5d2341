/** The corpus as a plain Astro site, and as pages of Starlight. */
import { type CorpusPage, pathOf, topicsOf } from './corpus.ts';
import { pageFile, withFrontMatter } from './guide-files.ts';

/** Origin of all sites that are measured. */
export const SITE = 'https://bench.example';

/** A page as plain Astro and Starlight read it: the front matter of a page of this generator, without answers. */
export const plainPage = ({ topic, title, question, alias, body }: CorpusPage): string =>
  withFrontMatter({ title, description: question, topic, alias }, body);

/** The pages with a home page that leads to the first page of each topic, by path. */
export const plainPages = (pages: readonly CorpusPage[]): Map<string, string> =>
  new Map([['index.md', homePage(pages)], ...pages.map((page): [string, string] => [pageFile(page), plainPage(page)])]);

function homePage(pages: readonly CorpusPage[]): string {
  const firsts = topicsOf(pages).flatMap((topic) => pages.find((page) => page.topic === topic) ?? []);
  const links = firsts.map((page) => `- [${page.title}](${pathOf(page)})\n`);
  return withFrontMatter({ title: 'Ant or Bee?', description: 'Two made-up tools, compared to measure the generator.' }, links.join(''));
}

/** The folder of the plain site's pages. */
export const PLAIN_PAGES = 'src/docs';

/**
 * All files of the plain site but its pages, by path.
 *
 * Equal to this generator: the bodies, byte for byte, and their addresses; Astro, the remark and rehype plugins and Shiki behind
 * them; one style sheet inside each page; Pagefind with the same options over title, question, alias and body, with a filter for
 * the topic and the kind; one process for build and index; that Astro keeps rendered Markdown between builds.
 *
 * Not equal: this generator also checks the content, draws answers with their evidence and indexes them, makes pages of topics, a
 * matrix, data files, a feed and a sitemap, a security policy for each page, compressed twins where `npm run build` makes them,
 * bundles scripts, and compares the site with the one before. The plain site does none of this: the difference is its cost.
 *
 * @param plugins address of `plain-plugins.ts`, as `import` takes it
 */
export const plainFiles = (plugins: string): Map<string, string> =>
  new Map([
    ['package.json', json({ name: 'plain', private: true, type: 'module', scripts: { build: 'node build.mjs' } })],
    ['astro.config.mjs', config(plugins)],
    ['build.mjs', BUILD],
    ['src/content.config.ts', COLLECTION],
    ['src/layouts/Page.astro', LAYOUT],
    ['src/pages/[...path].astro', ROUTE],
    ['src/styles.css', STYLES],
  ]);

/** A file of JSON. */
export const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const config = (plugins: string): string => `import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { plugins } from ${JSON.stringify(plugins)};

export default defineConfig({
  site: '${SITE}',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: false, smartypants: false, ...plugins }),
  },
  build: { inlineStylesheets: 'always' },
});
`;

const BUILD = `import { build } from 'astro';
import { close, createIndex } from 'pagefind';

await build({ logLevel: 'warn' });
const { index } = await createIndex({ includeCharacters: '_' });
const { errors } = await index.addDirectory({ path: 'dist' });
if (errors.length > 0) throw new Error(errors.join('; '));
await index.writeFiles({ outputPath: 'dist/pagefind' });
await close();
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({ title: z.string(), description: z.string(), topic: z.string().optional(), alias: z.string().optional() });
const loader = glob({ base: './${PLAIN_PAGES}', pattern: '**/*.md', retainBody: false });
export const collections = { docs: defineCollection({ loader, schema }) };
`;

const ROUTE = `---
import { getCollection, render } from 'astro:content';
import Page from '../layouts/Page.astro';

export async function getStaticPaths() {
  const entries = await getCollection('docs');
  return entries.map((entry) => ({ params: { path: entry.id === 'index' ? undefined : entry.id }, props: { entry } }));
}

const { entry } = Astro.props;
const { Content } = await render(entry);
---

<Page {...entry.data}><Content /></Page>
`;

const LAYOUT = `---
import '../styles.css';

const { title, description, topic, alias } = Astro.props;
const filters = topic === undefined ? 'kind[data-kind]' : 'kind[data-kind], topic[data-topic]';
---

<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={description} />
    <link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)} />
  </head>
  <body>
    <header data-pagefind-ignore="all"><a href="/">Ant or Bee?</a></header>
    <main data-pagefind-body data-kind="question" data-topic={topic} data-pagefind-filter={filters}>
      <p data-pagefind-meta="title" data-pagefind-weight="8">{title}</p>
      <h1>{description}</h1>
      <slot />
      {alias && <span data-alias={alias} data-pagefind-index-attrs="data-alias" hidden />}
    </main>
  </body>
</html>
`;

const STYLES = `body { margin-inline: auto; max-inline-size: 45rem; font-family: sans-serif; line-height: 1.5; }
pre { overflow: auto; padding: 1rem; background: #f5f5f5; }
table { border-collapse: collapse; }
td, th { border: 1px solid #ccc; padding: 0.25rem 0.5rem; }
.t-keyword { color: #a0c; }
.t-string { color: #070; }
.t-comment { color: #666; }
.t-function { color: #05a; }
`;

/** Starlight's version; the newest when these files were written. */
export const STARLIGHT_VERSION = '0.42.4';

/**
 * The `package.json` of a Starlight site.
 *
 * @param astro the version of Astro that this project has, so that all systems have the same
 */
export const starlightPackages = (astro: string): string => {
  const dependencies = { '@astrojs/starlight': STARLIGHT_VERSION, astro };
  return json({ name: 'starlight', private: true, type: 'module', scripts: { build: 'astro build' }, dependencies });
};

/** The folder of Starlight's pages. */
export const STARLIGHT_PAGES = 'src/content/docs';

/**
 * All files of a Starlight site but its pages, by path: what its template has, with a title and nothing changed. Markdown,
 * highlighting, navigation and Pagefind are its own; bodies and addresses are those of the other systems.
 *
 * @param packages the `package.json` from which its packages were installed: Vite bundles those that it names
 */
export const starlightFiles = (packages: string): Map<string, string> =>
  new Map([
    ['package.json', packages],
    [
      'astro.config.mjs',
      `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ site: '${SITE}', cacheDir: './.cache/astro', integrations: [starlight({ title: 'Ant or Bee?' })] });
`,
    ],
    [
      'src/content.config.ts',
      `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    ],
  ]);

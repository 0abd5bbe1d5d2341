import { gzipSync } from 'node:zlib';
import type { APIRoute, GetStaticPaths } from 'astro';
import { loadGuide } from '../../guide/load.ts';
import { besidesTheGuide } from '../../search/besides-the-guide.ts';
import { searchFiles } from '../../search/files.ts';
import { publishedContent } from '../../site/published.ts';
import { readSettings } from '../../site/settings.ts';

/** The index of titles, and what pages say, in files of the size that search loads at once. */
export const getStaticPaths: GetStaticPaths = async () => {
  const files = searchFiles(
    await loadGuide(),
    besidesTheGuide(publishedContent(readSettings(process.env))),
    (text) => gzipSync(text).length,
    // The full text is indexed when the site is built.
    !import.meta.env.DEV,
  );
  return [...files].map(([file, props]) => ({ params: { file }, props: { content: props } }));
};

export const GET: APIRoute = ({ props }) => Response.json(props['content']);

/** Renders the Markdown bodies of content files, or takes those that were rendered before. */
import { ranOn } from '../blocks/blocks.ts';
import type { Content, Source } from '../content/content.ts';
import { collectionOf, hasBody, type Role } from '../content/kinds.ts';
import { frameworkNames } from '../content/names.ts';
import { pageOf } from '../markdown/page-of-body.ts';
import { fileOfBody, isRendered, keepBody, placeBody } from './bodies.ts';
import type { RenderBody } from './body-processor.ts';

/** The valid files with a body, by the collection that they belong to. */
export const bodiesByCollection = ({ sources }: Content): Map<string | undefined, Source[]> =>
  Map.groupBy(
    sources.filter(({ role, value }) => value !== undefined && hasBody(role.kind)),
    ({ role }) => collectionOf(role),
  );

/** The id of an entry: the id of its page, if it has one. */
export const idOf = (role: Role, path: string): string => ('id' in role ? role.id : path);

/** Whether Astro renders the body of a file, instead of `renderBodies`. */
export const isMdx = (path: string): boolean => path.endsWith('.mdx');

/** Anything besides its file that a body is rendered from: names that stand beside code, and the versions on which code ran. */
export function saltsOf(content: Content): (source: Pick<Source, 'body'>) => string {
  const names = [...frameworkNames(content)];
  return ({ body }) => JSON.stringify([names, body?.code.map((block) => ranOn(content, block))]);
}

/**
 * Renders the bodies in Markdown of a collection, and says where each is.
 *
 * @param folder where rendered bodies are kept
 */
export async function renderBodies(
  collection: string,
  sources: readonly Source[],
  { folder, saltOf, render }: { readonly folder: string; readonly saltOf: (source: Source) => string; readonly render: RenderBody },
): Promise<void> {
  for (const source of sources) {
    const { path, role, text, value, body, bodyText } = source;
    if (isMdx(path)) continue;
    const file = fileOfBody(folder, saltOf(source), path, text);
    if (!isRendered(file)) {
      const html = await render(pageOf(role.kind, value), bodyText);
      keepBody(file, { html, headings: body?.headings.map(({ depth, id: slug, text: words }) => ({ depth, slug, text: words })) ?? [] });
    }
    placeBody(collection, idOf(role, path), file);
  }
}

import { isAbsolute } from 'node:path';

/** The address of something in a repository, which may be written with a slash or `.git` at its end. */
export const inRepository = (repository: string, path: string): string => `${repository.replace(/\/*(\.git)?\/*$/, '')}/${path}`;

/**
 * The address at which a file of content is edited; undefined when the content lies outside the project and so, for all that is
 * known, outside its repository.
 *
 * @param contentName the content folder as the settings have it: relative to the project, or absolute where it lies elsewhere
 * @param file path of the file, relative to the content folder
 * @example editAddress({ repository: 'https://a.org/b/', branch: 'main' }, 'content', 'pages/c.mdx') // 'https://a.org/b/edit/main/content/pages/c.mdx'
 */
export function editAddress(
  { repository, branch }: { readonly repository: string; readonly branch: string },
  contentName: string,
  file: string,
): string | undefined {
  if (isAbsolute(contentName)) return undefined;
  const path = [branch, contentName, file].flatMap((part) => part.split('/')).map(encodeURIComponent);
  return inRepository(repository, `edit/${path.join('/')}`);
}

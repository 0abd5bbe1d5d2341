import { isAbsolute } from 'node:path';

/** The URL of a path in a repository; the repository URL may end in a slash or `.git`. */
export const inRepository = (repository: string, path: string): string => `${repository.replace(/\/*(\.git)?\/*$/, '')}/${path}`;

/**
 * The edit URL of a content file; undefined when the content is outside the project and so, as far as we can
 * tell, outside its repository.
 *
 * @param contentName the content folder as in the settings: relative to the project, or absolute if outside it
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

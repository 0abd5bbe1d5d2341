import { isAbsolute, relative } from 'node:path';

/**
 * The path of a file relative to a folder, with `/` as separator on every system; undefined if the file is not inside it.
 *
 * @example pathInside('/a/content', '/a/content/pages/b.mdx') // 'pages/b.mdx'
 * @example pathInside('/a/content', '/a/content-2/b.mdx') // undefined
 */
export function pathInside(folder: string, file: string): string | undefined {
  const path = relative(folder, file);
  return path === '' || path === '..' || /^\.\.[\\/]/.test(path) || isAbsolute(path) ? undefined : path.replaceAll('\\', '/');
}

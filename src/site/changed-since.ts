import type { Content } from '../content/content.ts';

/**
 * The files that differ from when the content was read.
 *
 * @param files text by path, read just now
 */
export function changedSince(
  { sources }: Content,
  files: ReadonlyMap<string, string>,
): { readonly path: string; readonly found: string }[] {
  const before = new Map(sources.map(({ path, text }) => [path, text]));
  return [...new Set([...before.keys(), ...files.keys()])].sort().flatMap((path) => {
    if (before.get(path) === files.get(path)) return [];
    return [{ path, found: !files.has(path) ? 'none any more' : before.has(path) ? 'another text' : 'a new file' }];
  });
}

import { readFiles } from './files.ts';
import { readMarkdown } from './front-matter.ts';

/** Names of the frameworks of a content folder by id. A file without a name is called by its id: the check reports it. */
export function frameworkNames(contentDir: string): Map<string, string> {
  return new Map(
    [...readFiles(`${contentDir}/frameworks`)].map(([path, text]) => {
      const id = path.replace(/\.md$/, '');
      const { value } = readMarkdown(path, text).data;
      const named = typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
      return [id, named ? String(value.name) : id];
    }),
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { readYaml } from './front-matter.ts';

/** Paths of a content folder at which only a redirect stands, without the base. What is wrong with them the check reports. */
export function movedPaths(contentDir: string): string[] {
  const file = `${contentDir}/guide.yaml`;
  if (!existsSync(file)) return [];
  const { value } = readYaml(file, readFileSync(file, 'utf8'));
  const moved = typeof value === 'object' && value !== null && 'moved' in value ? value.moved : undefined;
  return typeof moved === 'object' && moved !== null ? Object.keys(moved) : [];
}

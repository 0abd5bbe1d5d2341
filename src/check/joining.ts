import { type Content, idsOf, sourcesOf } from '../content/content.ts';

/** Frameworks whose answers, programs and advice are still being written, including those whose file cannot be read yet. */
export function joiningOf(content: Content): string[] {
  const complete = sourcesOf(content, 'framework').flatMap(({ role, value }) => (value.joining ? [] : [role.id]));
  return idsOf(content, 'framework').flatMap(({ id }) => (complete.includes(id) ? [] : [id]));
}

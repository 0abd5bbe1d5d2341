import { type Content, idsOf, sourcesOf } from '../content/content.ts';
import { frameworkSchema } from '../schemas/framework.ts';

/** Frameworks whose answers, programs and advice are still being written. One that cannot be read yet is one of them. */
export function joiningOf(content: Content): string[] {
  const complete = sourcesOf(content, 'framework', frameworkSchema).flatMap(({ role, value }) => (value.joining ? [] : [role.id]));
  return idsOf(content, 'framework').flatMap(({ id }) => (complete.includes(id) ? [] : [id]));
}

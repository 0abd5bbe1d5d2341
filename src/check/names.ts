import { type Content, idsOf } from '../content/content.ts';
import { NAMED_COLLECTIONS } from '../content/kinds.ts';
import { error, type Finding } from '../findings/finding.ts';
import { EITHER } from '../schemas/topic.ts';
import { TAKEN_NAMES } from '../urls/urls.ts';

/** No topic, page or framework has a name that the site needs for something else. */
export function namesAreFree(content: Content): Finding[] {
  const taken = [
    ...idsOf(content, 'topic').filter(({ id }) => NAMED_COLLECTIONS.has(id)),
    ...idsOf(content, 'page').filter(({ id }) => TAKEN_NAMES.has(id)),
    ...idsOf(content, 'framework').filter(({ id }) => id === EITHER),
  ];
  return content.sources
    .filter(({ role }) => taken.some((one) => one === role))
    .map(({ path, role }) => {
      const id = 'id' in role ? role.id : '';
      const place = { file: `${content.folder}/${path}`, line: 1, column: 1 };
      return error(place, role.kind, 'a name that the site does not use itself', `"${id}"`, `rename it, for example to ${id}-${role.kind}`);
    });
}

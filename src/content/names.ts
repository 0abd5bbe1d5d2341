import { type Content, filesOf, sourcesOf } from './content.ts';

/** Names of the frameworks by id. One whose file has mistakes is called by its id. */
export const frameworkNames = (content: Content): Map<string, string> =>
  new Map([
    ...filesOf(content, 'framework').map(({ role }) => [role.id, role.id] as const),
    ...sourcesOf(content, 'framework').map(({ role, value }) => [role.id, value.name] as const),
  ]);

import { type Content, filesOf, sourcesOf } from './content.ts';

/** Names of the frameworks by id. If a file has mistakes, its id is used instead. */
export const frameworkNames = (content: Content): Map<string, string> =>
  new Map([
    ...filesOf(content, 'framework').map(({ role }) => [role.id, role.id] as const),
    ...sourcesOf(content, 'framework').map(({ role, value }) => [role.id, value.name] as const),
  ]);

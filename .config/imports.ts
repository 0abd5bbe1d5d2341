/**
 * Which files may import which. `npm run lint` enforces it (scripts/imports.ts), also in front matter and scripts of templates.
 *
 * A path that begins with `^src/` or `^scripts/` is one of this project, and a template is `….astro.ts`. Anything else is a package, or a
 * module of Node without its `node:`.
 */
import { builtinModules } from 'node:module';
import type { IForbiddenRuleType, IRegularForbiddenRuleType } from 'dependency-cruiser';

type Rule = IRegularForbiddenRuleType;
const rule = (name: string, from: Rule['from'], to: Rule['to']): IForbiddenRuleType => ({ name, severity: 'error', from, to });

/** Rules for every import, including type imports. */
export const RULES: readonly IForbiddenRuleType[] = [
  rule('no circle of files', { path: '^src/' }, { circular: true }),
  rule('nothing in src needs a command', { path: '^src/' }, { path: '^scripts/' }),
  rule(
    'words, lists and addresses need nothing else',
    { path: '^src/(words|lists|urls)/' },
    { path: '^(src|scripts)/', pathNot: '^src/$1/' },
  ),
  rule(
    'schemas need nothing but Zod, and what needs nothing itself',
    { path: '^src/schemas/' },
    { path: '.', pathNot: '^(src/schemas/|src/words/language\\.ts$|src/releases/versions\\.ts$|astro/zod$)' },
  ),
  rule('no page reads collections', { path: '^src/', pathNot: '^src/content\\.config\\.ts$' }, { path: '^astro:content$' }),
  rule('only pages load the guide', { path: '^(src|scripts)/', pathNot: '^src/pages/' }, { path: '^src/guide/load\\.ts$' }),
  rule(
    'the guide knows nothing of what is made of it',
    { path: '^src/guide/[^/]+\\.ts$' },
    { path: '^src/(guide/pages|charts|claims|evidence|matrix|measurements|search)/' },
  ),
  rule('the data of pages comes from no file', { path: '^src/guide/pages/' }, { dependencyTypes: ['core'] }),
  rule(
    'only pages draw',
    { path: '^(src|scripts)/', pathNot: '^src/(components|layouts|pages)/' },
    { path: '^src/(components|layouts|pages)/' },
  ),
  rule(
    'rules of content are asked by commands alone',
    { path: '^src/', pathNot: '^src/(check|site/dev|upkeep)/' },
    { path: '^src/check/' },
  ),
];

const BROWSER = { path: '^src/client/' };
const NODE = `^(node:)?(${builtinModules.join('|')})$`;

/** Rules for imports at run time: type imports are left out. */
export const RULES_AT_RUN_TIME: readonly IForbiddenRuleType[] = [
  { name: 'no circle of folders', severity: 'error', scope: 'folder', from: { path: '^src/' }, to: { path: '^src/', circular: true } },
  { name: 'what the browser runs needs nothing of Node', severity: 'error', from: BROWSER, to: { path: NODE, reachable: true } },
  {
    name: 'what the browser runs loads no words of pages',
    severity: 'error',
    from: BROWSER,
    to: { path: '^src/words/en/[^/]+\\.ts$', reachable: true },
  },
];

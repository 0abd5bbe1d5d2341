/** `node scripts/imports.ts`: checks imports against the rules in `.config/imports.ts`. A step of `npm run lint`. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type IForbiddenRuleType, type IViolation } from 'dependency-cruiser';
import { RULES, RULES_AT_RUN_TIME } from '../.config/imports.ts';
import { counted } from '../src/words/count.ts';
import { defineCommand } from './lib/command/command.ts';
import { Stopped } from './lib/faults.ts';

/** The name of a template when it is read as a module. */
const TEMPLATE = '.astro.ts';

/**
 * Returns the imports of a project that its rules forbid, one line each, sorted.
 *
 * The tool cannot read templates, so it runs on a copy in which each template is a module with its front matter and scripts.
 *
 * @param root folder that contains `src` and `scripts`
 */
export async function forbiddenImports(root: string): Promise<string[]> {
  const copy = mkdtempSync(join(tmpdir(), 'imports-'));
  try {
    for (const file of globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root })) {
      const text = readFileSync(join(root, file), 'utf8');
      const target = join(copy, file.replace(/\.astro$/, TEMPLATE));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, file.endsWith('.astro') ? moduleOf(text) : text);
    }
    const found = [...(await violations(copy, RULES, true)), ...(await violations(copy, RULES_AT_RUN_TIME, false))];
    return [...new Set(found.map(violationInWords))].sort();
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The front matter of a template and its scripts. */
function moduleOf(template: string): string {
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(template)?.[1] ?? '';
  return [frontMatter, ...[...template.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)].join('\n');
}

async function violations(root: string, rules: readonly IForbiddenRuleType[], withTypes: boolean): Promise<readonly IViolation[]> {
  const { output } = await cruise(['.'], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: [...rules] },
    tsPreCompilationDeps: withTypes,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations;
}

function violationInWords({ rule, from, to, cycle = [], via = [] }: IViolation): string {
  const way = cycle.length > 0 ? cycle.map(({ name }) => name) : via.length > 0 ? via.map(({ name }) => name) : [to];
  return `${rule.name}: ${[from, ...way].join(' -> ').replaceAll(TEMPLATE, '.astro')}`;
}

export const command = defineCommand({
  name: 'imports',
  summary: 'Looks whether every file of src and scripts imports only what .config/imports.ts allows, in templates too.',
  output: 'A line for each import that is forbidden, on standard error. Exit code 1 when there is one.',
  examples: ['npm run imports'],
  run: async () => {
    const found = await forbiddenImports(resolve());
    if (found.length === 0) return console.log('Files import only what they may.');
    throw new Stopped([...found, `${counted(found.length, 'import')} that .config/imports.ts forbids.`].join('\n'));
  },
});

if (import.meta.main) await command.main();

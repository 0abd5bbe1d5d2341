import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { forbiddenImports } from '../../../scripts/imports.ts';

/** What is found in a made-up project. */
async function found(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), 'project-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return await forbiddenImports(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const LOADER = { 'src/guide/load.ts': 'export const load = () => 1;\n' };

test('the rules apply to the front matter and the scripts of a template', async () => {
  expect(
    await found({
      ...LOADER,
      'src/pages/index.astro':
        "---\nimport List from '../components/List.astro';\nimport { load } from '../guide/load.ts';\nload();\n---\n<List />\n",
      'src/components/List.astro':
        "---\nimport { load } from '../guide/load.ts';\nload();\n---\n<ul />\n<script>\n  import '../client/list.ts';\n</script>\n",
      'src/client/list.ts': "import { make } from './make.ts';\nmake();\n",
      'src/client/make.ts': "import { readFileSync } from 'node:fs';\nexport const make = () => readFileSync('a');\n",
    }),
  ).toEqual([
    'only pages load the guide: src/components/List.astro -> src/guide/load.ts',
    'what the browser runs needs nothing of Node: src/client/list.ts -> src/client/make.ts -> fs',
    'what the browser runs needs nothing of Node: src/client/make.ts -> fs',
  ]);
});

const FORBIDDEN: Readonly<Record<string, readonly [Readonly<Record<string, string>>, string]>> = {
  'a circle of files, even of types': [
    {
      'src/charts/bars.ts': "import type { Line } from './lines.ts';\nexport type Bar = Line;\n",
      'src/charts/lines.ts': "import type { Bar } from './bars.ts';\nexport type Line = Bar;\n",
    },
    'no circle of files: src/charts/bars.ts -> src/charts/lines.ts -> src/charts/bars.ts',
  ],
  'a circle of folders': [
    {
      'src/claims/a.ts': "import { b } from '../evidence/b.ts';\nexport const a = b;\n",
      'src/evidence/b.ts': 'export const b = 1;\n',
      'src/evidence/c.ts': "import { d } from '../claims/d.ts';\nexport const c = d;\n",
      'src/claims/d.ts': 'export const d = 1;\n',
    },
    'no circle of folders: src/claims -> src/evidence -> src/claims',
  ],
  'a component that reads a collection': [
    { 'src/components/A.astro': "---\nimport { getCollection } from 'astro:content';\ngetCollection();\n---\n" },
    'no page reads collections: src/components/A.astro -> astro:content',
  ],
  'a command that something in src needs': [
    { 'src/site/a.ts': "import { b } from '../../scripts/b.ts';\nexport const a = b;\n", 'scripts/b.ts': 'export const b = 1;\n' },
    'nothing in src needs a command: src/site/a.ts -> scripts/b.ts',
  ],
  'words that need something else': [
    { 'src/words/a.ts': "import { b } from '../urls/b.ts';\nexport const a = b;\n", 'src/urls/b.ts': 'export const b = 1;\n' },
    'words, lists and addresses need nothing else: src/words/a.ts -> src/urls/b.ts',
  ],
  'a schema that needs a package': [
    { 'src/schemas/a.ts': "import { parse } from 'yaml';\nexport const a = parse;\n" },
    'schemas need nothing but Zod, and what needs nothing itself: src/schemas/a.ts -> yaml',
  ],
  'a guide that knows its pages': [
    { 'src/guide/a.ts': "import { b } from './pages/b.ts';\nexport const a = b;\n", 'src/guide/pages/b.ts': 'export const b = 1;\n' },
    'the guide knows nothing of what is made of it: src/guide/a.ts -> src/guide/pages/b.ts',
  ],
  'data of a page that comes from a file': [
    { 'src/guide/pages/a.ts': "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" },
    'the data of pages comes from no file: src/guide/pages/a.ts -> fs',
  ],
  'a component that is drawn elsewhere': [
    { 'src/charts/a.ts': "import B from '../components/B.astro';\nexport const a = B;\n", 'src/components/B.astro': '<b />\n' },
    'only pages draw: src/charts/a.ts -> src/components/B.astro',
  ],
  'a rule of content that a page asks': [
    { 'src/pages/a.ts': "import { b } from '../check/b.ts';\nexport const a = b;\n", 'src/check/b.ts': 'export const b = 1;\n' },
    'rules of content are asked by commands alone: src/pages/a.ts -> src/check/b.ts',
  ],
  'words of pages that the browser loads': [
    { 'src/client/a.ts': "import { b } from '../words/en/parts.ts';\nconsole.log(b);\n", 'src/words/en/parts.ts': 'export const b = 1;\n' },
    'what the browser runs loads no words of pages: src/client/a.ts -> src/words/en/parts.ts',
  ],
};
test.each(Object.entries(FORBIDDEN))('%s is refused', async (_, [files, expected]) => {
  expect(await found(files)).toContain(expected);
});

test('types may be imported from where what runs may not', async () => {
  expect(
    await found({
      'src/client/a.ts': "import type { B } from '../experiments/b.ts';\nexport const a: B = 1;\n",
      'src/experiments/b.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('a');\nexport type B = number;\n",
    }),
  ).toEqual([]);
});

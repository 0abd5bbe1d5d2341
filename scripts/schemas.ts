/** `npm run schemas`: generates JSON schemas for editors from the schemas that check the content, in `.vscode/`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITOR_SCHEMAS, editorSettings, jsonSchemaOf } from '../src/content/editor-schemas.ts';
import { defineCommand } from './lib/command/command.ts';

/** The folder of the schemas, relative to the project's. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** Every generated file for editors, by its path relative to the project's folder. */
export function editorFiles(): Map<string, string> {
  const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ['.vscode/settings.json', asJson(editorSettings('content', `./${SCHEMA_FOLDER}`))],
    ['.vscode/extensions.json', asJson({ recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'biomejs.biome'] })],
    ...EDITOR_SCHEMAS.map((one): [string, string] => [`${SCHEMA_FOLDER}/${one.name}.json`, asJson(jsonSchemaOf(one))]),
  ]);
}

/** Writes the files into a project's folder. Schemas that are no longer generated are removed. */
export function writeEditorFiles(root: string): number {
  const files = editorFiles();
  mkdirSync(join(root, SCHEMA_FOLDER), { recursive: true });
  for (const name of readdirSync(join(root, SCHEMA_FOLDER)))
    if (!files.has(`${SCHEMA_FOLDER}/${name}`)) rmSync(join(root, SCHEMA_FOLDER, name));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.size;
}

export const command = defineCommand({
  name: 'schemas',
  summary: 'Writes what editors know of content, made from the schemas that check it. Run it after a change of src/schemas/.',
  output: 'JSON Schemas and settings in .vscode/.',
  examples: ['npm run schemas'],
  run: () => console.log(`${writeEditorFiles('.')} files for editors are written to .vscode/.`),
});

if (import.meta.main) await command.main();

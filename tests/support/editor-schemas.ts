/** What an editor says of files, by the schemas that it gets. */
import { Ajv } from 'ajv';
import { EDITOR_SCHEMAS, editorSchemaOf, jsonSchemaOf } from '../../src/content/editor-schemas.ts';
import { readFiles } from '../../src/content/files.ts';
import { readMarkdown, readYaml } from '../../src/content/front-matter.ts';
import { roleOf } from '../../src/content/kinds.ts';

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const compiled = new Map(EDITOR_SCHEMAS.map((one) => [one.name, ajv.compile(jsonSchemaOf(one))]));

/** What is wrong with a value by the schema of a name, as `/path message`. */
export function mistakesIn(name: string, value: unknown): string[] {
  const check = compiled.get(name);
  check?.(value);
  return (check?.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** Every mistake in the files of a content folder that have a schema, as `path: /path message`, and the number of these files. */
export function mistakesOfFolder(folder: string): { readonly files: number; readonly mistakes: readonly string[] } {
  const found = [...readFiles(folder)].flatMap(([path, text]) => {
    const role = roleOf(path);
    const name = role === undefined ? undefined : editorSchemaOf(role.kind);
    if (name === undefined) return [];
    const { value } = /\.(ya?ml|json)$/.test(path) ? readYaml(path, text) : readMarkdown(path, text).data;
    return [mistakesIn(name, value).map((mistake) => `${path}: ${mistake}`)];
  });
  return { files: found.length, mistakes: found.flat() };
}

import { z } from 'astro/zod';
import { ALL_KINDS, globsOf, type Kind, type Syntax, schemaOf, syntaxOf } from './kinds.ts';

/** A schema for completion and validation in editors, with the files that it applies to. */
export interface EditorSchema {
  /** Name of the schema file, without extension: the first kind that uses the schema. */
  readonly name: string;
  readonly schema: z.ZodType;
  /** The files it applies to: path patterns below the content folder; a pattern with `!` excludes files. */
  readonly files: readonly string[];
  /** The part that an editor has to parse: a whole file, or the lines between two `---`. */
  readonly syntax: Exclude<Syntax, 'text'>;
}

/** Every schema of content, for editors. Kinds that share a schema share a row. */
export const EDITOR_SCHEMAS: readonly EditorSchema[] = [...Map.groupBy(ALL_KINDS, schemaOf)].flatMap(([schema, kinds]) => {
  const [name] = kinds;
  const files = kinds.flatMap(globsOf);
  if (schema === undefined || name === undefined) return [];
  const syntax = syntaxOf(name, files[0] ?? '');
  return syntax === 'text' ? [] : [{ name, schema, files, syntax }];
});

/** The name of the schema of a kind; undefined where editors have none. */
export const editorSchemaOf = (kind: Kind): string | undefined => EDITOR_SCHEMAS.find(({ schema }) => schema === schemaOf(kind))?.name;

/** Metadata for our own findings, which editors do not understand. */
const OURS = ['expected', 'tip', 'markdown', 'refers', 'short'] as const;

/** Metadata that any schema can have. */
const KEPT = ['description', 'default', 'examples'] as const;

/**
 * A schema as JSON Schema, draft 7, which YAML and JSON editors read. It describes what is typed, not what is stored:
 * fields with a default may be left out, and short forms are allowed as well as long ones. Rules that span fields are
 * only checked by `npm run check`.
 */
export function jsonSchemaOf({ schema, name }: Pick<EditorSchema, 'schema' | 'name'>): Record<string, unknown> {
  return { $comment: `Written by npm run schemas from src/schemas/. Do not edit.`, title: name, ...typed(schema) };
}

/** JSON Schema of the input that a schema accepts. */
function typed(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const short = zodSchema instanceof z.ZodType ? zodSchema.meta()?.short : undefined;
      // A preprocessing step changes the input; apart from short forms, its input has the same type as its output.
      if (zodSchema instanceof z.ZodPipe && zodSchema.def.in instanceof z.ZodTransform) {
        const { $schema: _, ...stored } = typed(zodSchema.def.out as z.ZodType);
        // Zod has already added the same schema without its description.
        for (const key of Object.keys(jsonSchema)) if (!KEPT.some((one) => one === key)) Reflect.deleteProperty(jsonSchema, key);
        Object.assign(jsonSchema, short === undefined ? { ...stored, ...jsonSchema } : { anyOf: [{ type: short }, stored] });
      }
      for (const key of OURS) Reflect.deleteProperty(jsonSchema, key);
    },
  }) as Record<string, unknown>;
}

/**
 * The settings that register the schemas with the YAML and JSON support of an editor.
 *
 * @param folder the content folder, as the editor's patterns see it
 * @param schemas the folder of the schemas
 */
export function editorSettings(folder: string, schemas: string): Record<string, unknown> {
  const of = (syntax: EditorSchema['syntax']): readonly EditorSchema[] => EDITOR_SCHEMAS.filter((one) => one.syntax === syntax);
  const paths = (files: readonly string[]): string[] =>
    files.map((file) => (file.startsWith('!') ? `!${folder}/${file.slice(1)}` : `${folder}/${file}`));
  return {
    'yaml.schemas': Object.fromEntries(of('yaml').map(({ name, files }) => [`${schemas}/${name}.json`, paths(files)])),
    'json.schemas': of('json').map(({ name, files }) => ({ url: `${schemas}/${name}.json`, fileMatch: paths(files) })),
    // Astro's extension completes front matter from the collections of the last `astro sync`.
    'astro.content-intellisense': true,
  };
}

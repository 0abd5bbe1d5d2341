/**
 * The collections of the guide, from the table of kinds: one for each kind that has a collection, and one for each topic, named after its
 * folder. They are filled by the shared content reader and declare the schemas that it validated against.
 */
import { defineCollection } from 'astro:content';
import type { z } from 'astro/zod';
import { idsOf } from './content/content.ts';
import { NAMED_COLLECTIONS, type NamedCollections, schemaOf } from './content/kinds.ts';
import { aspectSchema } from './schemas/aspect.ts';
import { contentLoader } from './site/content-loader.ts';
import { publishChanges, publishedContent } from './site/published.ts';
import { readSettings } from './site/settings.ts';

const settings = readSettings(process.env);
const folder = {
  contentDir: settings.contentDir,
  read: () => publishedContent(settings),
  readChanges: () => publishChanges(settings).content,
};

/** A collection with its schema, from which Astro generates the types of its entries. */
type CollectionOf<Schema extends z.ZodType> = ReturnType<typeof defineCollection<Schema>>;

const named = Object.fromEntries(
  [...NAMED_COLLECTIONS].flatMap(([name, kind]) => {
    const schema = schemaOf(kind);
    return schema === undefined ? [] : [[name, defineCollection({ loader: contentLoader(name, folder), schema })]];
  }),
  // The names and schemas come from the table, as the type says.
) as unknown as { readonly [Name in keyof NamedCollections]: CollectionOf<NamedCollections[Name]> };

const topics = Object.fromEntries(
  idsOf(publishedContent(settings), 'topic').map(({ id }) => [
    id,
    defineCollection({ loader: contentLoader(id, folder), schema: aspectSchema }),
  ]),
);

export const collections = { ...topics, ...named };

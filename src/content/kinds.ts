/**
 * The table of kinds: one row for each kind of file of a content folder. Where it is, what it must contain, which collection it
 * fills, which page it becomes. Everything else that needs a list of kinds derives it from here.
 */
import type { z } from 'astro/zod';
import { askedSchema } from '../schemas/asked.ts';
import { aspectSchema } from '../schemas/aspect.ts';
import { blocksSchema } from '../schemas/blocks.ts';
import { caseSchema } from '../schemas/case.ts';
import { claimSchema } from '../schemas/claim.ts';
import { exampleSchema } from '../schemas/example.ts';
import { frameworkSchema } from '../schemas/framework.ts';
import { guideSchema } from '../schemas/guide.ts';
import { linksSchema } from '../schemas/links.ts';
import { measurementSchema } from '../schemas/measurement.ts';
import { measurementPlanSchema } from '../schemas/measurement-plan.ts';
import { packagesSchema } from '../schemas/packages.ts';
import { pageSchema } from '../schemas/page.ts';
import { queriesSchema } from '../schemas/queries.ts';
import { cpythonSchema, lockSchema, runtimeSchema } from '../schemas/runtime.ts';
import { seriesSchema } from '../schemas/series.ts';
import { sourceSchema } from '../schemas/source.ts';
import { teamSchema } from '../schemas/team.ts';
import { termsSchema } from '../schemas/terms.ts';
import { textFileSchema } from '../schemas/text-file.ts';
import { topicSchema } from '../schemas/topic.ts';
import { recordedSchema, transcriptSchema } from '../schemas/transcript.ts';
import { paths } from '../urls/urls.ts';

/** The folders of programs with transcripts. */
export type Shelf = 'examples' | 'experiments';

/** Where programs run: in WebAssembly, which this project includes, or on a local CPython, under a server. */
export type Runtime = 'wasm' | 'cpython';

/** The names between angle brackets in a path. */
type NamesIn<Path extends string> = Path extends `${string}<${infer Name}>${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The values in a path: each name between angle brackets, with its value. */
type Parts<Path extends string> = { readonly [Name in NamesIn<Path>]: Name extends 'shelf' ? Shelf : string };

/** One kind of file. */
interface Row<Path extends string, Schema extends z.ZodType | undefined, Collection extends string | undefined> {
  /**
   * Path below the content folder, or several equivalent ones. `<name>` is a placeholder for an id; `<shelf>`, `<image>` and `<name>` for
   * what `SEGMENTS` defines. The extension determines how the file is read: `.md` and `.mdx` have front matter and a body.
   */
  readonly path: Path | readonly Path[];
  /** Schema of the data; undefined for binary files and for text that no rule checks. */
  readonly schema: Schema;
  /** The Astro collection that it fills. */
  readonly collection?: Collection;
  /** The same for a kind that fills several collections: selects one by the values in the path. */
  readonly collectionFor?: (parts: Parts<Path>) => string;
  /** Path of the page that it becomes, without the base. */
  readonly page?: (parts: Parts<Path>) => string;
  /** Whether a command generates it: its sentences are not checked, and it may contain any characters that programs returned. */
  readonly byMachine?: true;
}

const row = <const Path extends string, Schema extends z.ZodType | undefined, const Collection extends string | undefined = undefined>(
  one: Row<Path, Schema, Collection>,
): Row<Path, Schema, Collection> => one;

/** Extensions of raster images: binary, not text. */
const PHOTOS = 'png|jpg|webp|avif';
const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Patterns for the names in a path; any other name is an id. */
const SEGMENTS: Readonly<Record<string, string>> = {
  shelf: 'examples|experiments',
  name: '.+',
  image: `${ID}\\.(?:svg|${PHOTOS})`,
};

/** The kinds. The first row whose path matches a file determines its kind. */
export const KINDS = {
  guide: row({ path: 'guide.yaml', schema: guideSchema, collection: 'guide', page: () => paths.home }),
  framework: row({
    path: 'frameworks/<id>.md',
    schema: frameworkSchema,
    collection: 'frameworks',
    page: ({ id }) => paths.framework(id),
  }),
  topic: row({ path: 'topics/<id>/index.md', schema: topicSchema, collection: 'topics', page: ({ id }) => paths.topic(id) }),
  aspect: row({
    path: 'topics/<topic>/<id>.md',
    schema: aspectSchema,
    collectionFor: ({ topic }) => topic,
    page: ({ topic, id }) => paths.aspect(topic, id),
  }),
  example: row({
    path: ['examples/<id>/index.md', 'examples/<id>/index.mdx'],
    schema: exampleSchema,
    collection: 'examples',
    page: ({ id }) => paths.example(id),
  }),
  experiment: row({
    path: 'experiments/<id>/index.md',
    schema: exampleSchema,
    collection: 'experiments',
    page: ({ id }) => paths.experiment(id),
  }),
  transcript: row({ path: '<shelf>/<example>/transcript.yaml', schema: transcriptSchema, collection: 'transcripts' }),
  recorded: row({ path: '<shelf>/<example>/recorded.json', schema: recordedSchema, collection: 'recorded', byMachine: true }),
  'recorded-cpython': row({
    path: '<shelf>/<example>/recorded-cpython.json',
    schema: recordedSchema,
    collection: 'recordedOnCPython',
    byMachine: true,
  }),
  program: row({ path: '<shelf>/<example>/<framework>/<name>', schema: textFileSchema, collection: 'programs' }),
  lock: row({ path: 'runtimes/lock.json', schema: lockSchema, byMachine: true }),
  cpython: row({ path: 'runtimes/cpython.yaml', schema: cpythonSchema, collection: 'cpython' }),
  runtime: row({ path: 'runtimes/<id>.yaml', schema: runtimeSchema }),
  adapter: row({ path: 'runtimes/<id>.py', schema: textFileSchema }),
  claim: row({ path: 'claims/<id>.md', schema: claimSchema, collection: 'claims', page: ({ id }) => paths.claim(id) }),
  source: row({ path: 'sources/<id>.yaml', schema: sourceSchema, collection: 'sources', page: ({ id }) => paths.source(id) }),
  case: row({ path: 'cases/<id>.md', schema: caseSchema, collection: 'cases', page: ({ id }) => paths.case(id) }),
  team: row({ path: 'team.yaml', schema: teamSchema, collection: 'team' }),
  packages: row({ path: 'packages.yaml', schema: packagesSchema, collection: 'packages' }),
  series: row({ path: 'series/<id>.yaml', schema: seriesSchema, collection: 'series' }),
  'measurement-plan': row({ path: 'measurements/plan.yaml', schema: measurementPlanSchema, collection: 'measurementPlan' }),
  measurement: row({ path: 'measurements/<id>.json', schema: measurementSchema, collection: 'measurements', byMachine: true }),
  'measured-program': row({ path: 'measurements/programs/<program>/<name>', schema: textFileSchema, collection: 'measuredPrograms' }),
  blocks: row({ path: 'blocks.json', schema: blocksSchema, byMachine: true }),
  words: row({ path: 'words.txt', schema: textFileSchema }),
  terms: row({ path: 'terms.yaml', schema: termsSchema }),
  links: row({ path: 'links.yaml', schema: linksSchema }),
  asked: row({ path: 'asked/<id>.yaml', schema: askedSchema }),
  queries: row({ path: 'queries/<id>.yaml', schema: queriesSchema }),
  image: row({ path: 'images/<image>', schema: undefined }),
  page: row({ path: 'pages/<id>.mdx', schema: pageSchema, collection: 'pages', page: ({ id }) => paths.page(id) }),
} as const;

/** The name of a kind of file. */
export type Kind = keyof typeof KINDS;

type PathOf<K extends Kind> = (typeof KINDS)[K]['path'] extends infer Path ? (Path extends readonly (infer One)[] ? One : Path) : never;

/** A file's role: its kind and the values in its path. `example` is the id of an example or experiment: the two share their ids. */
export type RoleOf<K extends Kind> = K extends Kind ? { readonly kind: K } & Parts<Extract<PathOf<K>, string>> : never;

/** The role of a content file. */
export type Role = RoleOf<Kind>;

/** The data of a file of a kind, in its stored form. */
export type ValueOf<K extends Kind> = (typeof KINDS)[K]['schema'] extends infer Schema extends z.ZodType ? z.output<Schema> : undefined;

/** The collections filled by a single kind, each with the schema of that kind. */
export type NamedCollections = {
  readonly [K in Kind as Extract<(typeof KINDS)[K]['collection'], string>]: Extract<(typeof KINDS)[K]['schema'], z.ZodType>;
};

type AnyRow = Row<string, z.ZodType | undefined, string | undefined>;
/** The row of a kind, typed for code that does not depend on the kind. */
const rowOf = (kind: Kind): AnyRow => KINDS[kind] as AnyRow;

/** The paths of a kind as written in the table. */
const pathsOf = (kind: Kind): readonly string[] => [rowOf(kind).path].flat();

/** All kinds, in the order of the table. */
export const ALL_KINDS = Object.keys(KINDS) as readonly Kind[];

/** Table paths with `<shelf>` expanded. @example unshelved('<shelf>/<example>/transcript.yaml') // ['examples/…', 'experiments/…'] */
const unshelved = (path: string): string[] =>
  path.includes('<shelf>') ? ['examples', 'experiments'].map((shelf) => path.replace('<shelf>', shelf)) : [path];

/** Templates of all recognised paths, as shown in findings: `topics/<topic>/<aspect>.md`. */
const SHAPES = ALL_KINDS.flatMap((kind) => pathsOf(kind).flatMap((path) => unshelved(path.replace('<id>', `<${kind}>`))));

/**
 * Templates of the recognised paths in the folder of a path, for findings; if there are none in that folder, all of them.
 *
 * @example expectedPaths('series/Usage.yaml') // ['series/<series>.yaml']
 */
export function expectedPaths(path: string): readonly string[] {
  const folder = `${path.split('/')[0]}/`;
  const beside = SHAPES.filter((shape) => shape.startsWith(folder));
  return beside.length > 0 ? beside : SHAPES;
}

const PLACES = /<([a-z]+)>/;

/** A path of the table as a pattern, with a group for each name. */
function patternOf(path: string): RegExp {
  const pieces = path
    .split(PLACES)
    .map((piece, index) => (index % 2 === 0 ? RegExp.escape(piece) : `(?<${piece}>${SEGMENTS[piece] ?? ID})`));
  return new RegExp(`^${pieces.join('')}$`);
}

const PATTERNS = ALL_KINDS.flatMap((kind) => pathsOf(kind).map((path) => [kind, patternOf(path)] as const));

/** The role of the file at a path; undefined if the path is not recognised. */
export function roleOf(path: string): Role | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(path);
    // The groups of the pattern are the names in the path of the table, as the type requires.
    if (match !== null) return { kind, ...match.groups } as Role;
  }
  return undefined;
}

/** Whether a path is that of a raster image. */
export const isPhoto = (path: string): boolean => new RegExp(`^images/[^/]+\\.(${PHOTOS})$`).test(path);

/** The schema of a kind; undefined if its files have no rules. */
export const schemaOf = (kind: Kind): z.ZodType | undefined => rowOf(kind).schema;

/** Whether a command writes the files of a kind. */
export const isByMachine = (kind: Kind): boolean => rowOf(kind).byMachine === true;

/** Whether files of a kind have a body below their front matter. */
export const hasBody = (kind: Kind): boolean => pathsOf(kind).some((path) => /\.mdx?$/.test(path));

/** Path of the page that a file becomes; undefined for one that has none. */
export const pageOf = (role: Role): string | undefined => rowOf(role.kind).page?.(role);

/** The Astro collection that a file fills; undefined for one that fills none. */
export function collectionOf(role: Role): string | undefined {
  const { collection, collectionFor } = rowOf(role.kind);
  return collection ?? collectionFor?.(role);
}

/** Collections with a fixed name, and the kind that fills each. In addition, each topic is a collection of aspects. */
export const NAMED_COLLECTIONS: ReadonlyMap<string, Kind> = new Map(
  ALL_KINDS.flatMap((kind) => {
    const { collection } = rowOf(kind);
    return collection === undefined ? [] : [[collection, kind] as const];
  }),
);

/** How a file is read. */
export type Syntax = 'front matter' | 'yaml' | 'json' | 'text';

/** How a file of a kind is read: as text if it may be any text, otherwise according to its file extension. */
export function syntaxOf(kind: Kind, path: string): Syntax {
  if (schemaOf(kind) === textFileSchema || schemaOf(kind) === undefined) return 'text';
  if (/\.mdx?$/.test(path)) return 'front matter';
  return path.endsWith('.json') ? 'json' : 'yaml';
}

/**
 * Patterns of the paths of a kind, for editors: `*` for a name, and with `!` to exclude files that belong to an earlier row.
 *
 * @example globsOf('runtime') // ['runtimes/*.yaml', '!runtimes/cpython.yaml']
 */
export function globsOf(kind: Kind): string[] {
  const globs = (path: string): string[] => unshelved(path).map((one) => one.replaceAll(/<[a-z]+>/g, '*'));
  const own = pathsOf(kind);
  const broad = own.map(
    (path) =>
      new RegExp(
        `^${path
          .split(PLACES)
          .map((piece, at) => (at % 2 === 0 ? RegExp.escape(piece) : '[^/]+'))
          .join('')}$`,
      ),
  );
  const earlier = ALL_KINDS.slice(0, ALL_KINDS.indexOf(kind)).flatMap(pathsOf);
  const taken = earlier.filter((path) => broad.some((pattern) => pattern.test(path)));
  return [...own.flatMap(globs), ...taken.flatMap(globs).map((path) => `!${path}`)];
}

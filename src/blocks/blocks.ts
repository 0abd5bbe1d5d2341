/** Blocks of code on pages, and what stands behind each: a program that ran, a run or a parser of its own, or nothing. */
import { createHash } from 'node:crypto';
import { type Content, sourcesOf } from '../content/content.ts';
import { type Writing, writingOf } from '../content/writing.ts';
import { once } from '../lists/lookup.ts';
import { type Meta, readMeta } from '../markdown/meta.ts';
import type { Outline } from '../markdown/outline.ts';
import type { BlocksData, Proof } from '../schemas/blocks.ts';
import { counted } from '../words/count.ts';
import { parserOf, readerOf } from './parsers.ts';

/** A block of code, with what its fence says. */
export interface Block
  extends Pick<Outline['code'][number], 'language' | 'text' | 'line' | 'column'>,
    Pick<Meta, 'framework' | 'file' | 'after'> {
  /** Where it stands. */
  readonly place: ReturnType<Writing['place']>;
}

/** What stands behind a block: lines of a file that ran, its own run, a parser that read it, or nothing. */
export type Standing = 'region' | 'run' | 'parsed' | 'neither';

/** Numbers of blocks by what stands behind them. */
export type BlockCounts = Readonly<Record<Standing, number>>;

/** Languages of blocks that are no code: output, and what a terminal shows. */
const NO_CODE: ReadonlySet<string> = new Set(['text', 'txt', 'console', '']);

/** All blocks of code of a content folder. Output and terminals are left out. */
export const blocksOf: (content: Content) => readonly Block[] = once((content: Content) =>
  writingOf(content).flatMap(({ outline, place }) =>
    outline.code
      .filter(({ language }) => !NO_CODE.has(language))
      .map(({ meta, ...block }): Block => {
        const { framework, file, after } = readMeta(meta);
        return { ...block, framework, file, after, place: place(block) };
      }),
  ),
);

/**
 * The key of a block in `blocks.json`: it changes with the text, and with any file of the program in which the block runs.
 *
 * @returns undefined for a block that needs no proof, or whose program does not exist
 */
export function keyOf(
  content: Content,
  { language, text, after, file }: Pick<Block, 'language' | 'text' | 'after' | 'file'>,
): string | undefined {
  if (file !== undefined) return undefined;
  if (after === undefined && readerOf(language) === undefined) return undefined;
  const programs = filesIn(after).map((one) => programsOf(content).get(folderOf(one)));
  const known = programs.filter((program) => program !== undefined);
  return known.length < programs.length ? undefined : fingerprint(language, text, after ?? '', ...known);
}

/** The files that a fence names after `after=`: several for code that is the same in several frameworks. */
export const filesIn = (after: string | undefined): readonly string[] => after?.split(',') ?? [];

/** The folder of the program that a file belongs to. @example folderOf('examples/a/b/c/d.py') // 'examples/a/b' */
export const folderOf = (file: string): string => file.split('/').slice(0, 3).join('/');

/** A fingerprint of each program, by its folder: of its files and of how it is started. */
const programsOf = once((content: Content): ReadonlyMap<string, string> => {
  const starts = new Map(sourcesOf(content, 'transcript').map(({ role, value }) => [`${role.shelf}/${role.example}`, value.programs]));
  const files = Map.groupBy(sourcesOf(content, 'program'), ({ path }) => folderOf(path));
  return new Map(
    [...files].flatMap(([folder, own]) => {
      const [shelf, example, framework = ''] = folder.split('/');
      const start = starts.get(`${shelf}/${example}`)?.[framework];
      if (start === undefined) return [];
      const { entry, environment, packages } = start;
      const texts = own.map(({ path, text }) => [path, text]).sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
      return [[folder, fingerprint(JSON.stringify({ entry, environment, packages, texts }))] as const];
    }),
  );
});

const fingerprint = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);

/** The proofs of a content folder, by key; undefined if it keeps none. */
export const proofsOf = (content: Content): BlocksData | undefined => sourcesOf(content, 'blocks')[0]?.value;

/** How a block was proven; undefined if it was not, or needs no proof. */
export function proofOf(content: Content, block: Parameters<typeof keyOf>[1]): Proof | undefined {
  const proofs = proofsOf(content);
  const key = proofs === undefined ? undefined : keyOf(content, block);
  return key === undefined ? undefined : proofs?.[key];
}

/** The versions of its framework on which a block ran by itself, newest first; empty for one that did not. */
export function ranOn(
  content: Content,
  { language, meta, text }: Pick<Outline['code'][number], 'language' | 'meta' | 'text'>,
): readonly string[] {
  const { file, after } = readMeta(meta);
  // The page of one framework's program says nothing about the others.
  return filesIn(after).length !== 1 ? [] : (proofOf(content, { language, text, file, after })?.on ?? []);
}

/** What stands behind a block. */
export function standingOf(content: Content, block: Block): Standing {
  if (block.file !== undefined) return 'region';
  if (block.after === undefined && parserOf(block.language) !== undefined) return 'parsed';
  if (proofOf(content, block) === undefined) return 'neither';
  return block.after === undefined ? 'parsed' : 'run';
}

/** How many blocks of code there are of each standing. */
export const countBlocks: (content: Content) => BlockCounts = once((content: Content) => {
  const count = { region: 0, run: 0, parsed: 0, neither: 0 };
  for (const block of blocksOf(content)) count[standingOf(content, block)] += 1;
  return count;
});

/** The counts in a sentence, for the terminal. */
export const countsInWords = ({ region, run, parsed, neither }: BlockCounts): string =>
  `${counted(region + run + parsed + neither, 'code block')} on pages: ${region} from a program that ran, ${run} ran in one, ${parsed} parsed, ${neither} neither.`;

/** Rules for the code on pages: where it stands in a program that ran, where it runs by itself, or what reads it. */
import { type Block, blocksOf, filesIn, keyOf, proofOf, proofsOf } from '../blocks/blocks.ts';
import { parserOf, readerOf } from '../blocks/parsers.ts';
import { type Content, filesOf, type Source, sourcesOf } from '../content/content.ts';
import { error, type Finding, warning, withFix } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { clip } from '../markdown/mistakes/mistake.ts';
import { strayLine, writtenAnew } from '../markdown/regions.ts';

/** What runs blocks and records that they ran. */
const RUN_THEM = 'npm run evidence -- --blocks --record';

type Programs = ReadonlyMap<string, Source<'program'>>;

/** A block that names a file stands in it; one that names the file after which it runs has run; the others can be parsed. */
export function codeStandsBehindPages(content: Content): Finding[] {
  const programs: Programs = new Map(filesOf(content, 'program').map((source) => [source.path, source]));
  return [...blocksOf(content).flatMap((block) => mistakesOf(content, block, programs)), ...proofsOfNothing(content)];
}

function mistakesOf(content: Content, block: Block, programs: Programs): Finding[] {
  const { language, text, file, after, place } = block;
  const wrong = (expected: string, found: string, tip: string): Finding => error(place, 'code', expected, found, tip);
  if (file !== undefined && after !== undefined) return [wrong('file=… or after=…', 'both', 'remove one of the two')];
  const named = file ?? after;
  if (named === undefined) {
    const mistake = parserOf(language)?.(text);
    return mistake === undefined
      ? unproven(content, block, programs)
      : [wrong(`valid ${language.toUpperCase()}`, clip(mistake), 'correct the block')];
  }
  const files = file === undefined ? filesIn(after) : [file];
  const known = files.flatMap((one) => programs.get(one) ?? []);
  const missing = files.find((one) => !programs.has(one));
  if (missing !== undefined) {
    const key = file === undefined ? 'after' : 'file';
    return [wrong('a file of an example or experiment', missing, `${key}=${nearest(missing, programs.keys()) ?? 'experiments/…'}`)];
  }
  const [program] = known;
  if (program === undefined) return [];
  const { framework } = program.role;
  // What is the same in several frameworks belongs to none of them.
  if (block.framework !== (known.length > 1 ? undefined : framework))
    return [wrong(`framework=${framework}, whose file it is`, block.framework ?? 'none', `framework=${framework}`)];
  return file === undefined ? unproven(content, block, programs) : strayFrom(program, block);
}

/** What keeps a block from being a region of a file. */
function strayFrom({ path, text: whole }: Source<'program'>, { text, place }: Block): Finding[] {
  const stray = strayLine(text, whole);
  if (stray === undefined) return [];
  const anew = writtenAnew(text, whole);
  const tip = anew === undefined ? 'copy the lines from the file' : 'npm run check -- --fix writes the block anew';
  const fault = error(place, 'code', `lines that stand unbroken in ${path}`, clip(stray), tip);
  return [anew === undefined ? fault : withFix(fault, text, anew)];
}

/** What is missing behind a block that stands in no file. A guide without `blocks.json` is asked for nothing but what its fences promise. */
function unproven(content: Content, block: Block, programs: Programs): Finding[] {
  const { language, after, framework, place } = block;
  const isKept = proofsOf(content) !== undefined;
  if (after === undefined && readerOf(language) === undefined) {
    if (!isKept || framework === undefined || parserOf(language) !== undefined) return [];
    const tip = `file=${whereItStands(block, programs) ?? '… if its lines stand in a program, or after=…, a file at whose end it runs'}`;
    return [warning(place, 'code', 'code of a framework that ran', 'no file=… or after=…', tip)];
  }
  if (after === undefined && !isKept) return [];
  const proof = proofOf(content, block);
  const what = after === undefined ? `a block that a program reads (${language})` : `a block that ran at the end of ${after}`;
  if (proof === undefined) return [warning(place, 'code', what, 'one that changed since, or is new', RUN_THEM)];
  const newest = filesIn(after).flatMap((file) => newestOf(content, programs.get(file)?.role.framework) ?? []);
  const left = newest.find((version) => !proof.on.includes(version));
  return left === undefined ? [] : [warning(place, 'code', `${what}, on ${left}`, proof.on.join(', ') || 'no version', RUN_THEM)];
}

/** A file of the framework of a block in which its lines stand. */
const whereItStands = ({ text, framework }: Block, programs: Programs): string | undefined =>
  [...programs.values()].find((program) => program.role.framework === framework && strayLine(text, program.text) === undefined)?.path;

/** The newest version of a framework that is compared. */
function newestOf(content: Content, framework: string | undefined): string | undefined {
  const releases = sourcesOf(content, 'framework').find(({ role }) => role.id === framework)?.value.releases ?? [];
  return releases.find(({ compared }) => compared)?.latest;
}

/** Every proof is that of a block. */
function proofsOfNothing(content: Content): Finding[] {
  const keys = new Set(blocksOf(content).map((block) => keyOf(content, block)));
  return sourcesOf(content, 'blocks').flatMap(({ value, data }) =>
    Object.keys(value)
      .filter((key) => !keys.has(key))
      .map((key) => warning(data.placeOfKey([key]), 'code', 'a block that is on a page', key, RUN_THEM)),
  );
}

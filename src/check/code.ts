/** Rules for the code on pages: where it stands in a program that ran, or what reads it. */
import { parseAllDocuments } from 'yaml';
import { type Content, filesOf } from '../content/content.ts';
import { error, type Finding, withFix } from '../findings/finding.ts';
import { nearest } from '../findings/nearest.ts';
import { readMeta } from '../markdown/meta.ts';
import { clip } from '../markdown/mistakes/mistake.ts';
import { strayLine, writtenAnew } from '../markdown/regions.ts';
import { pieces } from './markdown.ts';

/** What stands behind a block of code: lines of a file that ran, a parser that read it, or neither. */
export type CodeStanding = 'region' | 'parsed' | 'neither';

/** What is wrong with a text for those who read it; undefined for valid text, and `unread` where nothing here reads the language. */
function mistakeIn(language: string, text: string): string | undefined | typeof UNREAD {
  if (language === 'json') {
    try {
      JSON.parse(text);
      return undefined;
    } catch (cause) {
      return cause instanceof Error ? cause.message : String(cause);
    }
  }
  if (language === 'yaml' || language === 'yml') {
    const read = parseAllDocuments(text, { prettyErrors: false });
    return 'empty' in read ? undefined : read.flatMap(({ errors }) => errors)[0]?.message;
  }
  return UNREAD;
}

const UNREAD = Symbol('unread');

/** Languages of blocks that are no code: output, and what a terminal shows. */
const NO_CODE: ReadonlySet<string> = new Set(['text', 'txt', 'console', '']);

/** A block that names a file stands in it; JSON and YAML can be parsed. */
export function codeStandsBehindPages(content: Content): Finding[] {
  const files = new Map(filesOf(content, 'program').map(({ path, role, text }) => [path, { role, text }]));
  return pieces(content).flatMap(({ outline, place }) =>
    outline.code.flatMap(({ language, meta, text, ...spot }): Finding[] => {
      const { framework, file } = readMeta(meta);
      const wrong = (expected: string, found: string, tip: string): Finding => error(place(spot), 'code', expected, found, tip);
      if (file === undefined) {
        const mistake = mistakeIn(language, text);
        return typeof mistake === 'string' ? [wrong(`valid ${language.toUpperCase()}`, clip(mistake), 'correct the block')] : [];
      }
      const program = files.get(file);
      if (program === undefined)
        return [wrong('a file of an example or experiment', file, `file=${nearest(file, files.keys()) ?? 'experiments/…'}`)];
      if (framework !== program.role.framework)
        return [wrong(`framework=${program.role.framework}, whose file it is`, framework ?? 'none', `framework=${program.role.framework}`)];
      const stray = strayLine(text, program.text);
      if (stray === undefined) return [];
      const anew = writtenAnew(text, program.text);
      const tip = anew === undefined ? 'copy the lines from the file' : 'npm run check -- --fix writes the block anew';
      const fault = wrong(`lines that stand unbroken in ${file}`, clip(stray), tip);
      return [anew === undefined ? fault : withFix(fault, text, anew)];
    }),
  );
}

/** How many blocks of code have each standing. Output and terminals are not counted. */
export function codeStandings(content: Content): Readonly<Record<CodeStanding, number>> {
  const count = { region: 0, parsed: 0, neither: 0 };
  for (const { outline } of pieces(content))
    for (const { language, meta, text } of outline.code) {
      if (NO_CODE.has(language)) continue;
      if (readMeta(meta).file !== undefined) count.region += 1;
      else count[mistakeIn(language, text) === UNREAD ? 'neither' : 'parsed'] += 1;
    }
  return count;
}

/** The counts in a sentence. */
export const standingsInWords = ({ region, parsed, neither }: Readonly<Record<CodeStanding, number>>): string =>
  `Code blocks on pages: ${region} ${region === 1 ? 'is a region' : 'are regions'} of a program that ran, ${parsed} parsed, ${neither} neither.`;

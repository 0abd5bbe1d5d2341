import type { Content } from '../content/content.ts';
import { type Folder, LARGEST, type Refusal } from '../content/files.ts';
import { isByMachine, syntaxOf } from '../content/kinds.ts';
import { strings } from '../content/walk-values.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';

/** For each kind of unreadable file: what was expected, what was found, and what to do. */
const WORDS: Readonly<Record<Refusal, readonly [expected: string, actual: string, tip: string]>> = {
  link: ['a file of this folder', 'a symbolic link, which may lead out of it', 'put the file itself there'],
  special: ['a file', 'a device, socket or pipe', 'remove it'],
  size: [
    `at most ${LARGEST.written / 1024} KB for what people write, ${LARGEST.picture / 1024} KB for a picture, and ${LARGEST.any / 1024 / 1024} MB for any file`,
    'a larger one',
    'make several files of it',
  ],
  encoding: ['UTF-8', 'bytes that are not', 'save it as UTF-8'],
  picture: ['a picture in the format that its name says', 'other bytes', 'save it in that format, or name it after its own'],
  unreadable: ['a file that can be read', 'none', 'look at its permissions'],
};

/** A finding for each file that was not read. @param folder name of the folder in findings */
export const everyFileIsRead = ({ refused }: Pick<Folder, 'refused'>, folder: string): Finding[] =>
  refused.map(({ path, why }) => error({ file: `${folder}/${path}`, line: 1, column: 1 }, 'file', ...WORDS[why]));

/**
 * Invisible characters: control, zero-width and tag characters, and those that change the text direction, so that
 * code looks different from what it does. A lone carriage return ends a line for some programs and not for others. Written as numbers,
 * because they would be invisible here.
 */
const INVISIBLE = new RegExp(
  `[${[
    ['0000', '0008'],
    ['000B', '000C'],
    ['000E', '001F'],
    ['007F', '009F'],
    ['00AD', '00AD'],
    ['061C', '061C'],
    ['180E', '180E'],
    ['200B', '200F'],
    ['2028', '202E'],
    ['2060', '206F'],
    ['FEFF', 'FEFF'],
    ['FFF9', 'FFFB'],
    ['E0000', 'E007F'],
  ]
    .map(([first, last]) => `\\u{${first}}-\\u{${last}}`)
    .join('')}]|\\r(?!\\n)`,
  'u',
);

/** Scripts in which a joiner between two letters changes their shape. */
const JOINED = 'Arab|Syrc|Nkoo|Mong|Deva|Beng|Guru|Gujr|Orya|Taml|Telu|Knda|Mlym|Sinh|Mymr|Khmr|Tibt'
  .split('|')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/** Joiners and tags that are legitimate: inside an emoji, in a regional flag, between letters that join. */
const SEEN = new RegExp(
  [
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}`,
    `(?<=[${JOINED}])[\\u200c\\u200d](?=[${JOINED}])`,
  ].join('|'),
  'gu',
);

/** The first invisible character of a text; null if there is none. */
const invisibleIn = (text: string): RegExpExecArray | null => INVISIBLE.exec(text.replace(SEEN, (seen) => ' '.repeat(seen.length)));

const invisible = (place: Place, [character]: RegExpExecArray, tip: string): Finding => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return error(place, 'character', 'characters that one sees', `U+${code}`, tip);
};

/**
 * No text has an invisible character, either literal or as a YAML escape: a command that a reader copies could contain it. Machine
 * recordings are exempt, and so are requests to programs and their responses. Reports only the first one in each file.
 */
export const everythingIsVisible = ({ sources, folder }: Content): Finding[] =>
  sources.flatMap(({ path, role, text, data, value }) => {
    if (isByMachine(role.kind)) return [];
    // Some editors save files with a byte order mark at the start.
    const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const match = invisibleIn(text.slice(from));
    if (match !== null) {
      const before = text.slice(from, from + match.index).split('\n');
      const place = { file: `${folder}/${path}`, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
      return [invisible(place, match, 'remove it, or name it in words')];
    }
    // Without a backslash there is no escape in YAML.
    if (!text.includes('\\') || syntaxOf(role.kind, path) === 'text') return [];
    for (const { path: at, text: typed } of strings(value)) {
      const hidden = at[0] === 'steps' ? null : invisibleIn(typed);
      if (hidden !== null) return [invisible(data.placeOf(at), hidden, 'remove the escape')];
    }
    return [];
  });

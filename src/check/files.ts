import type { Content } from '../content/content.ts';
import { type Folder, LARGEST, type Refusal } from '../content/files.ts';
import { isByMachine, syntaxOf } from '../content/kinds.ts';
import { strings } from '../content/walk-values.ts';
import { error, type Finding, type Place } from '../findings/finding.ts';

/** What is expected instead of each file that was not read, what was found, and what to do. */
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

/** A finding for each file that was not read. @param folder what findings call the folder */
export const everyFileIsRead = ({ refused }: Pick<Folder, 'refused'>, folder: string): Finding[] =>
  refused.map(({ path, why }) => error({ file: `${folder}/${path}`, line: 1, column: 1 }, 'file', ...WORDS[why]));

/**
 * Invisible characters: controls, marks without width, tags, and those that turn the direction of what follows, so that
 * code reads otherwise than it runs. A lone carriage return ends a line for some readers and not for others. Written as numbers,
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

/** Scripts in which a joiner between two letters decides how they are written. */
const JOINED = 'Arab|Syrc|Nkoo|Mong|Deva|Beng|Guru|Gujr|Orya|Taml|Telu|Knda|Mlym|Sinh|Mymr|Khmr|Tibt'
  .split('|')
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('');

/** Joiners and tags where they are seen: inside an emoji, in the flag of a part of a country, between letters that join. */
const SEEN = new RegExp(
  [
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\u{1f3f4})[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]+\u{e007f}`,
    `(?<=[${JOINED}])[\\u200c\\u200d](?=[${JOINED}])`,
  ].join('|'),
  'gu',
);

/** The first character of a text that is invisible; null where there is none. */
const invisibleIn = (text: string): RegExpExecArray | null => INVISIBLE.exec(text.replace(SEEN, (seen) => ' '.repeat(seen.length)));

const invisible = (place: Place, [character]: RegExpExecArray, tip: string): Finding => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return error(place, 'character', 'characters that one sees', `U+${code}`, tip);
};

/**
 * No text has an invisible character, typed or written as an escape of YAML: a command that a reader copies could carry it. What
 * machines recorded is theirs, and so is what is sent to programs and comes back. The first of each file is named.
 */
export const everythingIsVisible = ({ sources, folder }: Content): Finding[] =>
  sources.flatMap(({ path, role, text, data, value }) => {
    if (isByMachine(role.kind)) return [];
    // A byte order mark at the very start is how some editors save a file.
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

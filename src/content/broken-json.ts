/** Where broken JSON breaks. The parser of JSON names the place of some mistakes, and the YAML parser would take seconds for a long file. */
import { error, type Finding } from '../findings/finding.ts';

/** The JSON parser's error, and where it is; undefined if there is none. */
export function brokenJson(file: string, text: string): Finding | undefined {
  const said = jsonError(text);
  if (said === undefined) return undefined;
  const offset = jsonErrorAt(said, text) ?? firstWrong(text);
  const before = text.slice(0, offset).split('\n');
  return error(
    { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
    'JSON',
    'valid JSON',
    reason(said.replace(JSON_PLACE, '')),
    'let the command that wrote it write it again',
  );
}

/** What the JSON parser says about a text; undefined if it is valid. */
function jsonError(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

const JSON_PLACE = / in JSON at position (\d+)(?: \(line \d+ column \d+\))?$/;

/** The offset that an error of the JSON parser names; undefined if it names none. */
function jsonErrorAt(said: string, text: string): number | undefined {
  const [, position] = JSON_PLACE.exec(said) ?? [];
  if (position !== undefined) return Number(position);
  return said.startsWith('Unexpected end') ? text.length : undefined;
}

/**
 * The offset of the first character that cannot stand where it does. All shorter beginnings of the text could be continued, so that it is
 * found by halving: the parser is asked as often as the length has bits.
 */
function firstWrong(text: string): number {
  const couldGoOn = (length: number): boolean => {
    const said = jsonError(text.slice(0, length));
    const at = said === undefined ? length : jsonErrorAt(said, text.slice(0, length));
    return at !== undefined && at >= length;
  };
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** The first line of what a parser says, to stand inside a sentence. */
const reason = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1, 121).replace(/\n.*/s, '');

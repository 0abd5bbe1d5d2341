/** What YAML parses differently from what was meant: non-breaking spaces, lists that become a string, strings cut off at a `#`. */
import { isScalar, type Node } from 'yaml';
import { error, type Finding, type Place } from '../findings/finding.ts';
import { clip, codeOf, HARD_SPACE } from '../markdown/mistakes/mistake.ts';

type At = (offset: number) => Place;

const AFTER_KEY = new RegExp(String.raw`^([ \t]*(?:- +)*)(-|[\w-]+:)(${HARD_SPACE}|(?=[^\s/:])(?<=:))`, 'gm');
const INDENTED = new RegExp(String.raw`^[ \t]*(${HARD_SPACE})`, 'gm');

/**
 * Where invalid YAML lacks a space: after a key or a hyphen, or in indentation. The YAML parser's own message points to
 * another line and does not mention the character.
 */
export function missingBlanks(text: string, at: At): Finding[] {
  const found: Finding[] = [];
  for (const { 1: before = '', 2: sign = '', 3: hard = '', index } of text.matchAll(AFTER_KEY))
    found.push(hardSpace(at(index + before.length + sign.length), sign, hard));
  for (const match of text.matchAll(INDENTED)) found.push(hardSpace(at(match.index + match[0].length - 1), '', match[1] ?? ''));
  return found;
}

/** @param sign the text before the space, or nothing at the start of a line @param hard the space, or nothing if it is missing */
function hardSpace(place: Place, sign: string, hard: string): Finding {
  const found = hard === '' ? 'none' : codeOf(hard);
  return sign === ''
    ? error(place, 'YAML', 'blanks before the text', found, 'type the blanks again')
    : error(place, 'YAML', `a blank after ${sign}`, found, `${sign} …`);
}

/** A comment that may be the end of a text: it begins without a blank. */
const CUT_OFF = /(?<!\S)#[^\s#!]/g;
/** An item of a list inside a text of several lines. */
const ITEM = /\n[ \t]*(- .*)/;

/** Where YAML may have a comment in it that was meant as text. In a text, where it does no harm, such a sign counts, too. */
export const cutOffs = (text: string): number[] => [...text.matchAll(CUT_OFF)].map(({ index }) => index);

/** Whether a text without quotes may be meant as something else. @param typed the text as typed, with its line ends */
export const mayBeMeantOtherwise = (typed: string): boolean => HARD_AT_START.test(typed) || ITEM.test(typed);

const HARD_AT_START = new RegExp(String.raw`^(-|[\w-]+:|)(${HARD_SPACE})`);

/** Looks for valid YAML that was probably not meant that way, one node at a time. @param found where findings are added */
export function surprise(text: string, at: At, found: Finding[]): (node: Node) => void {
  return (node) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || node.range == null) return;
    const [start, end] = node.range;
    const typed = text.slice(start, end);
    const [, sign = '', hard = ''] = HARD_AT_START.exec(typed) ?? [];
    if (hard !== '') found.push(hardSpace(at(start + sign.length), sign, hard));
    const item = ITEM.exec(typed);
    if (item !== null) {
      const place = at(start + item.index + item[0].length - (item[1]?.length ?? 0));
      const expected = 'an item of a list, indented like the others, or a text in quotes';
      found.push(
        error(place, 'YAML', expected, `${clip(item[1] ?? '')} as a part of the text above it`, 'indent all items of a list alike'),
      );
    }
    if (node.comment !== undefined && node.comment !== null && /^[^\s#!]/.test(node.comment)) {
      const cut = `#${node.comment.split('\n', 1)[0] ?? ''}`;
      const whole = clip(`${typed.trim()} ${cut}`);
      found.push(error(at(end), 'YAML', 'quotes around a text with a #', `${clip(cut)} left out as a comment`, JSON.stringify(whole)));
    }
  };
}

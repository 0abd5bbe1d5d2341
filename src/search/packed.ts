/** The compact forms in which the index of titles is sent: texts of printable letters, which pack well and are read in one pass. */

/** The letter of a last digit of 0, and of another digit of 0. A `!` ends a list. */
const [LAST, OTHER] = [0x23, 0x5d];
/** Numbers below this have one digit. */
const SMALL = OTHER - LAST - 1;

/** Numbers that grow, as one text: each is the distance from the one before, its lowest digit of five bits first. */
export const packNumbers = (lists: readonly (readonly number[])[]): string =>
  lists.map((numbers) => `${numbers.map((number, index) => digitsOf(number - (numbers[index - 1] ?? 0))).join('')}!`).join('');

function digitsOf(number: number): string {
  let [rest, text] = [number, ''];
  for (; rest >= SMALL; rest = Math.floor(rest / 32)) text += String.fromCharCode(OTHER + (rest % 32));
  return text + String.fromCharCode(LAST + rest);
}

/** The lists of numbers of a text. @example unpackNumbers(packNumbers([[3, 70], []])) // [[3, 70], []] */
export function unpackNumbers(text: string): number[][] {
  const lists: number[][] = [];
  let list: number[] = [];
  let [sum, digits, scale] = [0, 0, 1];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < LAST) {
      lists.push(list);
      list = [];
      sum = 0;
    } else if (code < OTHER) {
      sum += digits + (code - LAST) * scale;
      list.push(sum);
      [digits, scale] = [0, 1];
    } else {
      digits += (code - OTHER) * scale;
      scale *= 32;
    }
  }
  return lists;
}

/** Letters that a word may share with the one before. */
const MOST_SHARED = 35;

/** Sorted words as one text: each without the letters that it shares with the one before, after their number in base 36. */
export const packWords = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      const before = words[index - 1] ?? '';
      let shared = 0;
      while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared += 1;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');

/** The words of a text. @example unpackWords(packWords(['session', 'sessions'])) // ['session', 'sessions'] */
export function unpackWords(text: string): string[] {
  let before = '';
  return text.split(' ').flatMap((one) => {
    if (one === '') return [];
    before = before.slice(0, Number.parseInt(one.slice(0, 1), 36)) + one.slice(1);
    return [before];
  });
}

/** What content may not use of YAML, whichever parser reads it. */

/** Maximum nesting depth of lists and objects. */
export const DEEPEST = 24;

/** A number as JSON writes it. Everything else that YAML knows as a number is text. */
export const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** Whether a number is exactly what was typed: false if it has more digits than a double can store. */
export const isExact = (typed: string, value: number): boolean => significant(typed) === significant(String(value));

const significant = (number: string): string => number.replace(/e.*|[-.]/gi, '').replace(/^0+|0+$/g, '');

/** Maximum number of brackets that are open at once, and of aliases, before YAML is not parsed at all. Content needs neither. */
const MOST_OPEN = 100;
const MOST_ALIASES = 100;

/** What is said of a text whose lists and objects are nested too deeply, at its start where no bracket is to blame. */
export const TOO_DEEP = {
  offset: 0,
  expected: `at most ${DEEPEST} lists and objects in one another`,
  tip: 'close the bracket that is open',
};

/** The first place of what would take a YAML parser time that grows with the square of the length. */
export function tangleIn(text: string): typeof TOO_DEEP | undefined {
  let open = 0;
  for (const { 0: sign, index } of text.matchAll(/[[\]{}]/g)) {
    open = sign === '[' || sign === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > MOST_OPEN) return { ...TOO_DEEP, offset: index };
  }
  const aliases = [...text.matchAll(/(?<=^|[\s,[{])[*&](?=\S*(?:\s|$))/g)];
  const offset = aliases[MOST_ALIASES]?.index;
  return offset === undefined ? undefined : { offset, expected: 'values that are written out', tip: 'write the values again' };
}

/**
 * A number with its noun, in the plural unless the number is 1.
 *
 * @example counted(1, 'page') // '1 page'
 * @example counted(0, 'page') // '0 pages'
 */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The text of ratio charts. */

export const ratios = {
  title: (quantity: string, first: string, others: readonly string[]): string =>
    `${quantity}: ${first} compared with ${others.join(' and ')}`,
  program: 'Application',
  ratio: 'Ratio',
  /** Which side of a scale says what. @example than('Ant', 'more requests') // 'Ant: more requests' */
  than: (framework: string, more: string): string => `${framework}: ${more}`,
  pair: (first: string, second: string): string => `${first} ÷ ${second}`,
  reading:
    'A ratio of 2 means twice as much, 1 means the same. The dot is the median, the line spans all runs, with each number of threads and connections. If the line crosses 1, there is no clear difference.',
} as const;

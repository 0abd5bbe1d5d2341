/** The paths of files that programs read: Markdown, data and feeds. Like those of pages, they have no base. */

/** The folder of the data. A change that could break a program gets a folder with the next number. */
const DATA = '/api/v1';

/** The path of each file of data. Once published, it stays. */
export const dataPaths = {
  index: `${DATA}/index.json`,
  guide: `${DATA}/guide.json`,
  topic: (topic: string): string => `${DATA}/topics/${topic}.json`,
  topicCsv: (topic: string): string => `${DATA}/topics/${topic}.csv`,
  aspect: (topic: string, aspect: string): string => `${DATA}/topics/${topic}/${aspect}.json`,
  claims: `${DATA}/claims.json`,
  releases: `${DATA}/releases.json`,
  experiments: `${DATA}/experiments.json`,
  program: (shelf: string, program: string): string => `${DATA}/${shelf}/${program}.json`,
  schema: (name: string): string => `${DATA}/schemas/${name}.json`,
} as const;

/** Paths, without the base, that pages of other origins may read: a folder, or a file. */
export const OPEN_PATHS = [`${DATA.slice(0, DATA.lastIndexOf('/'))}/`, '/matrix.json', '/matrix.csv'] as const;

/** The Markdown of a page. @example twinOf('/topics/security/') // '/topics/security/index.md' */
export const twinOf = (page: string): string => `${page}index.md`;

/** The feed of a page's subject. @example feedOf('/claims/') // '/claims/feed.xml' */
export const feedOf = (page: string): string => `${page}feed.xml`;

/** A part of `llms-full.txt`, which is divided when it is long. @example llmsPart('security') // '/llms-full/security.txt' */
export const llmsPart = (name: string): string => `/llms-full/${name}.txt`;

/**
 * The file of data about the subject of a page; undefined for a page that has none of its own.
 *
 * @example dataPathOf('/topics/security/csrf/', 'json') // '/api/v1/topics/security/csrf.json'
 */
export function dataPathOf(page: string, ending: 'json' | 'csv'): string | undefined {
  const [, rest] = /^(\/(?:topics\/[^/]+(?:\/[^/]+)?|(?:examples|experiments)\/[^/]+))\/$/.exec(page) ?? [];
  return rest === undefined ? undefined : `${DATA}${rest}.${ending}`;
}

/**
 * The URLs of the site. Paths start and end with a slash and do not include the base; `withBase` adds it, once, when
 * a page is rendered.
 */

/** Path of each kind of page. */
export const paths = {
  home: '/',
  topics: '/topics/',
  topic: (topic: string): string => `/topics/${topic}/`,
  aspect: (topic: string, aspect: string): string => `/topics/${topic}/${aspect}/`,
  matrix: '/matrix/',
  matrixJson: '/matrix.json',
  matrixCsv: '/matrix.csv',
  feed: '/feed.xml',
  frameworks: '/frameworks/',
  framework: (framework: string): string => `/frameworks/${framework}/`,
  examples: '/examples/',
  example: (example: string): string => `/examples/${example}/`,
  experiments: '/experiments/',
  experiment: (experiment: string): string => `/experiments/${experiment}/`,
  archive: (shelf: string, name: string): string => `/${shelf}/${name}.zip`,
  claims: '/claims/',
  claim: (claim: string): string => `/claims/${claim}/`,
  sources: '/sources/',
  source: (source: string): string => `/sources/${source}/`,
  measurements: '/measurements/',
  compare: '/compare/',
  compareJson: '/compare.json',
  cases: '/choose/',
  case: (id: string): string => `/choose/${id}/`,
  changes: '/changes/',
  terms: '/from/',
  termsFromTo: (from: string, to: string): string => `/from/${from}/to/${to}/`,
  image: (name: string): string => `/images/${name}`,
  search: '/search/',
  data: '/data/',
  llms: '/llms.txt',
  llmsFull: '/llms-full.txt',
  page: (page: string): string => `/${page}/`,
} as const;

/** First path segments that the site reserves: no prose page may have one of these names. */
export const TAKEN_NAMES: ReadonlySet<string> = new Set([
  ...Object.entries(paths).flatMap(([name, path]) =>
    name === 'page' ? [] : ((typeof path === 'string' ? path : path('…', '…')).split('/')[1]?.split('.')[0] ?? []),
  ),
  // The 404 page, the home page, and what the build adds: search, programs that run in the browser, preview pictures, data.
  ...['404', 'index', 'robots', 'pagefind', 'python', 'share', 'api'],
]);

/** Id of the row of an aspect in a matrix, for its permalink. */
export const rowId = (topic: string, aspect: string): string => `row-${topic}-${aspect}`;

/** Id of the terms of a topic in a table of terms. */
export const termsId = (topic: string): string => `terms-${topic}`;

/** Id of a framework's answer on the page of an aspect. */
export const answerId = (framework: string): string => `answer-${framework}`;

/** Id of a statement on the page of its claim. */
export const statementId = (statement: string): string => `statement-${statement}`;

/** Id of a measurement on the page of all of them. */
export const measurementId = (measurement: string): string => `measured-${measurement}`;

/** Id of a step of a transcript. @example stepId(0) // 'step-1' */
export const stepId = (index: number): string => `step-${index + 1}`;

/**
 * The path of a program on its page, for one of its files; undefined for a file that is on no page.
 *
 * @param file path relative to the content folder
 * @example programPath('examples/hello/ant/app.py') // '/examples/hello/#program-ant'
 */
export function programPath(file: string): string | undefined {
  const [shelf, program = '', framework, name] = file.split('/');
  if (name === undefined || (shelf !== 'examples' && shelf !== 'experiments')) return undefined;
  return `${shelf === 'examples' ? paths.example(program) : paths.experiment(program)}#program-${framework}`;
}

/** What the ids of the lines of a file of an example begin with. @example lineIds('app', 'hello.py') // 'app-hello-py-L' */
export const lineIds = (group: string, file: string): string => `${group}-${file.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-L`;

/** `/guide` and `guide/` become `/guide/`; nothing becomes `/`. */
export function normaliseBase(base: string): string {
  const inner = base
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

/** A path of the site under a base. @example withBase('/guide/', '/matrix/#a') // '/guide/matrix/#a' */
export function withBase(base: string, path: string): string {
  return normaliseBase(base) + path.replace(/^\/+/, '');
}

/** The full URL of a path. @example absolute('https://a.org', '/guide/', '/matrix/') // 'https://a.org/guide/matrix/' */
export function absolute(site: string, base: string, path: string): string {
  return new URL(withBase(base, path), site).href;
}

/** Where a site is served. */
export interface Site {
  /** Origin, such as `https://example.org`. */
  readonly origin: string;
  readonly base: string;
  /** The content folder as in `Settings`, for edit links. */
  readonly contentName: string;
  /** Paths of preview pictures by the path of their page; without it there are none. */
  readonly images?: Readonly<Record<string, string>>;
}

/** The full URL of a path on a site. */
export const addressOn = ({ origin, base }: Pick<Site, 'origin' | 'base'>, path: string): string => absolute(origin, base, path);

/** A URL in short form for display. @example shortAddress('https://a.org/b/#c') // 'a.org/b#c' */
export function shortAddress(url: string): string {
  const { hostname, pathname, hash } = new URL(url);
  return `${hostname}${pathname.replace(/\/$/, '')}${hash}`;
}

/** Whether a URL is a path of this site, so that the base must be added. */
export const isInternal = (address: string): boolean => address.startsWith('/') && !address.startsWith('//');

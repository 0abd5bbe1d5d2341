/**
 * Which file belongs to which collection. The one place that knows the folders of `content/`; paths are relative to it
 * and use `/`.
 */

/** The folders that hold programs with transcripts. */
export type Shelf = 'examples' | 'experiments';

/** Where programs run: in WebAssembly, which comes with this project, or on the CPython of a machine, under a server. */
export type Runtime = 'wasm' | 'cpython';

/** What a file of content is. `example` is the id of an example or experiment: the two share their ids. */
export type Role =
  | { readonly kind: 'guide' }
  | { readonly kind: 'framework'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'aspect'; readonly topic: string; readonly id: string }
  | { readonly kind: 'example'; readonly id: string }
  | { readonly kind: 'experiment'; readonly id: string }
  | { readonly kind: 'transcript'; readonly shelf: Shelf; readonly example: string }
  | { readonly kind: 'recorded'; readonly shelf: Shelf; readonly example: string; readonly on: Runtime }
  | { readonly kind: 'program'; readonly shelf: Shelf; readonly example: string; readonly framework: string; readonly name: string }
  | { readonly kind: 'runtime'; readonly id: string }
  | { readonly kind: 'adapter'; readonly id: string }
  | { readonly kind: 'lock' }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'source'; readonly id: string }
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'series'; readonly id: string }
  | { readonly kind: 'measurement'; readonly id: string }
  | { readonly kind: 'measurement-plan' }
  | { readonly kind: 'measured-program'; readonly program: string; readonly name: string }
  | { readonly kind: 'words' }
  | { readonly kind: 'links' }
  | { readonly kind: 'cpython' }
  | { readonly kind: 'image'; readonly name: string }
  | { readonly kind: 'page'; readonly id: string };

/** Shapes of the paths that are read, for findings. */
export const EXPECTED_PATHS = [
  'guide.yaml',
  'frameworks/<framework>.md',
  'topics/<topic>/index.md',
  'topics/<topic>/<aspect>.md',
  'examples/<example>/index.md',
  'examples/<example>/transcript.yaml',
  'examples/<example>/recorded.json',
  'examples/<example>/recorded-cpython.json',
  'examples/<example>/<framework>/<file>',
  'experiments/<experiment>/… (the same)',
  'runtimes/<framework>.yaml',
  'runtimes/<framework>.py',
  'runtimes/lock.json',
  'claims/<claim>.md',
  'sources/<source>.yaml',
  'cases/<case>.md',
  'series/<series>.yaml',
  'measurements/plan.yaml',
  'measurements/<measurement>.json',
  'measurements/programs/<program>/<framework>/<file>',
  'words.txt',
  'links.yaml',
  'runtimes/cpython.yaml',
  'pages/<page>.mdx',
  'images/<image>.svg (or png, jpg, webp, avif)',
] as const;

const ID = '([a-z0-9]+(?:-[a-z0-9]+)*)';
/** Endings of pictures that are made of dots: bytes, not text. */
const PHOTOS = 'png|jpg|webp|avif';
const SHELF = '(examples|experiments)';
const asShelf = (name: string | undefined): Shelf => (name === 'experiments' ? 'experiments' : 'examples');
const PATTERNS: readonly [RegExp, (...parts: string[]) => Role][] = [
  [/^guide\.yaml$/, () => ({ kind: 'guide' })],
  [new RegExp(`^frameworks/${ID}\\.md$`), (id = '') => ({ kind: 'framework', id })],
  [new RegExp(`^topics/${ID}/index\\.md$`), (id = '') => ({ kind: 'topic', id })],
  [new RegExp(`^topics/${ID}/${ID}\\.md$`), (topic = '', id = '') => ({ kind: 'aspect', topic, id })],
  [new RegExp(`^examples/${ID}/index\\.mdx?$`), (id = '') => ({ kind: 'example', id })],
  [new RegExp(`^experiments/${ID}/index\\.md$`), (id = '') => ({ kind: 'experiment', id })],
  [new RegExp(`^${SHELF}/${ID}/transcript\\.yaml$`), (shelf, example = '') => ({ kind: 'transcript', shelf: asShelf(shelf), example })],
  [
    new RegExp(`^${SHELF}/${ID}/recorded(-cpython)?\\.json$`),
    (shelf, example = '', on) => ({ kind: 'recorded', shelf: asShelf(shelf), example, on: on ? 'cpython' : 'wasm' }),
  ],
  [
    new RegExp(`^${SHELF}/${ID}/${ID}/(.+)$`),
    (shelf, example = '', framework = '', name = '') => ({ kind: 'program', shelf: asShelf(shelf), example, framework, name }),
  ],
  [/^runtimes\/lock\.json$/, () => ({ kind: 'lock' })],
  [/^runtimes\/cpython\.yaml$/, () => ({ kind: 'cpython' })],
  [new RegExp(`^runtimes/${ID}\\.yaml$`), (id = '') => ({ kind: 'runtime', id })],
  [new RegExp(`^runtimes/${ID}\\.py$`), (id = '') => ({ kind: 'adapter', id })],
  [new RegExp(`^claims/${ID}\\.md$`), (id = '') => ({ kind: 'claim', id })],
  [new RegExp(`^sources/${ID}\\.yaml$`), (id = '') => ({ kind: 'source', id })],
  [new RegExp(`^cases/${ID}\\.md$`), (id = '') => ({ kind: 'case', id })],
  [new RegExp(`^series/${ID}\\.yaml$`), (id = '') => ({ kind: 'series', id })],
  [/^measurements\/plan\.yaml$/, () => ({ kind: 'measurement-plan' })],
  [new RegExp(`^measurements/${ID}\\.json$`), (id = '') => ({ kind: 'measurement', id })],
  [new RegExp(`^measurements/programs/${ID}/(.+)$`), (program = '', name = '') => ({ kind: 'measured-program', program, name })],
  [/^words\.txt$/, () => ({ kind: 'words' })],
  [/^links\.yaml$/, () => ({ kind: 'links' })],
  [new RegExp(`^images/(${ID}\\.(?:svg|${PHOTOS}))$`), (name = '') => ({ kind: 'image', name })],
  [new RegExp(`^pages/${ID}\\.mdx$`), (id = '') => ({ kind: 'page', id })],
];

/** Whether a path is that of a picture made of dots. */
export const isPhoto = (path: string): boolean => new RegExp(`^images/[^/]+\\.(${PHOTOS})$`).test(path);

/** What the file at a path is; undefined when nothing reads it. */
export function roleOf(path: string): Role | undefined {
  for (const [pattern, role] of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return role(...match.slice(1));
  }
  return undefined;
}

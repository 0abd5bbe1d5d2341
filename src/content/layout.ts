/**
 * Which file belongs to which collection. The one place that knows the folders of `content/`; paths are relative to it
 * and use `/`.
 */

/** What a file of content is. */
export type Role =
  | { readonly kind: 'guide' }
  | { readonly kind: 'framework'; readonly id: string }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'aspect'; readonly topic: string; readonly id: string }
  | { readonly kind: 'example'; readonly id: string }
  | { readonly kind: 'transcript'; readonly example: string }
  | { readonly kind: 'program'; readonly example: string; readonly framework: string; readonly name: string }
  | { readonly kind: 'page'; readonly id: string };

/** Shapes of the paths that are read, for findings. */
export const EXPECTED_PATHS = [
  'guide.yaml',
  'frameworks/<framework>.md',
  'topics/<topic>/index.md',
  'topics/<topic>/<aspect>.md',
  'examples/<example>/index.md',
  'examples/<example>/transcript.yaml',
  'examples/<example>/<framework>/<file>',
  'pages/<page>.mdx',
] as const;

const ID = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const PATTERNS: readonly [RegExp, (...parts: string[]) => Role][] = [
  [/^guide\.yaml$/, () => ({ kind: 'guide' })],
  [new RegExp(`^frameworks/${ID}\\.md$`), (id = '') => ({ kind: 'framework', id })],
  [new RegExp(`^topics/${ID}/index\\.md$`), (id = '') => ({ kind: 'topic', id })],
  [new RegExp(`^topics/${ID}/${ID}\\.md$`), (topic = '', id = '') => ({ kind: 'aspect', topic, id })],
  [new RegExp(`^examples/${ID}/index\\.mdx?$`), (id = '') => ({ kind: 'example', id })],
  [new RegExp(`^examples/${ID}/transcript\\.yaml$`), (example = '') => ({ kind: 'transcript', example })],
  [new RegExp(`^examples/${ID}/${ID}/(.+)$`), (example = '', framework = '', name = '') => ({ kind: 'program', example, framework, name })],
  [new RegExp(`^pages/${ID}\\.mdx$`), (id = '') => ({ kind: 'page', id })],
];

/** What the file at a path is; undefined when nothing reads it. */
export function roleOf(path: string): Role | undefined {
  for (const [pattern, role] of PATTERNS) {
    const match = pattern.exec(path);
    if (match) return role(...match.slice(1));
  }
  return undefined;
}

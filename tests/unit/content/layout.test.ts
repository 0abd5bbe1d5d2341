import { expect, test } from 'vitest';
import { roleOf } from '../../../src/content/layout.ts';

test.each([
  ['guide.yaml', { kind: 'guide' }],
  ['frameworks/a.md', { kind: 'framework', id: 'a' }],
  ['topics/a/index.md', { kind: 'topic', id: 'a' }],
  ['topics/a/b-c.md', { kind: 'aspect', topic: 'a', id: 'b-c' }],
  ['examples/a/index.mdx', { kind: 'example', id: 'a' }],
  ['examples/a/transcript.yaml', { kind: 'transcript', shelf: 'examples', example: 'a' }],
  ['examples/a/b/c/d.py', { kind: 'program', shelf: 'examples', example: 'a', framework: 'b', name: 'c/d.py' }],
  ['pages/a.mdx', { kind: 'page', id: 'a' }],
  ['topics/a/B.md', undefined],
  ['topics/a.md', undefined],
  ['readme.md', undefined],
])('%s', (path, role) => expect(roleOf(path)).toEqual(role));

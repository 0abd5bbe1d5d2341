import { expect, test } from 'vitest';
import { pathInside } from '../../../src/site/paths.ts';

test.each([
  ['/a/content', '/a/content/pages/b.mdx', 'pages/b.mdx'],
  ['/a/my guide (copy) é', '/a/my guide (copy) é/b.md', 'b.md'],
  ['/a/content', '/a/content/..b.md', '..b.md'],
  ['/a/content', '/a/content-2/b.mdx', undefined],
  ['/a/content', '/a/content', undefined],
  ['/a/content', '/a/b.md', undefined],
])('%s, %s', (folder, file, path) => expect(pathInside(folder, file)).toBe(path));

import { expect, test } from 'vitest';
import { withOwnFrontMatter } from '../../../src/site/mdx-front-matter.ts';

test('MDX is compiled with our front matter, and lines keep their numbers', () => {
  expect(withOwnFrontMatter('---\na: 1\nb: 2026-9-1\n---\nText\n', 'pages/about.mdx')).toBe(
    '---\n{"kind":"page","renamed":{}}\n---\n\nText\n',
  );
  expect(withOwnFrontMatter('---\nrenamed_headings: { a: b, c: 1 }\n---\nText\n', 'examples/hello/index.mdx')).toBe(
    '---\n{"kind":"example","renamed":{"a":"b"}}\n---\nText\n',
  );
});

test('MDX without front matter, which the check refuses, stays as it is', () => {
  expect(withOwnFrontMatter('Text\n', 'pages/about.mdx')).toBe('Text\n');
});

import { expect, test } from 'vitest';
import { withoutFrontMatter } from '../../../src/site/content-loader.ts';
import { blankFrontMatter } from '../../../src/site/mdx-front-matter.ts';

test('MDX is compiled without its front matter, and lines keep their numbers', () => {
  expect(blankFrontMatter('---\na: 1\nb: 2026-9-1\n---\nText\n')).toBe('\n\n\n\nText\n');
  expect(blankFrontMatter('Text\n')).toBe('Text\n');
});

test('a body that begins with a rule is not taken for front matter', () => {
  expect(withoutFrontMatter('---\nText\n---\n')).toBe('***\nText\n---\n');
  expect(withoutFrontMatter('\n\n---\n')).toBe('\n\n***\n');
  expect(withoutFrontMatter('+++\na')).toBe('\\+++\na');
  expect(withoutFrontMatter('Text\n\n---\n')).toBe('Text\n\n---\n');
});

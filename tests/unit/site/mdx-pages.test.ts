import { expect, test } from 'vitest';
import { moduleOf } from '../../../src/site/mdx-pages.ts';
import { readFixture } from '../../support/content.ts';

test('each body in MDX is a module that is loaded when it is asked for', () => {
  const { content } = readFixture({ 'pages/help.mdx': '---\ntitle: Help\nsummary: What to do.\n---\nWords.\n' });
  expect(moduleOf('/a guide', content)).toBe(
    'export const mdxPages = {\n' +
      '  "pages/about": () => import("/a guide/pages/about.mdx"),\n' +
      '  "pages/help": () => import("/a guide/pages/help.mdx"),\n' +
      '};\n',
  );
  expect(moduleOf('/a', { ...content, sources: [] })).toBe('export const mdxPages = {\n};\n');
});

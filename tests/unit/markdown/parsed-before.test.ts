import fc from 'fast-check';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { afterEach, expect, test } from 'vitest';
import { readFiles } from '../../../src/content/files.ts';
import { readMarkdown } from '../../../src/content/front-matter.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { keepParsedBodies, remarkParsedBefore } from '../../../src/markdown/parsed-before.ts';
import { remarkPlugins } from '../../../src/markdown/plugins.ts';
import { text } from '../../support/arbitraries.ts';
import { FIXTURE } from '../../support/content.ts';

const plain = unified().use(remarkParse).use(remarkPlugins()).use(remarkRehype).freeze();
const knowing = unified().use(remarkParse).use(remarkPlugins()).use(remarkParsedBefore).use(remarkRehype).freeze();

/** What is drawn, without places. */
const drawn = (processor: typeof plain, markdown: string): unknown =>
  JSON.parse(JSON.stringify(processor.runSync(processor.parse(markdown)), (key, value) => (key === 'position' ? undefined : value)));

afterEach(() => keepParsedBodies(false));

test('a body that was parsed before is drawn as if it were parsed again', () => {
  const bodies = [...readFiles(FIXTURE)].filter(([path]) => path.endsWith('.md')).map(([path, file]) => readMarkdown(path, file).body);
  expect(bodies.length).toBeGreaterThan(10);
  const same = (body: string): void => {
    keepParsedBodies(true);
    outline(body);
    expect(drawn(knowing, `\n${body}`)).toEqual(drawn(plain, body));
  };
  for (const body of bodies) same(body);
  fc.assert(fc.property(text, same), { numRuns: 300 });
});

test('the tree of a body is taken once, by what has the same text and is no MDX, and only in a build', () => {
  const body = '## A\n\n[b](/c/)\n';
  const kept = () => globalThis.parsedBodies?.size;
  outline(body);
  expect(kept()).toBeUndefined();
  keepParsedBodies(true);
  outline(body);
  outline(body, 'mdx');
  outline('A sentence', 'inline');
  expect(kept()).toBe(1);
  knowing.parse({ value: body, path: 'a.mdx' });
  knowing.parse('## B\n');
  expect(kept()).toBe(1);
  knowing.parse(body);
  expect(kept()).toBe(0);
});

import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/content/files.ts';
import { readMarkdown } from '../../../src/content/front-matter.ts';
import { readBody, readSentence } from '../../../src/markdown/read.ts';
import { text } from '../../support/arbitraries.ts';
import { FIXTURE } from '../../support/content.ts';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

/** Blocks of text, each of a kind of its own. */
const BLOCKS = [
  'Words, *stressed*, **strong** and ~~gone~~; `code`, ``a ` b`` and a [link](/a/ "title").',
  'A line\nand another,\\\na break, an &amp; and an \\* escaped. Größe 😀 日本語.',
  '## A heading with `code`',
  '### Closed ###\n\nUnder it',
  'Underlined\n----------',
  '- one\n- two\n  - inner\n\n  with more',
  '1. first\n2. second',
  '- [x] done\n- [ ] open',
  '> quoted\n> twice\n>\n> - a list',
  '```python title="a.py"\nprint(1)\n\n# end\n```',
  '~~~\n```\n~~~',
  '    indented code',
  '| a | b |\n| :- | -: |\n| `1` | [2](/b/) |\n| c \\| d |',
  'A note[^1], a [name][n] and ![a picture](/images/a.svg).\n\n[^1]: The note.\n\n[n]: /n/ "Title"',
  '<b>raw</b> and <https://a.org>',
  '<!-- a comment -->',
  '---',
  '\ttabbed',
  '{x} $y$ :z: ==w== [[v]] H~2~O ^u^ "quotes" -- and ...',
];

test('a body is read as remark reads it, with the same places', () => {
  const bodies = [...readFiles(FIXTURE)].filter(([path]) => path.endsWith('.md')).map(([path, file]) => readMarkdown(path, file).body);
  for (const body of [...BLOCKS, ...bodies]) expect(readBody(body)).toEqual(remark.parse(body));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...BLOCKS), { maxLength: 6 }),
      fc.constantFrom('\n\n', '\n\n\n', '\r\n\r\n'),
      (blocks, between) => {
        const body = `${between}${blocks.join(between)}\n`;
        expect(readBody(body)).toEqual(remark.parse(body));
      },
    ),
    { numRuns: 200 },
  );
});

test('addresses without marks are links', () => {
  const urls = (tree: Root): string[] =>
    tree.children.flatMap((one) => ('children' in one ? (one.children as Nodes[]) : [])).flatMap((one) => ('url' in one ? [one.url] : []));
  expect(urls(readBody('See https://a.org/b, www.c.org or d@e.org.'))).toEqual(['https://a.org/b', 'http://www.c.org', 'mailto:d@e.org']);
});

/** What begins a block at the start of a body. */
const STARTS = [
  '- a',
  '* a',
  '+ a',
  '1. a',
  '# a',
  '> a',
  '```',
  '~~~',
  '    a',
  '---',
  '***',
  '<div>',
  '[a]: /b/',
  '[^a]: b',
  '| a |',
  '= a',
];

test.each(STARTS)('a sentence that begins with %j has no block', (one) => {
  const { children } = readSentence(one);
  expect(children.map(({ type }) => type)).toEqual(['paragraph']);
});

test('places in a sentence are those of the text as typed', () => {
  const typed = '  - *a* `b` [c](/d/)';
  const places: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.position !== undefined && !('children' in node))
      places.push(typed.slice(node.position.start.offset, node.position.end.offset));
    if ('children' in node) node.children.forEach(walk);
  };
  const tree = readSentence(typed);
  walk(tree);
  expect(places).toEqual(['- ', 'a', ' ', '`b`', ' ', 'c']);
  expect(tree.position).toEqual({ start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 21, offset: 20 } });
  expect(readSentence('*a*').children[0]).toEqual(remark.parse('*a*').children[0]);
});

test('line ends in a sentence are blanks, and an empty one has no paragraph', () => {
  expect(readSentence('a\n- b').children).toMatchObject([{ type: 'paragraph', children: [{ type: 'text', value: 'a - b' }] }]);
  expect(readSentence('').children).toEqual([]);
});

test('any text is read, with places inside it', () => {
  const inside = (node: Nodes, length: number): void => {
    expect(node.position?.start.offset ?? 0).toBeGreaterThanOrEqual(0);
    expect(node.position?.end.offset ?? 0).toBeLessThanOrEqual(length);
    if ('children' in node) for (const child of node.children) inside(child, length);
  };
  fc.assert(
    fc.property(text, (one) => {
      inside(readBody(one), one.length);
      inside(readSentence(one), one.length);
    }),
    { numRuns: 1000 },
  );
});

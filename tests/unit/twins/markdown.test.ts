import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { asParagraph, blocks, code, codeBlock, heading, inLine, linked, list, plain, table, wordsOf } from '../../../src/twins/markdown.ts';
import { link, markdown, sentence, time } from '../../../src/words/sentence.ts';
import { text } from '../../support/arbitraries.ts';

const read = (written: string): Root => unified().use(remarkParse).use(remarkGfm).parse(written);
const kinds = (written: string): string[] => read(written).children.map(({ type }) => type);
const all = (written: string, type: Nodes['type']): Nodes[] => {
  const found: Nodes[] = [];
  visit(read(written), type, (node) => {
    found.push(node);
  });
  return found;
};
/** Words in a line, as Markdown shows them: without control characters, which it changes, and with single blanks. */
const shown = (words: string): string => words.replace(/\s+/g, ' ').trim();
const line = text
  .map((typed) => shown(typed.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')))
  .filter((words) => words !== '' && words.trim() === words);

test('plain words are shown as they are, wherever they stand', () => {
  fc.assert(
    fc.property(line, (words) => {
      expect(kinds(plain(words))).toEqual(['paragraph']);
      expect(shown(textOf(read(plain(words))))).toBe(words);
      expect(shown(textOf(read(heading(2, words))))).toBe(words);
      expect(all(list([plain(words), 'b']), 'listItem').map((item) => shown(textOf(item)))).toEqual([words, 'b']);
      const cells = all(table(['a', inLine(words)], [[inLine(words), 'b']]), 'tableCell').map((cell) => shown(textOf(cell)));
      expect(cells).toEqual(['a', words, words, 'b']);
    }),
  );
});

test('words become the text of a link, and code stays code', () => {
  fc.assert(
    fc.property(line, (words) => {
      const [anchor] = all(linked(words, 'https://a.org/b_(c)'), 'link');
      expect(anchor).toMatchObject({ url: 'https://a.org/b_(c)' });
      expect(shown(anchor === undefined ? '' : textOf(anchor))).toBe(words);
      expect(shown(textOf(all(`a ${code(words)} b`, 'inlineCode')[0] ?? { type: 'text', value: '' }))).toBe(words);
    }),
  );
});

test('a block of code is what it was, with the name of its file', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const typed = lines.join('\n');
      expect(all(codeBlock(typed, 'py', 'a.py'), 'code')).toMatchObject([{ lang: 'py', meta: 'title="a.py"', value: typed }]);
    }),
  );
});

test('a sentence that begins like a list, a heading or a quote is a paragraph', () => {
  for (const start of ['- a', '+ a', '* a', '1. a', '2) a', '# a', '> a', '--- a', '===', '***', '```', '[a]: /b', '    a'])
    expect(kinds(asParagraph(start)), start).toEqual(['paragraph']);
  expect(asParagraph('It has `#` and *stress*.')).toBe('It has `#` and *stress*.');
});

test('blocks are apart, and what is missing leaves no gap', () => {
  expect(blocks('a', undefined, '', 'b')).toBe('a\n\nb');
});

test('a sentence of the interface has its dates, links and Markdown', () => {
  const to = (path: string): string => `https://a.org${path}`;
  expect(wordsOf(sentence`On ${time('2026-11-01')}, ${link('a_b_', '/c/')}: ${markdown('see `d` and [e](/e/)')} `, to)).toBe(
    'On 2026-11-01, [a_b\\_](https://a.org/c/): see `d` and [e](https://a.org/e/)',
  );
});

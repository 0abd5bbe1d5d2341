import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { renderInline } from '../../../src/markdown/inline.ts';
import { remarkInlineOnly } from '../../../src/markdown/inline-only.ts';
import { isUnmarked, simpleTree } from '../../../src/markdown/unmarked.ts';
import { text } from '../../support/arbitraries.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkInlineOnly).use(remarkRehype).freeze();

/** Sentences, most of them without marks, with what parsers look for. */
const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a',
        'word',
        ' ',
        ' ',
        '.',
        ', ',
        '(',
        ')',
        '"',
        "'",
        '1. ',
        '- ',
        '+ ',
        '# ',
        '=',
        '|',
        ':',
        '/',
        '$',
        '{',
        '%',
        '…',
      ),
      fc.constantFrom(
        'www.',
        'WWW.a.b',
        'https:',
        '://',
        'http://a.b',
        'a@b.org',
        '[x] ',
        '\0',
        '\ufeff',
        '\u00a0',
        '😀',
        '\ud800',
        'e\u0301',
        '\t',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** Code between words, and backticks that begin none. */
const code = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('`a`', '` b `', '` `', '`c\\`', '`*`', '`<d> &amp;`', '`www.a`', ' e ', 'f, ') },
      { weight: 1, arbitrary: fc.oneof(fc.constantFrom('``', '`', '\\`', '`\t`', '`g`h'), sentence) },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

test('a sentence without marks other than code is what the parser would make of it', () => {
  const simple = { withCode: 0, without: 0 };
  fc.assert(
    fc.property(fc.oneof(sentence, code, code, text), (one) => {
      const made = simpleTree(one);
      if (made === undefined) return;
      simple[one.includes('`') ? 'withCode' : 'without'] += 1;
      const tree = parser.parse(one);
      expect(made).toEqual(tree);
      expect(`<p>${renderInline(one, '/')}</p>`).toBe(toHtml(parser.runSync(tree)));
    }),
    { numRuns: 3000 },
  );
  expect(simple.withCode).toBeGreaterThan(200);
  expect(simple.without).toBeGreaterThan(200);
});

test('what becomes a link by itself is a mark, and so is everything that Markdown reads', () => {
  const marked = [
    'See www.a.org',
    'a@b.org',
    'https://a.org',
    '`a`',
    '*a*',
    'a_b',
    '<a>',
    '&amp;',
    '[a]',
    '~a~',
    'a\nb',
    ' a',
    'a ',
    '',
    'a\0',
  ];
  expect(marked.filter(isUnmarked)).toEqual([]);
  expect(['A word, 1. - # and (x).', '# a', '- a | b', '1. "a"', 'a: b/c'].filter((one) => !isUnmarked(one))).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderInline } from '../../../src/markdown/inline.ts';
import { readSentence } from '../../../src/markdown/read.ts';
import { isUnmarked } from '../../../src/markdown/unmarked.ts';
import { text } from '../../support/arbitraries.ts';

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

test('a sentence without marks is what the parser would make of it', () => {
  let unmarked = 0;
  fc.assert(
    fc.property(fc.oneof(sentence, text), (one) => {
      if (!isUnmarked(one)) return;
      unmarked += 1;
      const [paragraph] = readSentence(one).children;
      expect(paragraph).toMatchObject({ children: [{ type: 'text', value: one, position: { end: { offset: one.length } } }] });
      // Behind code, the parser is asked.
      expect(readSentence(`\`a\` ${one}`).children).toMatchObject([
        {
          children: [
            { type: 'inlineCode' },
            { type: 'text', value: ` ${one.toWellFormed()}`, position: { end: { offset: one.length + 4 } } },
          ],
        },
      ]);
      expect(renderInline(one, '/')).toBe(one);
    }),
    { numRuns: 6000 },
  );
  expect(unmarked).toBeGreaterThan(200);
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

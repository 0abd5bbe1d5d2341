import { expect, test } from 'vitest';
import { plainInline } from '../../../src/markdown/inline.ts';
import { outline } from '../../../src/markdown/outline.ts';
import { bodyReaddressed, readdressed } from '../../../src/markdown/readdressed.ts';

const to = (path: string): string => `https://a.org${path}`;

test('only the addresses of internal links change in a sentence', () => {
  expect(readdressed('See [a](/a/#b), `](/a/)`, [b](https://b.org/) and [c](</c/>).', to)).toBe(
    'See [a](https://a.org/a/#b), `](/a/)`, [b](https://b.org/) and [c](<https://a.org/c/>).',
  );
  expect(readdressed('Nothing to change here: /a/ and \\[x](/a/)', to)).toBe('Nothing to change here: /a/ and \\[x](/a/)');
});

test('links, pictures and definitions of a body get other addresses, code does not', () => {
  const body = [
    '## A [link](/a/)',
    '',
    '[![picture](/images/b.svg)](/c/) and `](/c/)` and',
    'a link [over two',
    'lines](/d/)',
    '',
    '[e]: /e/',
    '',
    '```md',
    '[f](/f/)',
    '```',
  ].join('\n');
  expect(bodyReaddressed(body, outline(body), to)).toBe(
    [
      '## A [link](https://a.org/a/)',
      '',
      '[![picture](https://a.org/images/b.svg)](https://a.org/c/) and `](/c/)` and',
      'a link [over two',
      'lines](https://a.org/d/)',
      '',
      '[e]: https://a.org/e/',
      '',
      '```md',
      '[f](/f/)',
      '```',
    ].join('\n'),
  );
});

test('a sentence without marks is its own plain text, and one with marks loses them', () => {
  expect(['A word, 1. - # and (x).', '`a` & *b* [c](/d/)', '&amp; \\*', 'a_b'].map(plainInline)).toEqual([
    'A word, 1. - # and (x).',
    'a & b c',
    '& *',
    'a_b',
  ]);
});

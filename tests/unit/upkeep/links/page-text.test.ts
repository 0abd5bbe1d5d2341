import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfHtml } from '../../../../src/upkeep/links/page-text.ts';
import { says } from '../../../../src/upkeep/links/verdict.ts';

test('words are found across tags, entities and lines; styles, programs and comments say nothing', () => {
  const text = textOfHtml(
    '<style>a{}</style><script>let never</script><!-- nor this --><p>Press <kbd>u</kbd>&nbsp;to&#32;&quot;undo&#x22;</p><script type="application/json">{"x":"data"}</script>',
  );
  expect(says(text, 'press u to "undo"')).toBe(true);
  expect(says(text, 'data')).toBe(true);
  for (const absent of ['never', 'nor this', 'a{}']) expect(says(text, absent)).toBe(false);
});

test('a page is read as browsers read it', () => {
  expect(textOfHtml('<p>It&rsquo;s 5&nbsp;&mdash; not <b title="a > b">6')).toBe('It\u2019s 5\u00a0\u2014 not 6');
  expect(textOfHtml('<title>A &amp; B</title><textarea><i></textarea>')).toBe('A & B<i>');
  expect(textOfHtml('<!--> seen <!-- hidden --!> seen too')).toBe('seen  seen too');
  expect(textOfHtml('<noscript>Without.</noscript><template><p>Stamped.</p></template>')).toBe('Without.Stamped.');
  expect(textOfHtml('<script type="application/ld+json">{"a": 1}</script><SCRIPT>let b</SCRIPT>')).toBe('{"a": 1}');
});

test('reading a page never fails, whatever it contains', () => {
  const piece = fc.constantFrom('<', '>', '</', 'script', 'template', '<!--', '-->', '&#x110000;', '&#99999999;', '&amp;', '&', 'a', '"');
  fc.assert(fc.property(fc.array(piece), (pieces) => typeof textOfHtml(pieces.join('')) === 'string'));
});

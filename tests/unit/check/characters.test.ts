import { expect, test } from 'vitest';
import { findIn } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const sentence = (text: string) => findIn({ [UNDO]: ['After a setting.', text] });

test.each([
  ['a family in one emoji', 'A \u{1f468}\u200d\u{1f469}\u200d\u{1f467}.'],
  ['an emoji with a colour and a profession', 'A \u{1f469}\u{1f3fd}\u200d\u{1f4bb} and a \u{1f3f3}\ufe0f\u200d\u{1f308}.'],
  ['the flag of Scotland', 'A \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}.'],
  ['a Persian word with a non-joiner', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645.'],
  ['a Sinhala word with a joiner', '\u0dc1\u0dca\u200d\u0dbb\u0dd3.'],
  ['a hard space in a sentence', 'Ten\u00a0seconds.'],
])('%s is as it should be', (_, text) => expect(sentence(text)).toEqual([]));

test.each([
  ['a joiner between Latin letters', 'un\u200ddo', 'U+200D', 49],
  ['a non-joiner after a word', 'Undo\u200c.', 'U+200C', 51],
  ['a joiner after an emoji', '\u{1f468}\u200d.', 'U+200D', 49],
  ['tags behind a letter', 'a\u{e0067}\u{e007f}.', 'U+E0067', 48],
])('%s is not seen', (_, text, code, column) => {
  expect(sentence(text)).toEqual([
    `content/topics/editing/undo.md:10:${column} error character: expected characters that one sees, found ${code} (remove it, or name it in words)`,
  ]);
});

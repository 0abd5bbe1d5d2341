import { describe, expect, test } from 'vitest';
import { tangleIn } from '../../../src/markdown/tangle.ts';

/** Signs that took the parsers seconds, each repeated. */
const TANGLES: Readonly<Record<string, string>> = {
  brackets: ']'.repeat(5000),
  links: ']('.repeat(3000),
  'bold text': '**a'.repeat(3000),
  footnotes: '[^a]'.repeat(3000),
  comments: '<!--'.repeat(3000),
  expressions: '{{7*7}}'.repeat(1000),
  lists: '1. \n1. \n'.repeat(2000),
  'lists with empty lines': '1. a\n\n'.repeat(2000),
  quotes: '> '.repeat(40),
};

describe('a text that would take long to parse is not parsed', () => {
  test.each(Object.entries(TANGLES))('%s', (_, text) => {
    expect(tangleIn(text)).toMatchObject({ line: expect.any(Number), actual: 'more' });
  });
});

test('a text that a person writes is not tangled', () => {
  expect(tangleIn(`## Code\n\n${'| `a` | [b](/c/) |\n'.repeat(60)}\n${'- one\n- two\n\n'.repeat(100)}`)).toBeUndefined();
});

import { expect, test } from 'vitest';
import { digestOf } from '../../../src/choose/digest.ts';

test('a digest has four characters that an address can contain, and another text has another', () => {
  const digests = ['', 'a', 'b', 'ab', 'ba', 'é', 'x'.repeat(1000)].map(digestOf);
  for (const digest of digests) expect(digest).toMatch(/^[0-9a-z]{4}$/);
  expect(new Set(digests).size).toBe(digests.length);
});

test('a text has the same digest forever, so that addresses stay as they are', () => {
  expect([digestOf(''), digestOf('level')]).toMatchInlineSnapshot(`
    [
      "ntfp",
      "990d",
    ]
  `);
});

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What templates draw inside a link. */
const insideLinks = globSync('src/**/*.astro').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/<a\b[^>]*>(?<text>.*?)<\/a>/gs)].map(({ groups }) => ({ file, text: groups?.['text'] ?? '' })),
);

test('a sentence in the text of a link is drawn without links of its own', () => {
  const sentences = insideLinks.filter(({ text }) => text.includes('<Inline') || text.includes('<Sentence'));
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter(({ text }) => /<Inline(?![^>]*\binLink\b)|<Sentence/.test(text))).toEqual([]);
});

import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/content/files.ts';
import { readMarkdown } from '../../../src/content/front-matter.ts';
import { mayHaveAddress, remarkGfmWithoutAddresses } from '../../../src/markdown/gfm.ts';
import { text } from '../../support/arbitraries.ts';
import { FIXTURE } from '../../support/content.ts';

const whole = unified().use(remarkParse).use(remarkGfm).freeze();
const without = unified().use(remarkParse).use(remarkGfmWithoutAddresses).freeze();

const SAMPLE = '| a | b |\n| - | - |\n| ~~1~~ | [^2] |\n\n[^2]: A note.\n\n- [x] https and mail: a.b+c-d_e\n';

test('a text without addresses is read as by the parser that looks for them', () => {
  const bodies = [...readFiles(FIXTURE)].filter(([path]) => path.endsWith('.md')).map(([path, file]) => readMarkdown(path, file).body);
  for (const body of [SAMPLE, ...bodies.filter((one) => !mayHaveAddress(one))]) expect(without.parse(body)).toEqual(whole.parse(body));
  fc.assert(
    fc.property(text, (one) => {
      fc.pre(!mayHaveAddress(one));
      expect(without.parse(one)).toEqual(whole.parse(one));
    }),
    { numRuns: 300 },
  );
});

test('a text may have an address where the parser finds one, also one with characters that are escaped', () => {
  for (const one of ['http://a.org', 'HTTPS://a.org', 'www.a.org', 'a@b.org', 'www\\.a.org', 'www&#46;a.org', 'http\\://a.org'])
    expect(mayHaveAddress(`See ${one} there`)).toBe(true);
  expect(mayHaveAddress(SAMPLE)).toBe(false);
});

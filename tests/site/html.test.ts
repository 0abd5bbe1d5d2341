import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { pagesOf, readFile, SITES } from '../support/sites.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    // `details` was sectioning content once; today a header cell may contain it: https://html.spec.whatwg.org/multipage/dom.html#sectioning-content
    elements: ['html5', { details: { sectioning: false } }],
    rules: {
      // An id may begin with a digit since HTML 5, and the ids of headings do.
      'valid-id': ['error', { relaxed: true }],
      // The narrow layout takes `display: table` away, and browsers the meaning of a table with it: roles say it again.
      'no-redundant-role': 'off',
      // The title of a claim is the claim: search engines may shorten it.
      'long-title': 'off',
      // Elements in MDX close as they do in XML, which HTML allows.
      'void-style': 'off',
      // A program and its output are shown as they are.
      'no-trailing-whitespace': 'off',
      // The frame of a table is a region only where the table scrolls in it.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      // Boxes of one question share its name, and the form sends each that is ticked.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    },
  }),
);

/** One page of each kind, the longest: what is on it varies most. A kind is a path without what changes from entry to entry. */
function sampleOf(site: (typeof SITES)[keyof typeof SITES]): string[] {
  const kindOf = (page: string): string => {
    const [section = '', ...rest] = page.split('/');
    return rest.length === 0 ? page : `${section} ${rest.length}`;
  };
  const longest = (pages: readonly string[]): string =>
    pages.toSorted((a, b) => readFile(site, b).length - readFile(site, a).length)[0] ?? '';
  return [...Map.groupBy(pagesOf(site), kindOf).values()].map(longest);
}

describe.each([
  ['editors', pagesOf(SITES.editors)],
  ['root', sampleOf(SITES.root)],
] as const)('valid HTML on the site %s', (name, pages) => {
  test.each(pages)('%s', async (page) => {
    const { results } = await validator.validateString(readFile(SITES[name], page));
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`)),
    ).toEqual([]);
  });
});

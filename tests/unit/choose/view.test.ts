import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { type Choice, chosenRows, EMPTY, withRows } from '../../../src/choose/choice.ts';
import { needsSections, resultInWords, resultOf } from '../../../src/choose/view.ts';
import { comparisonData } from '../../../src/guide/pages/compare.ts';
import { guideOf, SITE } from '../../support/guide.ts';

const data = comparisonData(guideOf(), SITE);
const letter = withRows(data, EMPTY, { cases: ['letter'] });
const shown = (choice: Choice) => ({ data, base: '/guide/', chosen: chosenRows(data, choice), rank: 2 }) as const;
const html = (choice: Choice): string => toHtml([...resultOf(shown(choice)), ...needsSections(shown(choice))]);

describe('the result in one sentence', () => {
  test.each([
    ['nothing', EMPTY, 'Nothing to compare yet. Add a project, a topic or a row.'],
    ['a tie of some', letter, 'A tie: Ant, Bee and Dög & <Co> #1 have the same counts. They are ahead of Cat.'],
    ['one ahead', { ...letter, without: ['bee', 'dog'] }, 'Ant is ahead of Cat.'],
    ['a tie', { ...letter, without: ['cat'] }, 'A tie: Ant, Bee and Dög & <Co> #1 have the same counts.'],
    ['a single framework', { ...letter, without: ['ant', 'bee', 'cat'] }, 'Dög & <Co> #1 is the only framework in this comparison.'],
    [
      'values alone',
      { ...EMPTY, weights: new Map([['editing/macros', 'must']]) },
      'No row counts yet: the answers are facts or numbers. Mark the answers that are better for you.',
    ],
  ] satisfies [string, Choice, string][])('%s', (_, choice, sentence) => {
    expect(resultInWords(shown(choice))).toBe(sentence);
  });
});

test('the result names the count and the rows that decide, and what would flip it', () => {
  const result = html({ ...letter, without: ['bee', 'dog'] });
  expect(result).toContain(
    'Must have: needs a package: 0 rows for Ant, 1 row for Cat. This is the first count that differs. These rows count against Cat:',
  );
  expect(result).toContain('<a href="/guide/topics/editing/undo/">Undo</a>');
  expect(result).toContain('<p>Cat would be ahead after 2 steps, and not after fewer. For example:</p>');
});

test('a package is named with its licence and its last release, and with what it is for', () => {
  expect(html(letter)).toContain('undo-cat 1.0, by Somebody, MIT, released <time>2025-01-02</time>. For: Undo.');
});

test('rows that do not count, and those that a choice of the team settles, are listed', () => {
  const result = html({ ...letter, team: new Map([['habits', ['short']]]) });
  expect(result).toContain('<p>Settled by what you said about your team</p><ul><li>Macros (We write little)</li></ul>');
});

test('names are text, whatever is in them', () => {
  expect(html(letter)).toContain('D\u00f6g &#x26; &#x3C;Co> #1');
});

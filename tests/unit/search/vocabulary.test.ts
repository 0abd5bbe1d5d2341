import { expect, test } from 'vitest';
import { vocabulary } from '../../../src/search/vocabulary.ts';
import { guideOf } from '../../support/guide.ts';

test('the vocabulary has words of titles, questions, aliases, packages and terms, each once and sorted', () => {
  const words = vocabulary(guideOf());
  expect(words).toEqual([...new Set(words)].sort());
  for (const word of ['undo', 'macros', 'revert_change', 'undo-cat', 'greeting', 'ant', 'COPIES']) expect(words).toContain(word);
  expect(words.filter((word) => word.length < 3)).toEqual([]);
});

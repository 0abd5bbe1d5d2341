import { expect, test } from 'vitest';
import { answersAt } from '../../../src/words/en/terms.ts';

test.each([
  [1, 'on', '1 on by default'],
  [4, 'on', '4 on by default'],
  [1, 'opt-in', '1 built in, needs setup'],
  [2, 'opt-in', '2 built in, need setup'],
  [2, 'official', '2 official packages'],
  [8, 'third-party', '8 third-party packages'],
  [2, 'by-hand', '2 your own code'],
  [2, 'none', '2 not possible'],
  [2, 'unknown', '2 unknown'],
  [3, undefined, '3 answered by a fact or number'],
] as const)('%i answers at the level %s read well after their number', (count, level, text) => {
  expect(answersAt(count, level)).toBe(text);
});

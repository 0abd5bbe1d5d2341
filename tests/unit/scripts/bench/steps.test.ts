import { expect, test } from 'vitest';
import { PHASES } from '../../../../scripts/lib/bench/options.ts';
import { stepsOf } from '../../../../scripts/lib/bench/steps.ts';

const inWords = (...of: Parameters<typeof stepsOf>): string[] =>
  stepsOf(...of).map(({ round, phase, system }) => `${round} ${phase} ${system}`);

test('systems build in turn within each phase, and phases follow one another within each round', () => {
  expect(inWords(['A', 'B'], PHASES, 2)).toEqual([
    ...['1 cold A', '1 cold B', '1 again A', '1 again B', '1 edit A', '1 edit B'],
    ...['2 cold A', '2 cold B', '2 again A', '2 again B', '2 edit A', '2 edit B'],
  ]);
});

test('a phase that needs an earlier build has one made first, which is of no round', () => {
  expect(inWords(['A', 'B'], ['edit'], 2)).toEqual(['0 cold A', '0 cold B', '1 edit A', '1 edit B', '2 edit A', '2 edit B']);
  expect(inWords(['A', 'B'], ['cold'], 2)).toEqual(['1 cold A', '1 cold B', '2 cold A', '2 cold B']);
});

import { expect, test } from 'vitest';
import { command } from '../../../../scripts/bench.ts';
import { inRange } from '../../../../scripts/lib/bench/options.ts';

test('without arguments, 300 pages are built three times in all phases, without Starlight', () => {
  expect(command.read([])).toMatchObject({ pages: 300, rounds: 3, seed: 1 });
  expect(inRange({ pages: 300, rounds: 3, seed: 1, only: undefined, with: undefined })).toEqual({
    ...{ pages: 300, rounds: 3, seed: 1, phases: ['cold', 'again', 'edit'] },
    starlight: false,
  });
});

test('one phase and Starlight are read', () => {
  expect(inRange({ pages: 3000, rounds: 5, seed: 0, only: 'edit', with: 'starlight' })).toEqual({
    ...{ pages: 3000, rounds: 5, seed: 0, phases: ['edit'] },
    starlight: true,
  });
});

test.each([
  [{ pages: 4 }, '--pages: expected a whole number from 5 to 99,999, found 4\n  tip: npm run bench -- --pages 300'],
  [{ pages: 100_000 }, '--pages: expected a whole number from 5 to 99,999, found 100000\n  tip: npm run bench -- --pages 300'],
  [{ rounds: 0 }, '--rounds: expected a whole number from 1 to 99, found 0\n  tip: npm run bench -- --rounds 3'],
])('%j is refused with what to type', (typed, message) => {
  expect(() => inRange({ pages: 300, rounds: 3, seed: 1, only: undefined, with: undefined, ...typed })).toThrow(
    expect.objectContaining({ message }),
  );
});

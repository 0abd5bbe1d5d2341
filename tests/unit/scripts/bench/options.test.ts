import { expect, test } from 'vitest';
import { HELP, readOptions } from '../../../../scripts/lib/bench/options.ts';

test('without arguments, 300 pages are built three times in all phases, without Starlight', () => {
  expect(readOptions([])).toEqual({
    ...{ pages: 300, rounds: 3, seed: 1, phases: ['cold', 'again', 'edit'] },
    ...{ starlight: false, json: false, help: false },
  });
});

test('arguments are read', () => {
  const args = ['--pages', '3000', '--rounds', '5', '--seed', '0', '--only', 'edit', '--with', 'starlight', '--json'];
  expect(readOptions(args)).toEqual({
    ...{ pages: 3000, rounds: 5, seed: 0, phases: ['edit'] },
    ...{ starlight: true, json: true, help: false },
  });
  expect(readOptions(['--help']).help).toBe(true);
});

test.each([
  [['--pages', '4'], '--pages: expected a whole number from 5 to 99,999, found "4"\n  tip: npm run bench -- --pages 300'],
  [['--pages', '100000'], '--pages: expected a whole number from 5 to 99,999, found "100000"\n  tip: npm run bench -- --pages 300'],
  [['--pages', 'many'], '--pages: expected a whole number from 5 to 99,999, found "many"\n  tip: npm run bench -- --pages 300'],
  [['--rounds', '0'], '--rounds: expected a whole number from 1 to 99, found "0"\n  tip: npm run bench -- --rounds 3'],
  [['--rounds', '1.5'], '--rounds: expected a whole number from 1 to 99, found "1.5"\n  tip: npm run bench -- --rounds 3'],
  [['--seed=-1'], '--seed: expected a whole number from 0 to 999,999, found "-1"\n  tip: npm run bench -- --seed 1'],
  [['--only', 'warm'], '--only: expected one of cold, again, edit, found "warm"\n  tip: npm run bench -- --only cold'],
  [['--with', 'jekyll'], '--with: expected starlight, found "jekyll"\n  tip: npm run bench -- --with starlight'],
])('%j is refused with what to type', (args, message) => {
  expect(() => readOptions(args)).toThrow(expect.objectContaining({ message }));
});

test('help names every option with its default', () => {
  const { pages, rounds, seed } = readOptions([]);
  expect(HELP.match(/^ {2}--.+/gm)).toEqual([
    `  --pages N         pages of the made-up corpus, 5 to 99,999 (${pages})`,
    `  --rounds N        how often everything is measured (${rounds}); tables show the median, the lowest and the highest`,
    '  --only PHASE      measures one phase: cold (no caches), again (nothing changed), edit (one word changed)',
    '  --with starlight  installs Starlight with npm and measures it, too',
    `  --seed N          makes another corpus (${seed})`,
    '  --json            prints every build as JSON: npm run --silent bench -- --json > bench.json',
    '  --help            prints this text',
  ]);
});

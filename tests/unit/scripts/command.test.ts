import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterEach, describe, expect, expectTypeOf, test, vi } from 'vitest';
import { type Command, defineCommand } from '../../../scripts/lib/command/command.ts';
import { Stopped } from '../../../scripts/lib/faults.ts';
import { Misuse } from '../../../src/site/settings.ts';

const SIZES = ['small', 'large'] as const;
const run = vi.fn<(typed: unknown) => void>();
const bake = defineCommand({
  name: 'bake',
  summary: 'Bakes bread.',
  arguments: { flour: { description: 'a kind of flour' }, oven: { description: 'which oven', choices: ['gas', 'stone'], optional: true } },
  options: {
    size: { type: 'string', description: 'How large it becomes', choices: SIZES, default: 'small' },
    loaves: { type: 'number', description: 'How many to bake' },
    seed: { type: 'string', value: 'name', multiple: true, description: 'Strew seeds on it' },
    fast: { type: 'boolean', description: 'Use yeast' },
  },
  variables: ['OUT_DIR'],
  output: 'Bread. Exit code 1 when it burns.',
  examples: ['npm run bake -- rye', 'npm run bake -- rye stone --loaves 3'],
  run,
});
const sing = defineCommand({
  name: 'sing',
  summary: 'Sings.',
  arguments: { songs: { description: 'the name of a song', optional: true, multiple: true } },
  output: 'Sound.',
  examples: ['npm run sing'],
  run,
});
const rest = defineCommand({ name: 'rest', summary: 'Rests.', output: 'None.', examples: ['npm run rest'], run });

afterEach(() => {
  vi.restoreAllMocks();
  run.mockReset();
  process.exitCode = undefined;
});

test('what is typed is read with the types that are declared', () => {
  const typed = bake.read(['rye', '--loaves', '3', '--seed', 'sesame', '--seed=--poppy']);
  expect(typed).toEqual({ flour: 'rye', oven: undefined, size: 'small', loaves: 3, seed: ['sesame', '--poppy'], fast: false });
  if (typed === 'help') throw new Error('no help was asked for');
  expectTypeOf(typed.flour).toEqualTypeOf<string>();
  expectTypeOf(typed.oven).toEqualTypeOf<'gas' | 'stone' | undefined>();
  expectTypeOf(typed.size).toEqualTypeOf<'small' | 'large'>();
  expectTypeOf(typed.loaves).toEqualTypeOf<number | undefined>();
  expectTypeOf(typed.seed).toEqualTypeOf<readonly string[]>();
  expectTypeOf(typed.fast).toEqualTypeOf<boolean>();
  expect(bake.read(['rye', 'stone', '--fast', '--size', 'large'])).toMatchObject({ oven: 'stone', fast: true, size: 'large', seed: [] });
  expect(sing.read(['a', 'b', '--', '--c'])).toMatchObject({ songs: ['a', 'b', '--c'] });
  expect(sing.read([])).toMatchObject({ songs: [] });
});

test.each([
  [['rye', '--lo4ves', '3'], 'npm run bake: expected one of --size, --loaves, --seed, --fast, --help, found --lo4ves\n  tip: --loaves'],
  [['rye', '--fa'], 'npm run bake: expected one of --size, --loaves, --seed, --fast, --help, found --fa\n  tip: --fast'],
  [['rye', '-x'], 'npm run bake: expected one of --size, --loaves, --seed, --fast, --help, found -x\n  tip: npm run bake -- --help'],
  [['rye', '--size', 'lrge'], '--size: expected one of small, large, found "lrge"\n  tip: --size large'],
  [['rye', '--size', 'huge'], '--size: expected one of small, large, found "huge"\n  tip: --size small'],
  [['rye', '--size'], '--size: expected one of small, large, found nothing\n  tip: --size small'],
  [['rye', '--size='], '--size: expected one of small, large, found nothing\n  tip: --size small'],
  [['rye', '--seed', '--fast'], '--seed: expected <name>, found the option --fast\n  tip: --seed <name>'],
  [['rye', '--loaves', '-3'], '--loaves: expected a whole number, found "-3"\n  tip: --loaves 1'],
  [['rye', '--loaves', '1e3'], '--loaves: expected a whole number, found "1e3"\n  tip: --loaves 1'],
  [['rye', '--fast=no'], '--fast: expected no value, found "no"\n  tip: --fast'],
  [['rye', '--size', 'small', '--size', 'large'], '--size: expected one, found several\n  tip: --size small'],
  [['rye', '--fast', '--fast'], '--fast: expected one, found several\n  tip: --fast'],
  [
    ['rye', '--__proto__'],
    'npm run bake: expected one of --size, --loaves, --seed, --fast, --help, found --__proto__\n  tip: npm run bake -- --help',
  ],
  [[], 'npm run bake: expected a kind of flour, found none\n  tip: npm run bake -- rye'],
  [['rye', 'stoen'], 'npm run bake: expected one of gas, stone, found "stoen"\n  tip: npm run bake stone'],
  [['rye', 'gas', 'now'], 'npm run bake: expected nothing after <flour> <oven>, found "now"\n  tip: npm run bake -- rye'],
] as const)('%j is refused', (words, message) => {
  expect(() => bake.read(words)).toThrow(new Misuse(message));
});

test('a word too many is refused where none is expected', () => {
  expect(() => rest.read(['now', 'then'])).toThrow(
    new Misuse('npm run rest: expected no argument, found "now" "then"\n  tip: npm run rest -- --help'),
  );
  expect(() => rest.read(['--nosuch'])).toThrow(new Misuse('npm run rest: expected --help, found --nosuch\n  tip: npm run rest -- --help'));
});

test('help says all, whatever else is typed, and nothing is done', async () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await bake.main(['--help', '--nosuch']);
  await bake.main(['-h']);
  expect(run).not.toHaveBeenCalled();
  expect(printed.mock.calls).toEqual([[bake.help], [bake.help]]);
  expect(bake.help).toBe(`npm run bake -- <flour> [<oven>] [options]

Bakes bread.

Arguments
  <flour>  a kind of flour
  <oven>   which oven: gas, stone

Options
  --size <small|large>  How large it becomes (default: small)
  --loaves <number>     How many to bake
  --seed <name>         Strew seeds on it; may be given several times
  --fast                Use yeast
  --help                Print this, and do nothing else

Variables
  OUT_DIR  Folder of the built site (default: dist)

Output
  Bread. Exit code 1 when it burns.

Examples
  npm run bake -- rye
  npm run bake -- rye stone --loaves 3`);
});

describe('what goes wrong ends a command with', () => {
  const ending = async (cause: unknown): Promise<readonly [string, typeof process.exitCode]> => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    run.mockImplementation(() => {
      throw cause;
    });
    await rest.main([]);
    return [String(printed.mock.calls[0]), process.exitCode];
  };

  test('its message and 2 when the command line is wrong', async () => {
    expect(await ending(new Misuse('expected a, found b'))).toEqual(['expected a, found b', 2]);
  });

  test('its message and 1 when something outside failed', async () => {
    expect(await ending(new Stopped('it rains'))).toEqual(['it rains', 1]);
  });

  test('the name of the command and 1 when the machine refused something', async () => {
    expect(await ending(Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }))).toEqual([
      'npm run rest stopped: the disk is full (ENOSPC: no space left)\n  tip: free some space and try again',
      1,
    ]);
  });

  test('the error itself when it is a bug', async () => {
    await expect(ending(new TypeError('x is not a function'))).rejects.toThrow(new TypeError('x is not a function'));
  });
});

test('a command continues when its output is no longer read', async () => {
  await rest.main([]);
  const closed = (code: string): Error => Object.assign(new Error(`write ${code}`), { code });
  expect(() => process.stdout.emit('error', closed('EPIPE'))).not.toThrow();
  expect(() => process.stdout.emit('error', closed('EIO'))).toThrow('write EIO');
});

describe('every script is a command', async () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const files = globSync('scripts/*.ts').sort();
  const commands = await Promise.all(
    files.map(async (file) => ({ file, ...((await import(resolve(file))) as { command: Command }).command })),
  );

  test('that package.json starts under its name', () => {
    expect(commands.map(({ file, name }) => [name, `node ${file}`])).toEqual(
      Object.entries(scripts)
        // `test:site` and its like are the command `test` with an argument.
        .filter(([name, line]) => line.startsWith('node ') && !name.includes(':'))
        .map(([name, line]) => [name, line.replace(/--import \.\/scripts\/lib\/compiled(?:-before)?\.mjs /, '')])
        .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  });

  test.each(commands)('$name has help and refuses an option that it does not have', ({ name, file, help, read }) => {
    expect(basename(file)).toBe(`${name}.ts`);
    expect(read(['--help'])).toBe('help');
    expect(help).toMatch(/^npm (run )?\w+ -- .*\[options\]\n\n[A-Z].*\.\n\n[\s\S]*\n\nOutput\n {2}[A-Z].*\.\n\nExamples\n {2}.*npm /);
    expect(() => read(['--nosuch'])).toThrow(/^npm (run )?\w+: expected .*--help, found --nosuch\n {2}tip: npm (run )?\w+ -- --help$/);
  });
});

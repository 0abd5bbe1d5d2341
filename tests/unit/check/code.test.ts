import { expect, test } from 'vitest';
import { blocksOf, keyOf } from '../../../src/blocks/blocks.ts';
import { type Change, findIn, readFixture } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const PROGRAM = 'examples/greeting/ant/main.py';

/** The page with a block of code of its own, and the program that it may come from. */
const withBlock = (fence: string, code: string) => ({
  [UNDO]: [/$/, `\n\`\`\`${fence}\n${code}\n\`\`\`\n`] as const,
  [PROGRAM]: 'import ant\n\nant.greet()\nant.wave()\n',
});
const foundIn = (fence: string, code: string): string[] =>
  findIn(withBlock(fence, code)).filter((line) => line.startsWith(`content/${UNDO}:`));

test('a block that names a file stands in it', () => {
  expect(foundIn(`python framework=ant file=${PROGRAM}`, 'ant.greet()\nant.wave()')).toEqual([]);
  expect(foundIn(`python framework=ant file=${PROGRAM}`, 'ant.greet("you")\nant.wave()')).toEqual([
    `content/${UNDO}:32:1 error code: expected lines that stand unbroken in ${PROGRAM}, found ant.greet("you") (copy the lines from the file)`,
  ]);
  expect(foundIn(`python framework=ant file=${PROGRAM}`, 'import ant\nant.wave()')).toEqual([
    `content/${UNDO}:32:1 error code: expected lines that stand unbroken in ${PROGRAM}, found ant.wave() (npm run check -- --fix writes the block anew)`,
  ]);
});

test('the file is one of a program, and of the framework of the block', () => {
  expect(foundIn('python framework=ant file=examples/greeting/ant/mian.py', 'ant.greet()')).toEqual([
    `content/${UNDO}:32:1 error code: expected a file of an example or experiment, found examples/greeting/ant/mian.py (file=${PROGRAM})`,
  ]);
  expect(foundIn(`python framework=bee file=${PROGRAM}`, 'ant.greet()')).toEqual([
    `content/${UNDO}:32:1 error code: expected framework=ant, whose file it is, found bee (framework=ant)`,
  ]);
});

test('JSON and YAML can be parsed', () => {
  expect(foundIn('json', '{ "a": 1 }')).toEqual([]);
  expect(foundIn('yaml', '---\na: 1\n---\nb: 2')).toEqual([]);
  expect(foundIn('json', '{ a: 1 }')).toEqual([expect.stringContaining(`content/${UNDO}:32:1 error code: expected valid JSON, found `)]);
  expect(foundIn('yaml', 'a: [1')).toEqual([expect.stringContaining(`content/${UNDO}:32:1 error code: expected valid YAML, found `)]);
});

const RAN = `python framework=ant after=${PROGRAM}`;

test('TOML can be parsed', () => {
  expect(foundIn('toml', 'a = 1')).toEqual([]);
  expect(foundIn('toml', 'a = ')).toEqual([expect.stringContaining(`content/${UNDO}:32:1 error code: expected valid TOML, found `)]);
});

test('a block that runs by itself has run as it is now', () => {
  const missing = `content/${UNDO}:32:1 warning code: expected a block that ran at the end of ${PROGRAM}, found one that changed since, or is new (npm run evidence -- --blocks --record)`;
  expect(foundIn(RAN, 'ant.greet()')).toEqual([missing]);
  const proven = (code: string, on: string) => {
    const changes = withBlock(RAN, code);
    const { content } = readFixture(changes);
    const [key = ''] = blocksOf(content).flatMap((block) => keyOf(content, block) ?? []);
    return { ...changes, 'blocks.json': JSON.stringify({ [key]: { by: 'CPython 3.14.0', on: [on], date: '2026-11-21' } }) };
  };
  const about = (changes: Readonly<Record<string, Change>>) => findIn(changes).filter((line) => / code: expected (a|one) block/.test(line));
  expect(about(proven('ant.greet()', '2.0.1'))).toEqual([]);
  expect(about(proven('ant.greet()', '1.0.0'))).toEqual([
    `content/${UNDO}:32:1 warning code: expected a block that ran at the end of ${PROGRAM}, on 2.0.1, found 1.0.0 (npm run evidence -- --blocks --record)`,
  ]);
  const changed = { ...proven('ant.greet()', '2.0.1'), [PROGRAM]: 'import ant\n\nant.greet("changed")\n' };
  expect(about(changed)).toEqual([
    expect.stringMatching(/^content\/blocks\.json:1:2 warning code: expected a block that is on a page, found [0-9a-f]{16} \(/),
    missing,
  ]);
});

test('a guide that keeps proofs asks for one behind every block of a framework and behind shell commands', () => {
  const kept = (fence: string, code: string) =>
    findIn({ ...withBlock(fence, code), 'blocks.json': '{}' }).filter((line) => line.startsWith(`content/${UNDO}:32`));
  expect(kept('python framework=ant', 'ant.greet()\nant.wave()')).toEqual([
    `content/${UNDO}:32:1 warning code: expected code of a framework that ran, found no file=… or after=… (file=${PROGRAM})`,
  ]);
  expect(kept('python framework=ant', 'ant.fly()')).toEqual([
    `content/${UNDO}:32:1 warning code: expected code of a framework that ran, found no file=… or after=… (file=… if its lines stand in a program, or after=…, a file at whose end it runs)`,
  ]);
  expect(kept('sh', 'ls')).toEqual([
    `content/${UNDO}:32:1 warning code: expected a block that a program reads (sh), found one that changed since, or is new (npm run evidence -- --blocks --record)`,
  ]);
  expect(kept('css', 'a {}')).toEqual([]);
  expect(foundIn('sh', 'ls')).toEqual([]);
});

test('a block is a region or runs by itself, not both', () => {
  expect(foundIn(`python framework=ant file=${PROGRAM} after=${PROGRAM}`, 'ant.greet()')).toEqual([
    `content/${UNDO}:32:1 error code: expected file=… or after=…, found both (remove one of the two)`,
  ]);
});

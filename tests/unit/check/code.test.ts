import { expect, test } from 'vitest';
import { codeStandings, standingsInWords } from '../../../src/check/code.ts';
import { findIn, readFixture } from '../../support/content.ts';

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

test('blocks are counted by what stands behind them; output is none', () => {
  const counted = (fence: string, code: string) => codeStandings(readFixture(withBlock(fence, code)).content);
  expect(counted('text', 'printed')).toEqual({ region: 0, parsed: 0, neither: 3 });
  expect(counted(`python framework=ant file=${PROGRAM}`, 'ant.greet()')).toEqual({ region: 1, parsed: 0, neither: 3 });
  expect(standingsInWords(counted('json', '{}'))).toBe('Code blocks on pages: 0 are regions of a program that ran, 1 parsed, 3 neither.');
});

import { expect, test } from 'vitest';
import { blocksOf, countBlocks, countsInWords, keyOf } from '../../../src/blocks/blocks.ts';
import { readContent } from '../../../src/content/content.ts';
import { blocks as words } from '../../../src/words/en/blocks.ts';
import { type Change, fixture } from '../../support/content.ts';

const UNDO = 'topics/editing/undo.md';
const PROGRAM = 'examples/greeting/ant/main.py';

const read = (fence: string, code: string, others: Readonly<Record<string, Change>> = {}) =>
  readContent(
    fixture({ [UNDO]: [/$/, `\n\`\`\`${fence}\n${code}\n\`\`\`\n`], [PROGRAM]: 'import ant\n', ...others }),
    'content',
    '2026-11-21',
  ).content;
const keysIn = (...block: Parameters<typeof read>) => {
  const content = read(...block);
  return blocksOf(content).flatMap((one) => keyOf(content, one) ?? []);
};
const counted = (...block: Parameters<typeof read>) => countBlocks(read(...block));
/** With a proof of the block. */
const proven = (fence: string, code: string) => {
  const [key = ''] = keysIn(fence, code);
  return counted(fence, code, { 'blocks.json': JSON.stringify({ [key]: { by: 'something', date: '2026-11-21' } }) });
};

test('blocks are counted by what stands behind them; output is none', () => {
  const others = counted('text', 'printed');
  expect(others).toEqual({ region: 0, run: 0, parsed: 0, neither: 3 });
  expect(counted(`python framework=ant file=${PROGRAM}`, 'import ant')).toEqual({ ...others, region: 1 });
  expect(counted('json', '{}')).toEqual({ ...others, parsed: 1 });
  expect(counted('toml', 'a = 1')).toEqual({ ...others, parsed: 1 });
  expect(counted('sh', 'ls')).toEqual({ ...others, neither: 4 });
  expect(proven('sh', 'ls')).toEqual({ ...others, parsed: 1 });
  expect(counted(`python framework=ant after=${PROGRAM}`, 'ant.greet()')).toEqual({ ...others, neither: 4 });
  expect(proven(`python framework=ant after=${PROGRAM}`, 'ant.greet()')).toEqual({ ...others, run: 1 });
});

test('a key changes with the text and with the program, not with the title', () => {
  const fence = `python framework=ant after=${PROGRAM}`;
  const [key] = keysIn(fence, 'ant.greet()');
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(keysIn(`${fence} title="a.py"`, 'ant.greet()')).toEqual([key]);
  expect(keysIn(fence, 'ant.greet(1)')).not.toEqual([key]);
  expect(keysIn(fence, 'ant.greet()', { [PROGRAM]: 'import ant as ant\n' })).not.toEqual([key]);
  expect(keysIn('python framework=ant after=examples/greeting/none/main.py', 'ant.greet()')).toEqual([]);
});

test('the counts in sentences', () => {
  expect(countsInWords({ region: 1, run: 2, parsed: 3, neither: 4 })).toBe(
    '10 code blocks on pages: 1 from a program that ran, 2 ran in one, 3 parsed, 4 neither.',
  );
  expect(words.counts({ region: 2, run: 3, parsed: 1, neither: 0 })).toBe(
    'Of the 6 code examples in the text, 2 are copied from a program that we ran, 3 ran with one, and 1 was read by a parser.',
  );
  expect(words.counts({ region: 1, run: 0, parsed: 2, neither: 4 })).toBe(
    'Of the 7 code examples in the text, 1 is copied from a program that we ran, 0 ran with one, and 2 were read by a parser. The other 4 were not run.',
  );
});

import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/blocks/blocks.ts';
import { blockTrials, failureOf } from '../../../src/blocks/trials.ts';
import { readContent } from '../../../src/content/content.ts';
import { fixture } from '../../support/content.ts';

const PROGRAM = 'examples/greeting/ant/main.py';

/** The trials of a block on a page of the made-up guide. */
const trialsOf = (fence: string, code: string) => {
  const files = fixture({ 'topics/editing/undo.md': [/$/, `\n\`\`\`${fence}\n${code}\n\`\`\`\n`], [PROGRAM]: 'import ant\n' });
  const { content } = readContent(files, 'content', '2026-11-21');
  return blockTrials(content, blocksOf(content)).map(({ trial }) => trial);
};

test('a block of Python is added to the end of the file that it names, on each release', () => {
  const trials = trialsOf(`python framework=ant after=${PROGRAM}`, 'ant.greet()');
  expect(trials.map(({ release }) => release.latest)).toEqual(['2.0.1', '1.0.9']);
  expect(trials.map(({ files }) => files.get('main.py'))).toEqual(
    Array(2).fill('import ant\n\n\nant.greet()\n\nthe_block_ran_to_its_end = True\n'),
  );
  expect(trials[0]).toMatchObject({
    steps: [{ index: 0, python: '__import__("importlib").import_module("main").the_block_ran_to_its_end', capture: {} }],
  });
});

test('any other block is a template, which the adapter compiles; the program stays as it is', () => {
  const [trial] = trialsOf(`html framework=ant after=${PROGRAM}`, '<p>{{ "a" }}</p>');
  expect(trial?.files.get('main.py')).toBe('import ant\n');
  expect(trial?.steps[0]?.python).toBe('bool(__import__("evidence_adapter").template("<p>{{ \\"a\\" }}</p>"))');
});

test('a module is named after its path; the file of a package is the package', () => {
  const moduleOf = (file: string): string | undefined =>
    /import_module\("([^"]*)"\)/.exec(
      trialsOf(`python framework=ant after=examples/greeting/ant/${file}`, '1')[0]?.steps[0]?.python ?? '',
    )?.[1];
  expect([moduleOf('shop/pages.py'), moduleOf('shop/__init__.py')]).toEqual(['shop.pages', 'shop']);
});

test('a block that is the same in two frameworks runs in a program of each', () => {
  const trials = trialsOf(`html after=${PROGRAM},examples/greeting/bee/main.py`, '<p>');
  expect([...new Set(trials.map(({ framework }) => framework))]).toEqual(['ant', 'bee']);
});

test('a block that names no program is no trial', () => expect(trialsOf('python framework=ant', '1')).toEqual([]));

test('a block ran to its end if it says so', () => {
  expect(failureOf({ json: true, body: 'True', captured: {} })).toBeUndefined();
  expect(failureOf({ raises: 'NameError: name ant\nis not defined', captured: {} })).toBe('NameError: name ant');
  expect(failureOf(undefined)).toBe('no end of the block');
});

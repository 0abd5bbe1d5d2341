import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { commandsOf, programArchive, requirementsOf } from '../../src/archive/program-archive.ts';
import { sizeOf } from '../../src/archive/size.ts';
import { guideOf } from '../support/guide.ts';

const [example] = guideOf().examples;
const [program] = example?.programs ?? [];
if (example === undefined || program === undefined) throw new Error('the made-up guide has an example');
const [newest] = program.runs;
if (newest === undefined) throw new Error('its program was recorded');
const withRun = {
  ...program,
  runs: [{ ...newest, run: { ...newest.run, versions: { Zed: '1.0', ant: '2.0.1', Bee: '3.1' } } }],
};

test('the requirements are the packages of the recorded run, pinned', () => {
  expect(requirementsOf(withRun)).toBe('ant==2.0.1\nBee==3.1\nZed==1.0\n');
  expect(requirementsOf({ runs: [] })).toBe('');
});

test('the archive holds the files in a folder of their own, the requirements and the commands', () => {
  const files = unzipSync(programArchive(example, withRun, 'https://example.org/examples/greeting/'));
  expect(Object.keys(files)).toEqual(['greeting-ant/main.py', 'greeting-ant/requirements.txt', 'greeting-ant/README.txt']);
  expect(strFromU8(files['greeting-ant/main.py'] ?? new Uint8Array())).toBe(program.files[0]?.text);
  expect(strFromU8(files['greeting-ant/README.txt'] ?? new Uint8Array())).toContain(
    'https://example.org/examples/greeting/\n\npython -m venv .venv\n',
  );
});

test('two archives of one program are the same, byte for byte', () => {
  expect(programArchive(example, program, 'a')).toEqual(programArchive(example, program, 'a'));
});

test('the commands end with those that start the program', () => {
  expect(commandsOf({ record: { ...program.record, run: ['ant go'] } }).slice(2)).toEqual(['pip install -r requirements.txt', 'ant go']);
});

test('a program is counted without blank lines and without files that hold nothing', () => {
  const files = [
    { name: 'a.py', text: 'one\n\n  \ntwo\n' },
    { name: '__init__.py', text: '\n' },
  ];
  expect(sizeOf({ files, runs: [] })).toEqual({ files: 1, lines: 2, packages: undefined });
  expect(sizeOf(withRun).packages).toBe(3);
});
